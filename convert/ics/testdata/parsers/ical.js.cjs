// Prints the events of calendars as ical.js (of Thunderbird and Nextcloud) understands them, one JSON object a line.
// Times are in UTC, days as they are. Zones are as the calendar defines them.
const ical = require("ical.js");
const ICAL = ical.default ?? ical;

const pad = (n, digits = 2) => String(n).padStart(digits, "0");

function instant(property) {
  if (!property) return "";
  const time = property.getFirstValue();
  if (time.isDate) return pad(time.year, 4) + pad(time.month) + pad(time.day);
  return new Date(time.toUnixTime() * 1000).toISOString().replace(/[-:]|\.000/g, "");
}

const parsed = ICAL.parse(require("fs").readFileSync(0, "utf8"));
for (const calendar of typeof parsed[0] === "string" ? [parsed] : parsed) {
  for (const event of new ICAL.Component(calendar).getAllSubcomponents("vevent")) {
    const value = (name) => event.getFirstPropertyValue(name) ?? "";
    console.log(JSON.stringify({
      uid: value("uid"), start: instant(event.getFirstProperty("dtstart")), end: instant(event.getFirstProperty("dtend")),
      status: value("status"), summary: value("summary"), description: value("description"), location: value("location"),
    }));
  }
}
