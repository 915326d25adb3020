"""Prints the events of calendars as python's icalendar understands them, one JSON object a line.

Times are in UTC, days as they are. Zones are the known ones by their names, others as the calendar defines them.
"""
import json
import sys
from datetime import datetime, timezone

from icalendar import Calendar


def instant(prop):
    if prop is None:
        return ""
    value = prop.dt
    if isinstance(value, datetime):
        return value.astimezone(timezone.utc).strftime("%Y%m%dT%H%M%SZ")
    return value.strftime("%Y%m%d")


def categories(event):
    found = event.get("CATEGORIES", [])
    found = found if isinstance(found, list) else [found]
    return [str(c) for group in found for c in group.cats]


calendars = Calendar.from_ical(sys.stdin.buffer.read(), multiple=True)
for event in (e for c in calendars for e in c.walk("VEVENT")):
    print(json.dumps({
        "uid": str(event["UID"]),
        "start": instant(event.get("DTSTART")),
        "end": instant(event.get("DTEND")),
        "status": str(event["STATUS"]),
        "summary": str(event["SUMMARY"]),
        "description": str(event.get("DESCRIPTION", "")),
        "location": str(event.get("LOCATION", "")),
        "categories": categories(event),
    }))
