"""Short papers beside the catalogue: posters, overview sheets, supplements, the committee item."""

from __future__ import annotations

from catalogue.render.papers.item import committee_item
from catalogue.render.papers.overview import overview_sheet
from catalogue.render.papers.posters import poster_sheet, posters
from catalogue.render.papers.supplement import supplement

__all__ = ["committee_item", "overview_sheet", "poster_sheet", "posters", "supplement"]
