"""Prints the events of calendars as libical understands them, one JSON object a line.

Times are in UTC, days as they are. Zones are as the calendar defines them.
"""
import ctypes
import json
import sys
from datetime import datetime, timedelta, timezone

ical = ctypes.CDLL("libical.so.3")


class Time(ctypes.Structure):  # struct icaltimetype
    _fields_ = [(name, ctypes.c_int) for name in "year month day hour minute second is_date is_daylight".split()]
    _fields_ += [("zone", ctypes.c_void_p)]


def function(name, result, *arguments):
    f = getattr(ical, name)
    f.restype, f.argtypes = result, arguments
    return f


pointer, text, kind = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
parse = function("icalparser_parse_string", pointer, text)
component_kind = function("icalcomponent_string_to_kind", kind, text)
property_kind = function("icalproperty_string_to_kind", kind, text)
kind_of = function("icalcomponent_isa", kind, pointer)
first = function("icalcomponent_get_first_component", pointer, pointer, kind)
following = function("icalcomponent_get_next_component", pointer, pointer, kind)
property_of = function("icalcomponent_get_first_property", pointer, pointer, kind)
errors = function("icalcomponent_count_errors", ctypes.c_int, pointer)
time_of = function("icalproperty_get_datetime_with_component", Time, pointer, pointer)
seconds_of = function("icaltime_as_timet_with_zone", ctypes.c_long, Time, pointer)
value_of = function("icalproperty_get_value", pointer, pointer)
text_of = function("icalvalue_get_text", text, pointer)
string_of = function("icalproperty_get_value_as_string", text, pointer)


def components(parent, name):
    wanted = component_kind(name)
    c = first(parent, wanted)
    while c:
        yield c
        c = following(parent, wanted)


def words(event, name):
    p = property_of(event, property_kind(name))
    return text_of(value_of(p)).decode() if p else ""


def instant(event, name):
    p = property_of(event, property_kind(name))
    if not p:
        return ""
    t = time_of(p, event)
    if t.is_date:
        return "%04d%02d%02d" % (t.year, t.month, t.day)
    at = datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(seconds=seconds_of(t, t.zone))
    return at.strftime("%Y%m%dT%H%M%SZ")


root = parse(sys.stdin.buffer.read())
if not root or errors(root):
    sys.exit("libical finds %s errors" % (errors(root) if root else "only"))
calendars = [root] if kind_of(root) == component_kind(b"VCALENDAR") else components(root, b"VCALENDAR")
for event in (e for c in calendars for e in components(c, b"VEVENT")):
    print(json.dumps({
        "uid": words(event, b"UID"),
        "start": instant(event, b"DTSTART"),
        "end": instant(event, b"DTEND"),
        "status": string_of(property_of(event, property_kind(b"STATUS"))).decode(),
        "summary": words(event, b"SUMMARY"),
        "description": words(event, b"DESCRIPTION"),
        "location": words(event, b"LOCATION"),
    }))
