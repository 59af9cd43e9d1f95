// Reads every .ics file of built sites with ical.js and compares each time with the schedule data, using the
// VTIMEZONE of the file alone.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import ICAL from "ical.js";

function parsed(path) {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(path, "utf8")));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) {
    ICAL.TimezoneService.register(zone);
  }
  return calendar;
}

for (const site of process.argv.slice(2)) {
  const files = readdirSync(site, { recursive: true }).filter((name) => name.endsWith(".ics"));
  assert.ok(files.length > 0, `${site}: no calendar files`);
  for (const file of files) {
    const events = parsed(join(site, file)).getAllSubcomponents("vevent");
    assert.ok(events.length > 0, `${file}: empty`);
    for (const vevent of events) {
      const event = new ICAL.Event(vevent);
      assert.ok(event.uid && event.summary, `${file}: no UID or SUMMARY`);
      assert.ok(event.startDate.compare(event.endDate) < 0, `${file}: ${event.uid} ends first`);
    }
  }
  const data = JSON.parse(readFileSync(join(site, "ajakava.json"), "utf8"));
  const events = new Map(
    parsed(join(site, "kalender.ics"))
      .getAllSubcomponents("vevent")
      .map((vevent) => new ICAL.Event(vevent))
      .map((event) => [event.uid.split("@")[0], event]),
  );
  for (const session of data.sessions) {
    const event = events.get(session.id);
    assert.ok(event, `${session.id} is not in the feed`);
    if (session.all_day) {
      assert.equal(event.startDate.toString(), session.starts);
      assert.ok(event.startDate.isDate);
    } else {
      assert.equal(event.startDate.toUnixTime(), Date.parse(session.starts) / 1000, session.id);
      assert.equal(event.endDate.toUnixTime(), Date.parse(session.ends) / 1000, session.id);
    }
  }
  console.log(`${files.length} calendar files, ${data.sessions.length} sessions compared`);
}
