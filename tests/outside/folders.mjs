// Learning folders, unpacked to a disk and opened in Chromium without a server: every link and picture within leads
// somewhere, nothing is asked of the web, and every page is told by a heading.
//   node folders.mjs SITE…
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const archives = process.argv.slice(2).flatMap((site) =>
  readdirSync(site, { recursive: true }).filter((path) => path.endsWith(".zip")).map((path) => join(site, path)));
assert.ok(archives.length > 0, "there is no learning folder");
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});
const page = await browser.newPage();
const foreign = [];
page.on("request", (request) => { if (!request.url().startsWith("file:")) foreign.push(request.url()); });
const said = [];
page.on("console", (message) => said.push(message.text()));
let nPages = 0;
for (const archive of archives) {
  const folder = mkdtempSync(join(tmpdir(), "folder-"));
  execFileSync("python3", ["-m", "zipfile", "-e", archive, folder]);
  const [inside, ...others] = readdirSync(folder);
  assert.deepEqual(others, [], `${archive} spills`);
  const todo = [pathToFileURL(join(folder, inside, "index.html")).href];
  const seen = new Set(todo);
  while (todo.length > 0) {
    await page.goto(todo.pop());
    nPages += 1;
    assert.equal(await page.locator("h1").count(), 1, page.url());
    assert.equal(await page.evaluate(() => [...document.images].every((it) => it.complete && it.naturalWidth > 0)), true, page.url());
    assert.equal(await page.evaluate(() => document.styleSheets.length), 1, page.url());
    for (const href of await page.locator("a[href]").evaluateAll((links) => links.map((link) => link.href))) {
      if (!href.startsWith("file:")) continue;
      const [address, fragment] = href.split("#");
      assert.ok(existsSync(fileURLToPath(address)), `${page.url()} leads to ${href}`);
      if (fragment && address === page.url().split("#")[0]) {
        assert.equal(await page.evaluate((id) => Boolean(document.getElementById(id)), decodeURIComponent(fragment)), true, href);
      }
      if (address.endsWith(".html") && !seen.has(address)) {
        seen.add(address);
        todo.push(address);
      }
    }
  }
  rmSync(folder, { recursive: true });
}
await browser.close();
assert.deepEqual(foreign, []);
assert.deepEqual(said, []);
console.log(`${archives.length} learning folders open from a disk, ${nPages} pages`);
