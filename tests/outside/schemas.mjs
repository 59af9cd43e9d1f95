// Holds the JSON Schemas of `kava schema` against the files of sites, by ajv and by yaml-language-server, which is what
// Visual Studio Code and other editors ask.
//   node schemas.mjs KAVA
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import Ajv from "ajv";
import { parseDocument } from "yaml";

const [kava] = process.argv.slice(2);
const root = resolve("../..");
const folder = mkdtempSync(join(tmpdir(), "kava-schemas-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
mkdirSync(join(folder, "content"));
const run = (...args) => execFileSync(kava, ["-C", folder, "schema", ...args], { encoding: "utf8", stdio: "pipe" });
run("--lang", "en");

const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });
ajv.addVocabulary(["enumDescriptions", "patternErrorMessage"]);
const validators = Object.fromEntries(readdirSync(join(folder, "schemas")).map((file) => {
    const schema = JSON.parse(readFileSync(join(folder, "schemas", file), "utf8"));
    return [file.replace(".json", ""), ajv.compile(schema)];
}));

const KINDS = { programmes: "programme", topics: "topic", people: "person", materials: "material", pages: "page", news: "news" };

/** The name of the schema of a file below a site, if it has one. */
function kind(path) {
    const steps = path.split("/");
    if (path === "content/site.yaml") return "site";
    if (path === "content/registration.yaml") return "registration";
    if (/^content\/schedule\/[^/]+\.yaml$/.test(path)) return "schedule";
    if (/^themes\/[^/]+\/theme\.yaml$/.test(path)) return "theme";
    if (!path.startsWith("content/") || !path.endsWith(".md") || steps[1] === "static") return null;
    if (/\.(et|en|ru)\.md$/.test(path)) return "translation";
    if (path === "content/_index.md") return "home";
    const stands_well = steps.length === 3 || steps[1] === "materials" && steps.length === 4 && steps[3] === "index.md";
    return stands_well ? KINDS[steps[1]] ?? null : null;
}

/** The YAML of a file: all of it, or its front matter. */
function yamlOf(text, path) {
    text = text.replace(/\r\n/g, "\n");
    return path.endsWith(".md") ? /^---\n(.*?)^---$/ms.exec(text)?.[1] : text;
}

/** What the schema says against a file; null if there is no schema for it, or the file is no YAML. */
function complaints(site, path) {
    const name = kind(path);
    const yaml = name && yamlOf(readFileSync(join(site, path), "utf8"), path);
    if (!yaml) return null;
    const document = parseDocument(yaml, { merge: true });
    if (document.errors.length > 0) return null;
    let value;
    try {
        value = document.toJS();
    } catch {
        return null; // an alias of nothing
    }
    return validators[name](value) ? [] : validators[name].errors;
}

