// Prints the events of a calendar as node-ical understands them, one JSON object a line.
// Times are in UTC, days as they are. Zones are the known ones by their names alone.
//
// The Temporal that node-ical 0.26 brings along (temporal-polyfill 0.3.2) looks at the ends of long periods for changes of
// the clock, and overlooks the four weeks of Ramadan in Morocco in eight of the years from 2018 to 2032. Another does not.
globalThis.Temporal ??= require("@js-temporal/polyfill").Temporal;
const ical = require("node-ical");

const pad = (n, digits = 2) => String(n).padStart(digits, "0");

function instant(date) {
  if (!date) return "";
  if (date.dateOnly) return pad(date.getFullYear(), 4) + pad(date.getMonth() + 1) + pad(date.getDate());
  return date.toISOString().replace(/[-:]|\.000/g, "");
}

// A text with parameters is an object.
const words = (value) => value?.val ?? value ?? "";

const parsed = ical.sync.parseICS(require("fs").readFileSync(0, "utf8"));
for (const event of Object.values(parsed).filter((c) => c.type === "VEVENT")) {
  console.log(JSON.stringify({
    uid: event.uid, start: instant(event.start), end: event.datetype === "date" || event.end > event.start ? instant(event.end) : "",
    status: words(event.status), summary: words(event.summary), description: words(event.description), location: words(event.location),
  }));
}
