"""Expands recurrence rules with dateutil, for some years: a line "start rule" in, the times after the start out."""
import itertools
import sys
from datetime import datetime

from dateutil.rrule import rrulestr

for line in sys.stdin:
    start, rule = line.split()
    first = datetime.strptime(start, "%Y%m%dT%H%M%S")
    end = first.replace(year=first.year + 3)
    try:
        times = rrulestr(rule + ";UNTIL=" + end.strftime("%Y%m%dT%H%M%S"), dtstart=first)
    except ValueError:  # a rule of which it sees that it never occurs
        times = []
    times = (t for t in times if t > first)
    print(" ".join(t.strftime("%Y%m%dT%H%M%S") for t in itertools.islice(times, 40)))
