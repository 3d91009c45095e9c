"""The names of the exports, known without importing what makes them."""

from __future__ import annotations

EXPORTS = ("hsds", "hsds-csv", "xlsx", "csv", "template", "vcard", "ical", "geojson", "jsonld", "national")
"""In the order in which they are listed; `registry` has a row for each."""

FOR_READERS = ("national",)
"""What is made for others alone, never for the municipality's own use."""
