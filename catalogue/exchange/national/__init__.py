"""A catalogue's neutral fields as a catalogue of its own: for a national one to name among its sources."""

from __future__ import annotations

from catalogue.exchange.national.folder import AUDIENCE, national_catalogue

__all__ = ["AUDIENCE", "national_catalogue"]
