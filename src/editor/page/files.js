// Gives Sveltia CMS the folder of the site as its file system. Sveltia knows no server of files: it asks the browser for a
// folder, which Firefox and Safari do not give at all, and Chromium only after a dialog each time. Here the folder is one
// that speaks the proxy protocol of Decap CMS to `kava serve`, in every browser, and kava writes the files.

const TEXT = /\.(md|yaml)$/;
/** Sveltia writes under such a name first and renames then; kava does the same on the disk, so here it is only kept. */
const PENDING = /^\.sveltia-tmp-/;
const ROOT = "sveltia-cms-test";

/** Asks kava, and says what it answers; a refusal becomes an error in its words. */
async function ask(action, params) {
    const response = await fetch("api/v1", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ action, params: { branch: "main", ...params } }),
    });
    const answer = await response.json();
    if (!response.ok) {
        tell(answer.error);
        throw new Error(answer.error);
    }
    return answer;
}

/** Shows what went wrong beside the editor, which itself says only that something did. */
function tell(message) {
    globalThis.parent.postMessage({ kava: "refused", message }, globalThis.location.origin);
}

/** The files below the folder of the site, by path; what the editor may not see is not among them. */
let files = new Map();
/** Texts that were read all at once, for the first reading of each. */
let texts = new Map();
/** What a text was when the editor got it, so that kava does not undo what somebody else wrote since. */
const bases = new Map();

async function look() {
    const listed = await (await fetch("files.json")).json();
    files = new Map(listed.map((file) => [file.path, file]));
    const read = await Promise.all(["md", "yaml"].map((extension) =>
        ask("entriesByFolder", { folder: "content", extension, depth: 9 })));
    texts = new Map(read.flat().map((entry) => [entry.file.path, got(entry)]));
}

/** The text of an entry, whose state is remembered. */
function got({ file, data }) {
    bases.set(file.path, file.id ?? undefined);
    return data;
}

const below = (folder, name) => folder === "" ? name : `${folder}/${name}`;
const missing = (path) => new DOMException(path, "NotFoundError");
const message = "Sveltia CMS";

async function base64(blob) {
    const url = await new Promise((done, failed) => {
        const reader = new FileReader();
        reader.onload = () => done(reader.result);
        reader.onerror = () => failed(reader.error);
        reader.readAsDataURL(blob);
    });
    return url.slice(url.indexOf(",") + 1);
}

async function write(path, data) {
    const blob = data instanceof Blob ? data : new Blob([data]);
    if (TEXT.test(path)) {
        await ask("persistEntry", {
            dataFiles: [{ slug: path, path, raw: await blob.text(), base: bases.get(path) }],
            assets: [],
            options: { commitMessage: message, useWorkflow: false, status: "draft" },
        });
    } else {
        const asset = { path, content: await base64(blob), encoding: "base64" };
        await ask("persistMedia", { asset, options: { commitMessage: message } });
    }
    files.set(path, { path, size: blob.size, modified: Date.now() });
    texts.delete(path);
    if (TEXT.test(path)) got(await ask("getEntry", { path }));
}

async function rename(from, to) {
    if (TEXT.test(from)) {
        const raw = got(await ask("getEntry", { path: from }));
        await ask("persistEntry", {
            dataFiles: [{ slug: to, path: from, raw, newPath: to }],
            assets: [],
            options: { commitMessage: message, useWorkflow: false, status: "draft", hasSubfolders: false },
        });
    } else {
        const { content, encoding } = await ask("getMediaFile", { path: from });
        await ask("persistMedia", { asset: { path: to, content, encoding }, options: { commitMessage: message } });
        await ask("deleteFile", { path: from, options: { commitMessage: message } });
    }
    files.set(to, { ...files.get(from), path: to });
    files.delete(from);
}

/** As a FileSystemFileHandle. */
class FileHandle {
    kind = "file";
    #kept;

    constructor(path) {
        this.path = path;
    }

    get name() {
        return this.path.slice(this.path.lastIndexOf("/") + 1);
    }

    async getFile() {
        const options = { lastModified: files.get(this.path)?.modified };
        if (this.#kept !== undefined) return new File([this.#kept], this.name, options);
        if (!files.has(this.path)) throw missing(this.path);
        if (TEXT.test(this.path)) {
            const text = texts.get(this.path) ?? got(await ask("getEntry", { path: this.path }));
            texts.delete(this.path);
            if (text === null) throw missing(this.path);
            return new File([text], this.name, options);
        }
        const { content } = await ask("getMediaFile", { path: this.path });
        const bytes = Uint8Array.from(atob(content), (letter) => letter.codePointAt(0));
        return new File([bytes], this.name, options);
    }

    async createWritable() {
        return {
            write: async (data) => {
                if (PENDING.test(this.name)) this.#kept = data;
                else await write(this.path, data);
            },
            close: async () => {},
        };
    }

    async move(folder, name) {
        const to = below(folder.path, name);
        if (this.#kept === undefined) await rename(this.path, to);
        else await write(to, this.#kept);
        this.#kept = undefined;
        this.path = to;
    }
}

/** As a FileSystemDirectoryHandle. */
class FolderHandle {
    kind = "directory";

    constructor(path) {
        this.path = path;
    }

    get name() {
        return this.path.slice(this.path.lastIndexOf("/") + 1);
    }

    async *entries() {
        const start = below(this.path, "");
        const told = new Set();
        for (const path of [...files.keys()].filter((path) => path.startsWith(start))) {
            const [name, ...rest] = path.slice(start.length).split("/");
            if (told.has(name)) continue;
            told.add(name);
            yield [name, rest.length > 0 ? new FolderHandle(below(this.path, name)) : new FileHandle(path)];
        }
    }

    async getDirectoryHandle(name, { create = false } = {}) {
        const path = below(this.path, name);
        if (!create && ![...files.keys()].some((file) => file.startsWith(`${path}/`))) throw missing(path);
        return new FolderHandle(path);
    }

    async getFileHandle(name, { create = false } = {}) {
        const path = below(this.path, name);
        if (!create && !files.has(path)) throw missing(path);
        return new FileHandle(path);
    }

    /** A folder is there as long as a file is in it. */
    async removeEntry(name) {
        const path = below(this.path, name);
        if (!files.has(path)) return;
        if (!PENDING.test(name)) await ask("deleteFile", { path, options: { commitMessage: message } });
        files.delete(path);
    }
}

/** Gives the folder to Sveltia, as the folder that its `test-repo` backend asks for: the one that needs no dialog. */
export function giveFolder() {
    const outer = {
        kind: "directory",
        async getDirectoryHandle(name) {
            if (name !== ROOT) throw missing(name);
            await look();
            return new FolderHandle("");
        },
        // „Erase All Data“ empties what Sveltia keeps in the browser. The files of the site are not that.
        async removeEntry(name) {
            throw new DOMException(name, "NoModificationAllowedError");
        },
    };
    Object.defineProperty(navigator.storage, "getDirectory", { value: async () => outer });
    localStorage.setItem("sveltia-cms.user", JSON.stringify({ backendName: "test-repo" }));
}
