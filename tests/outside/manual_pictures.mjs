// Takes the pictures of the manual anew: of the real portal, of the site that the first hour makes, and of a comparison.
//   node manual_pictures.mjs KAVA
// Run it after a change of how the portal looks, from anywhere; it writes into docs/content/materials.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "./server.mjs";

const kava = resolve(process.argv[2]);
const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const materials = join(root, "docs/content/materials");
const work = mkdtempSync(join(tmpdir(), "kava-pictures-"));

/** Builds the site in a folder; gives the folder of its output. */
function built(folder, name, now) {
  const output = join(work, name);
  execFileSync(kava, ["-C", folder, "build", "--now", now, "--quiet", "--drafts", "--output", output]);
  return output;
}

/** The site that the examples of the first hour make, one after the other. */
function firstHour() {
  const text = readFileSync(join(materials, "first-hour/index.md"), "utf8");
  const site = join(work, "first-hour");
  for (const [, path, example] of text.matchAll(/^```\w+ ((?:content|themes)\/\S+).*\n([^]*?)^```$/gm)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), example);
  }
  return site;
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

/** Takes what is to be seen at an address, as WebP; `options` are those of a browser context, and `clip`. */
async function take(address, now, file, { clip, ...options } = {}) {
  const context = await browser.newContext({
    locale: "et-EE", timezoneId: "Europe/Tallinn", viewport: { width: 1100, height: 760 }, reducedMotion: "reduce", ...options,
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(now));
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
  const png = await page.screenshot({ animations: "disabled", ...(clip && { clip }) });
  const canvas = await context.newPage();
  const webp = await canvas.evaluate(async (source) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${source}`;
    await picture.decode();
    const sheet = document.createElement("canvas");
    [sheet.width, sheet.height] = [picture.width, picture.height];
    sheet.getContext("2d").drawImage(picture, 0, 0);
    return sheet.toDataURL("image/webp", 0.82).split(",")[1];
  }, png.toString("base64"));
  mkdirSync(dirname(join(materials, file)), { recursive: true });
  writeFileSync(join(materials, file), Buffer.from(webp, "base64"));
  await context.close();
}

try {
  const now = "2023-03-15T08:00:00Z";
  const portal = await serve(built(root, "portal", now), "/");
  const phone = { viewport: { width: 390, height: 760 }, isMobile: true, hasTouch: true };
  await take(portal.url, now, "portal/avaleht.webp");
  await take(`${portal.url}ajakava/`, now, "portal/ajakava.webp");
  await take(`${portal.url}ajakava/`, now, "portal/telefonis.webp", { ...phone, colorScheme: "dark" });
  await take(`${portal.url}registreeri/labor/`, now, "portal/registreerimine.webp");
  await take(`${portal.url}kalender/`, now, "portal/kalender.webp");
  await take(`${portal.url}materjalid/`, now, "portal/materjalid.webp");
  portal.close();
  const start = "2026-05-12T10:00:00Z";
  const first = await serve(built(firstHour(), "first", start), "/");
  await take(`${first.url}ajakava/`, start, "first-hour/ajakava.webp");
  first.close();
  const comparison = pathToFileURL(join(root, "tests/diff/side-by-side.html")).href;
  await take(comparison, start, "diff/korvuti.webp", { viewport: { width: 1100, height: 900 } });
} finally {
  await browser.close();
  rmSync(work, { recursive: true });
}
