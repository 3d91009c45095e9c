"""The sample with what only a public edition with an address has: days, steps, a week, a sensitive theme, a sibling."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from catalogue.edition.edition import Addresses, Brand, Edition, OfferView, Section, Sibling
from catalogue.edition.finding import (
    Ages,
    Choice,
    Facet,
    NextDate,
    Register,
    RegisterEntry,
    WeekDay,
    WeekEntry,
)
from catalogue.edition.parts import Fact, ImageView, Line, Ref
from tests.render import sample

BASE = "https://katalog.example/familier/"
STEPS = ("Ring til kontoret", "Kom til en samtale", "Kom til den første aften, og tag en ven med")
DATES = ("2026-11-05", "2026-11-19", "2026-12-03")
SENSITIVE = "krisehus"
FOREIGN = "coffee"
"""The ids of the offer whose theme is sensitive and of the one that nobody has translated."""


def edition(**changes: object) -> Edition:
    """A public edition, in its final state, at its address."""
    made = sample.edition()
    sections = (*(replace(each, offers=tuple(map(_known, each.offers))) for each in made.sections), _sensitive())
    sections = tuple(replace(each, number=number, icon="talk") for number, each in enumerate(sections, 1))
    offers = [offer for section in sections for offer in section.offers]
    associations = tuple(
        replace(each, offers=tuple(offer.ref for offer in offers if offer.association == each.ref))
        for each in made.associations
    )
    complete = replace(
        made,
        associations=associations,
        audience="families",
        is_public=True,
        is_draft=False,
        state="final",
        banners=(),
        sections=sections,
        addresses=Addresses(BASE, "https://kommune.example/was", "https://vejr.example/"),
        brand=Brand("#1d5a7a", cover=ImageView("moede.png", "Et bord")),
        siblings=(Sibling("https://katalog.example/families-en/", "en", "English"),),
        facets=(Facet("area", "Område", (Choice("aalborg", "Aalborg"),)),),
        week=_week(),
        registers=(
            *made.registers,
            Register("need", "Behov", (RegisterEntry("Alene", (), see=("Ensomhed", "Venner")),)),
        ),
    )
    return replace(complete, **changes)  # type: ignore[arg-type]


def _known(offer: OfferView) -> OfferView:
    """Every offer has an address; one is known in all detail."""
    offer = replace(offer, permalink=f"{BASE}{offer.ref.path}")
    if offer.ref.id != "samtalegruppe":
        return offer
    values: Mapping[str, object] = {"price": {"type": "free"}, "area": ("aalborg",)}
    facts = tuple(replace(fact, value=values.get(fact.key)) for fact in offer.facts)  # type: ignore[arg-type]
    free = Fact("price", "Pris", (Line("Gratis"),), {"type": "free", "amount": None})
    area = Fact("area", "Område", (Line("Aalborg"),), ("aalborg",))
    return replace(
        offer,
        ages=Ages(9, 16),
        facts=(*(fact for fact in facts if fact.key != "price"), free, area),
        facets={"language": ("da", "ar"), "area": ("aalborg",)},
        steps=tuple(Line(step) for step in STEPS),
        next_dates=tuple(NextDate(day, f"torsdag den {day}") for day in DATES),
        related=(Ref("sorglinje", "Sorglinjen", "offer"), Ref("hemmelig", "Hemmeligt tilbud", "offer")),
    )


def _sensitive() -> Section:
    theme = ("vold", "Vold og overgreb")
    offers = (
        sample.offer(SENSITIVE, "Krisehuset", sample.TOWN, *theme, sensitive=True, steps=(Line("Ring"),)),
        sample.offer(FOREIGN, "Coffee morning", sample.TOWN, *theme, sensitive=True, foreign={"title": "en"}),
    )
    return Section(*theme, "Når det ikke er trygt.", "#7d1a1a", tuple(map(_known, offers)), sensitive=True)


def _week() -> tuple[WeekDay, ...]:
    group = Ref("samtalegruppe", "Samtalegruppe for unge", "offer")
    cafe = Ref("hjemmet-cafe", "Café i Familiens hjem", "offer")
    return (
        WeekDay("monday", "Mandag", (WeekEntry(cafe, sample.TOWN.title, "10:00", "kl. 10.00–12.00"),)),
        WeekDay("tuesday", "Tirsdag", ()),
        WeekDay(
            "thursday",
            "Torsdag",
            (
                WeekEntry(cafe, sample.TOWN.title, "10:00", "kl. 10.00–12.00"),
                WeekEntry(group, sample.EXAMPLE.title, "15:30", "kl. 15.30–17.30 i lige uger"),
            ),
        ),
    )
