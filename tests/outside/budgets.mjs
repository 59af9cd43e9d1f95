// What a visitor loads with each page of a built site, compressed, against the budgets.
//   node budgets.mjs FOLDER BASE_PATH [kinds]
// With `kinds`, of a site of hundreds of pages: for each kind of page in each language the one that holds the most.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { fullestOfKinds, pagesOf, pathOf } from "./kinds.mjs";
import { serve } from "./server.mjs";

const [folder, basePath, which] = process.argv.slice(2);
/** Most kilobytes a page may load of a kind, at level 9 of gzip; fonts and pictures are compressed already. */
const budgets = { document: 15, stylesheet: 10, script: 8, font: 40, image: 200 };
/** Most kilobytes of all but pictures. A schedule of a hundred meetings on one page, which a large site has, takes 49. */
const whole = which === "kinds" ? 50 : 45;
/** A learning folder is a book on one page: it is printed, not looked at in passing. */
const isBook = (html) => html.includes('<body class="page-folder"');

const server = await serve(folder, basePath);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const pages = pagesOf(folder).filter((name) => !isBook(readFileSync(`${folder}/${name}`, "utf8")));
const files = which === "kinds" ? fullestOfKinds(folder, pages).map(({ name }) => name) : pages;
const faults = [];
const most = {};
const note = (kind, kilobytes, limit, address) => {
  if (kilobytes > (most[kind]?.kilobytes ?? -1)) most[kind] = { kilobytes, address };
  if (kilobytes > limit) faults.push(`${address}: ${kind}: ${kilobytes.toFixed(1)} kB, not above ${limit} kB`);
};

async function visit(name) {
  const address = basePath + pathOf(name);
  // A context of its own: nothing is cached, as for a visitor who comes for the first time.
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const loaded = [];
  page.on("response", (response) => loaded.push(response));
  await page.goto(server.origin + address, { waitUntil: "networkidle" });
  const sums = {};
  for (const response of loaded) {
    const kind = response.request().resourceType();
    const body = await response.body().catch(() => Buffer.alloc(0));
    const bytes = ["font", "image"].includes(kind) ? body.length : gzipSync(body, { level: 9 }).length;
    sums[kind] = (sums[kind] ?? 0) + bytes / 1000;
  }
  for (const [kind, limit] of Object.entries(budgets)) note(kind, sums[kind] ?? 0, limit, address);
  const all = Object.entries(sums).filter(([kind]) => kind !== "image").reduce((sum, [, size]) => sum + size, 0);
  note("all but pictures", all, whole, address);
  await context.close();
}
const rest = [...files];
const visitor = async () => {
  for (let name = rest.shift(); name; name = rest.shift()) await visit(name);
};
await Promise.all([visitor(), visitor(), visitor(), visitor()]);
await browser.close();
server.close();
for (const [kind, { kilobytes, address }] of Object.entries(most)) {
  console.log(`most ${kind}: ${kilobytes.toFixed(1)} kB (${address})`);
}
if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exit(1);
}
console.log(`${files.length} pages within the budgets`);
