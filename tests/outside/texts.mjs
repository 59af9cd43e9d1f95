// Reads the texts of the site of zones_site.py back with ical.js.
//   texts.mjs SITE EXPECTED
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ICAL from "ical.js";

const [site, expectedFile] = process.argv.slice(2);
const calendar = (file) => new ICAL.Component(ICAL.parse(readFileSync(join(site, file), "utf8")));
const expected = JSON.parse(readFileSync(expectedFile, "utf8"));
const events = new Map(
  calendar("kalender.ics")
    .getAllSubcomponents("vevent")
    .map((event) => [event.getFirstPropertyValue("uid").split("@")[0], event]),
);
// The names of feeds are no properties of RFC 5545: ical.js leaves them as they are written.
const unescaped = (value) => value.replace(/\\(.)/gu, (_, letter) => (/n/iu.test(letter) ? "\n" : letter));
for (const [session, texts] of Object.entries(expected)) {
  const event = events.get(session);
  assert.equal(event.getFirstPropertyValue("summary"), texts.summary, session);
  assert.equal(event.getFirstPropertyValue("location"), texts.location, session);
  assert.deepEqual(event.getFirstProperty("categories").getValues(), [texts.categories], session);
  for (const text of texts.in_description) {
    assert.ok(event.getFirstPropertyValue("description").includes(text), `${session}: ${text}`);
  }
  for (const [file, name] of Object.entries(texts.feed_names)) {
    const feed = calendar(join("kalender", file));
    assert.equal(unescaped(feed.getFirstPropertyValue("x-wr-calname")), `Vööndid: ${name}`);
    assert.equal(unescaped(feed.getFirstPropertyValue("name")), `Vööndid: ${name}`);
  }
}
console.log(`the texts of ${Object.keys(expected).length} sessions`);
