// Opens the page of `kava diff --html` in Chromium: accessibility (axe), overflow, foreign requests; in light and dark at
// three widths.
//   node comparison.mjs FILE.html
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const address = pathToFileURL(resolve(process.argv[2])).href;
const axe = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const faults = [];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
for (const colorScheme of ["light", "dark"]) {
  for (const width of [320, 768, 1280]) {
    const context = await browser.newContext({ bypassCSP: true, colorScheme, viewport: { width, height: 800 } });
    const page = await context.newPage();
    page.on("request", (request) => request.url() === address || faults.push(`asks for ${request.url()}`));
    page.on("console", (message) => faults.push(`console: ${message.text()}`));
    await page.goto(address);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) faults.push(`scrolls sideways by ${wide} px at ${width} px`);
    await page.evaluate(axe);
    const { violations } = await page.evaluate((runOnly) => axe.run(document, { runOnly }), rules);
    for (const { id, nodes } of violations) faults.push(`${colorScheme} ${width}: ${id}: ${nodes[0].target}`);
    await context.close();
  }
}
await browser.close();
if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exit(1);
}
console.log("the page of a comparison: no faults in light and dark at 320, 768 and 1280 px");
