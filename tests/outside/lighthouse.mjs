// Lighthouse on the page kinds that visitors meet first, as a phone on a slow line; the aim is 100 in each category.
//   node lighthouse.mjs FOLDER BASE_PATH ADDRESS…
// Performance is a measurement of time, and a busy machine slows a page down that is fast: the best of five visits
// counts, and up to ten points below 100 are told but do not fail. What makes a page slow for certain, its weight, is held
// by budgets.mjs.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { serve } from "./server.mjs";

const [folder, basePath, ...addresses] = process.argv.slice(2);
/** The least score of each category that passes; below 100 is told. */
const least = { performance: 90, accessibility: 100, "best-practices": 100, seo: 100 };
const categories = Object.keys(least);
const visits = 5;
const server = await serve(folder, basePath);
const chrome = await launch({
  chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  chromeFlags: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const faults = [];
for (const address of addresses) {
  const best = {};
  let missed = {};
  for (let visit = 0; visit < visits && categories.some((it) => !(best[it] >= 100)); visit += 1) {
    const { lhr } = await lighthouse(server.url + address, {
      port: chrome.port, logLevel: "error", onlyCategories: categories,
      // The site stands at its own address only when it is published.
      skipAudits: ["canonical", "is-on-https", "redirects-http", "uses-http2", "uses-long-cache-ttl"],
    });
    for (const it of categories) best[it] = Math.max(best[it] ?? 0, Math.round(lhr.categories[it].score * 100));
    missed = Object.values(lhr.audits).filter((audit) => audit.score !== null && audit.score < 0.9)
      .map((audit) => `${audit.id} (${audit.displayValue ?? audit.title})`);
  }
  console.log(`/${address}: ${categories.map((it) => `${it} ${best[it]}`).join(", ")}`);
  if (categories.some((it) => best[it] < 100)) console.log(`/${address}: below 100 for ${missed.join("; ")}`);
  for (const it of categories) if (best[it] < least[it]) faults.push(`/${address}: ${it} ${best[it]}, not at least ${least[it]}`);
}
chrome.kill();
server.close();
if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exit(1);
}
