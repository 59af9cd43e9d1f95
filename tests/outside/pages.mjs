// Opens every page of a built site in Chromium: accessibility (axe), overflow, foreign requests, words on the console;
// in light and dark at three widths, then without scripts, then under the real policy.
//   node pages.mjs FOLDER BASE_PATH [kinds] [others] [portal]
// With `kinds`, of a site of hundreds of pages: for each kind of page in each language the one that holds the most; with
// `others`, each of the rest in one of the looks, in turn.
// With `portal`, also what a portal promises beside accessibility (conventions.mjs).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { conventions } from "./conventions.mjs";
import { fullestOfKinds, pagesOf, pathOf } from "./kinds.mjs";
import { serve } from "./server.mjs";

const [folder, basePath, ...rest] = process.argv.slice(2);
const looked = new Set(rest);
const axe = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const server = await serve(folder, basePath);
const { origin } = server;

const addressOf = (name) => basePath + pathOf(name);
const files = pagesOf(folder);
const leadsOn = (name) => readFileSync(`${folder}/${name}`, "utf8").includes('http-equiv="refresh"');
const oldAddresses = files.filter(leadsOn).map(addressOf);
const pages = files.filter((name) => !leadsOn(name));
const fullest = looked.has("kinds") ? fullestOfKinds(folder, pages).map(({ name }) => name) : pages;
const addresses = fullest.map(addressOf);
const others = looked.has("others") ? pages.filter((name) => !fullest.includes(name)).map(addressOf) : [];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const faults = [];
const fault = (address, text) => faults.push(`${address}: ${text}`);

async function context(options) {
  const made = await browser.newContext({ locale: "et-EE", timezoneId: "Europe/Tallinn", ...options });
  await made.route("**/*", (route) => {
    const url = route.request().url();
    if (url.startsWith(origin)) return route.continue();
    fault(route.request().frame().url(), `asks another host: ${url}`);
    return route.abort();
  });
  return made;
}

async function overflow(page, address, width) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) fault(address, `scrolls sideways by ${wide} px at ${width} px`);
}

// Every page in light and in dark at three widths: all of axe's WCAG 2.2 A and AA rules and its best practice (in the
// dark those of colours), no overflow, no word on the console. Two tabs share the work.
const looks = ["light", "dark"].flatMap((colorScheme) => [320, 768, 1280].map((width) => ({ colorScheme, width })));
const all = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };
// The scheme changes colours alone.
const ofColours = { type: "rule", values: ["color-contrast", "link-in-text-block"] };
const visits = [
  ...addresses.map((address) => ({ address, looks })),
  ...others.map((address, index) => ({ address, looks: [looks[index % looks.length]] })),
];

async function tab(visits) {
  const visit = await context({ bypassCSP: true });
  const page = await visit.newPage();
  page.on("pageerror", (error) => fault(page.url(), `script error: ${error.message}`));
  page.on("console", (message) => fault(page.url(), `console: ${message.text()}`));
  for (let next = visits.shift(); next !== undefined; next = visits.shift()) {
    const { address, looks } = next;
    await page.goto(origin + address);
    if (looked.has("portal")) for (const text of await conventions(page)) fault(address, text);
    await page.evaluate(axe);
    for (const look of looks) await examine(page, address, look);
  }
  await visit.close();
}

async function examine(page, address, { colorScheme, width }) {
  // Without motion: a colour on its way from one scheme to the other is none that anybody reads.
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.setViewportSize({ width, height: 800 });
  await overflow(page, address, width);
  const { violations } = await page.evaluate(
    (runOnly) => axe.run(document, { runOnly, resultTypes: ["violations"] }),
    colorScheme === "dark" ? ofColours : all,
  );
  for (const violation of violations) {
    const where = violation.nodes.slice(0, 3).map((node) => `${node.target} (${node.failureSummary?.split("\n")[1]?.trim()})`);
    fault(address, `${colorScheme} ${width}: ${violation.id}: ${violation.help}: ${where.join("; ")}`);
  }
}
await Promise.all([tab(visits), tab(visits)]);

// Every page at 320 px without scripts, under the real policy: everything is there, nothing overflows.
const bare = await context({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
const bareProtocol = await bare.newPage();
bareProtocol.on("console", (message) => /Content Security Policy/.test(message.text())
  && fault(bareProtocol.url(), message.text()));
for (const address of addresses) {
  await bareProtocol.goto(origin + address);
  const box = await bareProtocol.locator("main").first().boundingBox();
  if (!box) fault(address, "no <main>");
  const width = await bareProtocol.locator("html").evaluate((html) => html.scrollWidth).catch(() => 0);
  if (width > 320) fault(address, `${width} px wide at 320 px without scripts`);
}
await bare.close();

// Under the real policy with scripts: no violation on any page, the first Tab stop skips to the content.
const strict = await context({ viewport: { width: 768, height: 900 } });
const page = await strict.newPage();
page.on("console", (message) => message.type() === "error"
  && fault(page.url(), `under the policy: ${message.text()}`));
for (const address of addresses) {
  await page.goto(origin + address);
  await page.waitForLoadState();
  await overflow(page, address, 768);
}
await page.goto(origin + basePath);
await page.keyboard.press("Tab");
const first = await page.evaluate(() => document.activeElement?.getAttribute("href"));
if (!first?.startsWith("#")) fault(basePath, `the first Tab stop leads to ${first}, not to the content`);
await strict.close();

// An address that there never was is answered as such, an old one leads on at once.
const visitor = await context({});
const guest = await visitor.newPage();
const missing = await guest.goto(`${origin}${basePath}no-such-page/`);
assert.equal(missing.status(), 404);
for (const address of oldAddresses) {
  await guest.goto(origin + address).catch(() => {});
  await guest.waitForURL((url) => pages.map(addressOf).includes(decodeURIComponent(url.pathname)), { timeout: 10_000 });
}
await visitor.close();

await browser.close();
server.close();
if (faults.length > 0) {
  console.error([...new Set(faults)].join("\n"));
  console.error(`${faults.length} faults on ${pages.length} pages`);
  process.exit(1);
}
console.log(`${addresses.length} pages opened: in ${looks.length} looks, then without scripts and under the policy`);
if (others.length > 0) console.log(`${others.length} more opened, each in one of the looks`);
console.log(`${oldAddresses.length} old addresses lead on`);
