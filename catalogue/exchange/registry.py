"""Which exports there are. A row's name stands in `names` as well, and its words in `messages/exporting`.

A module that needs a library which is slow to import asks for it inside its function.
"""

from __future__ import annotations

from collections.abc import Mapping

from catalogue.exchange.base import Exporter
from catalogue.exchange.calendar.cards import calendars_of_offers
from catalogue.exchange.geojson import places_on_a_map
from catalogue.exchange.hsds.package import hsds_csv
from catalogue.exchange.hsds.write import hsds
from catalogue.exchange.jsonld_file import linked_data_file
from catalogue.exchange.national import AUDIENCE, national_catalogue
from catalogue.exchange.sheets.books import empty_workbook, workbook_of_offers
from catalogue.exchange.sheets.delimited import separated_values
from catalogue.exchange.vcard import address_cards

EXPORTERS: Mapping[str, Exporter] = {
    "hsds": hsds,
    "hsds-csv": hsds_csv,
    "xlsx": workbook_of_offers,
    "csv": separated_values,
    "template": empty_workbook,
    "vcard": address_cards,
    "ical": calendars_of_offers,
    "geojson": places_on_a_map,
    "jsonld": linked_data_file,
    "national": national_catalogue,
}

FOR_AUDIENCE: Mapping[str, str] = {"national": AUDIENCE}
"""For whose readers an export is made where no edition is named; else it is the first public edition's."""

WITH_SESSIONS = frozenset({"ical"})
"""Those that are handed the days on which offers meet."""

WITH_ALL_WORDS = frozenset({"template"})
"""Those that are handed the whole vocabulary: what is to be filled in offers words that no offer has yet."""