const files = (site) => readdirSync(site, { recursive: true }).map(String)
    .filter((path) => /^(content|themes)\//.test(path) && /\.(md|yaml)$/.test(path)).sort();

let n_valid = 0;
for (const site of [root, join(root, "tests/sites/everything"), join(root, "tests/sites/suur")]) {
    for (const path of files(site)) {
        const told = complaints(site, path);
        assert.deepEqual(told ?? [], [], `${site}/${path}`);
        n_valid += told ? 1 : 0;
    }
}
assert(n_valid > 50, `only ${n_valid} files have been looked at`);

// What the form alone shows to be wrong. A value of the right form that cannot be (31 February) is for `build` to tell.
const OF_FORM = ["unknown-key", "missing-key", "wrong-type", "unknown-word", "wrong-alias", "wrong-amount",
    "wrong-coordinate", "wrong-email", "empty-text", "session-needs-date"];
const AMBIGUOUS = ["wrong-address", "wrong-date", "wrong-duration", "wrong-id", "wrong-phone", "wrong-time", "wrong-video",
    "wrong-value", "duplicate-key", "empty-file", "empty-value", "yaml-syntax", "unknown-language"];
// Their announcements stand outside of the front matter.
const ELSEWHERE = ["misplaced-file", "missing-key"];
const faults = join(root, "tests/faults");
let n_refused = 0;
let n_passed = 0;
const differences = [];
for (const name of readdirSync(faults, { withFileTypes: true }).filter((one) => one.isDirectory()).map((one) => one.name)) {
    for (const path of files(join(faults, name))) {
        const text = readFileSync(join(faults, name, path));
        if (text.includes(0xfffd) || !Buffer.from(text.toString("utf8")).equals(text)) continue;
        const told = complaints(join(faults, name), path);
        if (told === null || told.length > 0 && ELSEWHERE.includes(name)) continue;
        const front = yamlOf(text.toString("utf8"), path);
        const codes = [...front.matchAll(/error\[([a-z-]+)\]/g)].map((match) => match[1]);
        if (codes.some((code) => OF_FORM.includes(code))) {
            if (told.length === 0) differences.push(`${name}/${path} has ${codes.join(", ")} and is not refused`);
            n_refused += 1;
        } else if (!codes.some((code) => AMBIGUOUS.includes(code))) {
            const why = told.map((one) => `${one.instancePath} ${one.message}`).join("; ");
            if (why) differences.push(`${name}/${path} is refused (${why}), and kava reads it (${codes.join(", ")})`);
            n_passed += 1;
        }
    }
}
assert.deepEqual(differences, []);
assert(n_refused > 5 && n_passed > 50, `${n_refused} refused, ${n_passed} passed`);
console.log(`ajv: ${n_valid} good files pass, ${n_refused} with faults are refused, ${n_passed} with other faults pass`);

const settings = JSON.parse(readFileSync(join(folder, ".vscode/settings.json"), "utf8"))["yaml.schemas"];
const schemas = Object.fromEntries(Object.entries(settings)
    .map(([path, globs]) => [pathToFileURL(join(folder, path)).href, globs]));
const SETTINGS = { schemas, validate: true, completion: true, hover: true, schemaStore: { enable: false } };

/** Asks yaml-language-server over stdio. */
class Server {
    #process = spawn(process.execPath, ["node_modules/yaml-language-server/bin/yaml-language-server", "--stdio"]);
    #buffer = Buffer.alloc(0);
    #open = new Map();
    #diagnostics = new Map();
    #id = 0;
    #told;
    configured = new Promise((done) => { this.#told = done; });

    constructor() {
        this.#process.stdout.on("data", (data) => this.#take(data));
        this.#process.stderr.pipe(process.stderr);
    }

    #take(data) {
        this.#buffer = Buffer.concat([this.#buffer, data]);
        for (;;) {
            const head = this.#buffer.indexOf("\r\n\r\n");
            if (head < 0) return;
            const length = Number(/Content-Length: (\d+)/i.exec(this.#buffer.subarray(0, head).toString())[1]);
            if (this.#buffer.length < head + 4 + length) return;
            const message = JSON.parse(this.#buffer.subarray(head + 4, head + 4 + length).toString());
            this.#buffer = this.#buffer.subarray(head + 4 + length);
            if (message.method === "textDocument/publishDiagnostics") {
                this.#diagnostics.get(message.params.uri)?.(message.params.diagnostics);
            } else if (message.method && message.id !== undefined) {
                const answers = { yaml: SETTINGS };
                const result = message.params?.items?.map((item) => answers[item.section] ?? null) ?? null;
                this.#send({ id: message.id, result });
                // It asks for its settings one after the other, last of all when it has been told of new ones.
                if (message.method === "workspace/configuration") setTimeout(this.#told, 500);
            } else if (message.id !== undefined) {
                this.#open.get(message.id)?.(message.result);
            }
        }
    }

    #send(message) {
        const text = JSON.stringify({ jsonrpc: "2.0", ...message });
        this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    }

    ask(method, params) {
        this.#id += 1;
        const id = this.#id;
        this.#send({ id, method, params });
        return new Promise((done) => this.#open.set(id, done));
    }

    tell(method, params) {
        this.#send({ method, params });
    }

    /** Opens a text as a file of the site; what is told of it. */
    opened(path, text) {
        const uri = pathToFileURL(join(folder, path)).href;
        const told = new Promise((done) => this.#diagnostics.set(uri, done));
        this.tell("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text } });
        return told;
    }

    at(method, path, line, character) {
        const textDocument = { uri: pathToFileURL(join(folder, path)).href };
        return this.ask(method, { textDocument, position: { line, character } });
    }

    end() {
        this.#process.kill();
    }
}

async function server() {
    const server = new Server();
    const rootUri = pathToFileURL(folder).href;
    await server.ask("initialize", {
        processId: process.pid, rootUri, workspaceFolders: [{ uri: rootUri, name: "site" }],
        capabilities: { workspace: { configuration: true }, textDocument: { completion: { completionItem: { documentationFormat: ["markdown"] } } } },
    });
    server.tell("initialized", {});
    server.tell("workspace/didChangeConfiguration", { settings: { yaml: SETTINGS } });
    await server.configured;
    return server;
}

const words = await server();
let n_files = 0;
for (const site of [root, join(root, "tests/sites/everything"), join(root, "tests/sites/suur")]) {
    for (const path of files(site).filter((path) => path.endsWith(".yaml") && kind(path))) {
        const target = join(folder, path);
        mkdirSync(join(target, ".."), { recursive: true });
        cpSync(join(site, path), target);
        const named = `${path.replace(/\.yaml$/, "")}`;
        const told = await words.opened(path, readFileSync(target, "utf8"));
        assert.deepEqual(told, [], `${site}/${named}`);
        words.tell("textDocument/didClose", { textDocument: { uri: pathToFileURL(target).href } });
        n_files += 1;
    }
}

const wrong = "title: Näidis\nkind: worskhop\nsessions:\n  - id: a\n    start: 2026-10-05 10.00\n    plaec: tartu\n";
const told = await words.opened("content/schedule/vale.yaml", wrong);
const lines = told.map((one) => one.range.start.line).sort();
assert.deepEqual(lines, [1, 4, 5], JSON.stringify(told, null, 1));
assert.match(told[1].message, /write a day and a time/, "what is told says what to write");
console.log(`yaml-language-server: ${n_files} good files, and of a bad one: ${told.map((one) => one.message.split("\n")[0]).join(" | ")}`);

await words.opened("content/schedule/pooleli.yaml", "title: Näidis\nkind: \nsessions:\n  - id: a\n    \n");
const labels = (answer) => (answer.items ?? answer).map((item) => item.label);
const kinds = labels(await words.at("textDocument/completion", "content/schedule/pooleli.yaml", 1, 6));
for (const word of ["workshop", "training", "mentoring", "info-day", "meeting"]) assert(kinds.includes(word), `${kinds}`);
const keys = labels(await words.at("textDocument/completion", "content/schedule/pooleli.yaml", 4, 4));
for (const key of ["start", "end", "place", "people", "note"]) assert(keys.includes(key), `${keys}`);
assert(!keys.includes("+"), "the field that takes what is left is no key");
words.end();

run("--lang", "et");
const estonian = await server();
await estonian.opened("content/schedule/eesti.yaml", "title: Näidis\nkind: workshop\nsessions:\n  - id: a\n    start: 2026-10-05 10:00\n");
const hover = await estonian.at("textDocument/hover", "content/schedule/eesti.yaml", 4, 5);
assert.match(JSON.stringify(hover.contents), /Päev ja kellaaeg/);
estonian.end();
console.log(`yaml-language-server completes ${keys.length} keys of a session, and explains them in Estonian`);
