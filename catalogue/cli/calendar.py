"""`catalogue calendar`."""

from __future__ import annotations

import sys

from catalogue.cli.surroundings import Surroundings
from catalogue.messages import counted, phrase, safe
from catalogue.pipeline.calendar import CalendarRequest, calendars


def run_calendar(request: CalendarRequest, around: Surroundings) -> int:
    """Write the feeds, and say which."""
    for each in calendars(request):
        if not around.quiet:
            entries = counted("calendar-entry", each.entries, around.language)
            name = "calendar-written" if each.is_new else "calendar-same"
            sys.stdout.write(phrase(name, around.language, path=safe(str(each.path)), entries=entries) + "\n")
    return 0
