// The web editor as a person uses it, in Chromium: Sveltia CMS opens on the folder of the site, a session is moved, and
// the file, the page and what is said to subscribers change; nothing else does, and no other host is asked.
//   node editor.mjs KAVA
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import Ajv from "ajv";
import { chromium } from "playwright-core";
import { parse } from "yaml";

const [kava] = process.argv.slice(2);
const site = mkdtempSync(join(tmpdir(), "kava-editor-"));
const children = [];
process.on("exit", () => {
    for (const child of children) child.kill();
    rmSync(site, { recursive: true, force: true });
});
cpSync(resolve("../sites/everything/content"), join(site, "content"), { recursive: true });
const series = join(site, "content/schedule/kohtumised.yaml");
writeFileSync(series, `# Ajad on kokku lepitud.\n${readFileSync(series, "utf8")}`);
// What subscribers know by now.
execFileSync(kava, ["-C", site, "lock", "--now", "2026-05-12T10:00:00Z"], { stdio: "pipe" });

/** All files of the content with their texts. */
function contents() {
    const paths = readdirSync(join(site, "content"), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
    return new Map(paths.sort().map((path) => [path, readFileSync(path, "latin1")]));
}

/** The server, once it says where it is. */
async function served(...options) {
    const child = spawn(kava, ["-C", site, "serve", "--edit", "--port", "0", "--now", "2026-05-12T10:00:00Z", ...options]);
    children.push(child);
    let said = "";
    const address = await new Promise((done, failed) => {
        child.stderr.on("data", (data) => {
            said += data;
            const found = /http:\/\/\S+\/(?=\s)/.exec(said)?.[0];
            if (found) done(found);
        });
        child.on("exit", () => failed(new Error(said)));
    });
    return { home: address, origin: new URL(address).origin, said: () => said, child };
}

const before = contents();
const server = await served("--lang", "et");
const admin = `${server.origin}/admin/`;

// The forms fit the schema of Sveltia.
const config = parse(await (await fetch(`${admin}config.yml`)).text());
const modules = join(site, ".kava/editor/node_modules");
const schema = JSON.parse(readFileSync(join(modules, "@sveltia/cms/schema/sveltia-cms.json"), "utf8"));
const fits = new Ajv({ strict: false, allErrors: true, formats: { regex: true } }).compile(schema);
assert.ok(fits(config), JSON.stringify(fits.errors?.slice(0, 5), null, 1));
assert.equal(execFileSync("git", ["-C", site, "init", "--quiet"]).length, 0);
const untracked = execFileSync("git", ["-C", site, "status", "--porcelain"], { encoding: "utf8" });
assert.doesNotMatch(untracked, /kava/, "git sees the editor");

const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const context = await browser.newContext({ viewport: { width: 1600, height: 1000 } });
context.setDefaultTimeout(60000);
// As in Firefox and Safari: there is no dialog for a folder.
await context.addInitScript(() => { delete globalThis.showDirectoryPicker; });
const page = await context.newPage();
const foreign = [];
const failures = [];
page.on("request", (request) => {
    // What the policy blocks is announced, and fails at once.
    if (!/^(data|blob|about):/.test(request.url()) && new URL(request.url()).origin !== server.origin) foreign.push(request);
});
page.on("pageerror", (error) => failures.push(error.message));

await page.goto(admin);
const forms = page.frameLocator("#editor");
await forms.getByText("Failidega materjalid", { exact: true }).first().waitFor();

/** Waits until something is so; the policy of the page forbids what `waitForFunction` does. */
async function until(what, isSo) {
    for (let n = 0; n < 300; n += 1) {
        if (await isSo()) return;
        await page.waitForTimeout(200);
    }
    assert.fail(`${what}: ${await page.locator("#news").innerText()}\n${server.said()}`);
}
const shownAt = (end) => () => page.evaluate((end) =>
    document.getElementById("page").contentWindow.location.pathname.endsWith(end), end);

// A session moves by half an hour.
const editor = page.frames().find((frame) => frame.url().includes("editor.html"));
const open = (hash) => editor.evaluate((hash) => { location.hash = hash; }, hash);
await open("#/collections/schedule/entries/kohtumised");
await until("the schedule is shown", shownAt("/ajakava/"));
// Sveltia makes only what is in view.
const second = forms.locator("[data-key-path=sessions] .item-wrapper").nth(1);
await second.scrollIntoViewIfNeeded();
await second.locator("button[aria-expanded]").first().click();
const start = forms.locator('[data-key-path="sessions.1.start"] input').first();
await start.scrollIntoViewIfNeeded();
assert.equal(await start.inputValue(), "2026-06-04T10:00");
await start.fill("2026-06-04T10:30");
await forms.getByRole("button", { name: "Salvesta", exact: true }).click();
const live = page.frameLocator("#page");
await until("the page has the new hour", async () => /10[.:]30/.test(await live.locator("body").innerText()));
await until("the move is told", async () => (await page.locator("#news").innerText()).includes("→ 10.30–13.00"));
console.log("said to the editor:", await page.locator("#news").innerText());
assert.match(server.said(), /10\.00–12\.30 → 10\.30–13\.00/);
const after = contents();
assert.deepEqual([...after.keys()], [...before.keys()]);
const changed = [...after].filter(([path, text]) => text !== before.get(path));
assert.deepEqual(changed.map(([path]) => path), [series]);
assert.equal(after.get(series), before.get(series).replace("2026-06-04 10:00", "2026-06-04 10:30"));
assert.ok(await live.locator("body").isVisible());
if (process.env.SCREENSHOTS) await page.screenshot({ path: join(process.env.SCREENSHOTS, "editor.png") });

// A new page, with its translation.
await open("#/collections/pages/new");
await forms.locator("[data-key-path=title] input").first().fill("Uus leht");
await forms.getByRole("button", { name: "Salvesta", exact: true }).click();
await until("the new page is shown", shownAt("/uus-leht/"));
assert.match(await live.locator("h1").innerText(), /Uus leht/);
const fresh = readFileSync(join(site, "content/pages/uus-leht.md"), "utf8");
assert.match(fresh, /^---\ntitle: Uus leht\n---\n$/);

assert.deepEqual(failures, []);
for (const request of foreign) assert.match(request.failure()?.errorText ?? "", /csp|BLOCKED/i, request.url());

// A page of another site asks for nothing here.
for (const headers of [{ Origin: "https://kuri.example" }, { Host: "kuri.example" }]) {
    const answer = await page.request.fetch(`${admin}api/v1`, {
        method: "POST", headers: { "Content-Type": "application/json", ...headers }, data: '{"action":"info"}',
    });
    assert.equal(answer.status(), 403, JSON.stringify(headers));
}
await browser.close();
console.log(`editor: one hour moved in ${series.split("/").at(-1)}, ${foreign.length} foreign requests blocked`);
process.exit(0);
