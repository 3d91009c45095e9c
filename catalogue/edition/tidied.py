"""The values of an offer or an agreement as readers may have them, where it takes more than a look at the field.

Hidden places, notes for others, messages whose time is over, associations that stand in the edition by name alone.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import cast

from catalogue.collection.catalogue import Catalogue
from catalogue.compare.changes import Plain
from catalogue.edition.permitted import Values


def tidied(values: Values, catalogue: Catalogue, audience: str, associations: Collection[str]) -> Values:
    """The values without what no field alone tells."""
    found = dict(values)
    if _is_over(found.get("alert"), catalogue):
        del found["alert"]
    if "notes" in found:
        found["notes"] = [
            each for each in _parts(found["notes"]) if audience in cast("Sequence[str]", each["shown_in"])
        ]
    if "co_providers" in found:
        found["co_providers"] = [_by_name(each, catalogue, associations) for each in _parts(found["co_providers"])]
    return _without_hidden_places(found)


def agreement_tidied(values: Values) -> Values:
    """An agreement with the next meeting alone, and without that where the follow-up says the day."""
    planned = [each for each in _parts(values.get("meetings", [])) if not each.get("held")]
    follow_up = values.get("follow_up")
    if isinstance(follow_up, Mapping) and "next_on" in follow_up:
        planned = []
    first = sorted(planned, key=lambda each: str(each["on"]))[:1]
    return {key: first if key == "meetings" else value for key, value in values.items()}


def _is_over(alert: Plain | None, catalogue: Catalogue) -> bool:
    until = alert.get("until") if isinstance(alert, Mapping) else None
    return isinstance(until, str) and until < catalogue.as_of.isoformat()


def _by_name(provider: Values, catalogue: Catalogue, associations: Collection[str]) -> Values:
    """What an edition prints of an association whose own offers it doesn't show."""
    name = provider.get("association")
    if not isinstance(name, str) or name in associations:
        return provider
    known = catalogue.partnerships.get(name)
    others = {key: value for key, value in provider.items() if key != "association"}
    return others | ({"name": {catalogue.settings.main_language: known.association.name}} if known else {})


def _without_hidden_places(values: Values) -> Values:
    """Neither the name of such a place nor its area nor its key, which may speak: «moellevej-7»."""
    places = cast("Mapping[str, Values]", values.get("places", {}))
    hidden = [key for key, place in places.items() if place.get("hidden")]
    if not hidden:
        return values
    free = (name for number in range(1, len(places) + len(hidden) + 1) if (name := f"hidden-{number}") not in places)
    called = dict(zip(hidden, free, strict=False))
    shown: dict[str, Plain] = {
        called.get(key, key): {"hidden": True} if key in called else place for key, place in places.items()
    }
    rows = [
        {**row, "place": called.get(cast("str", row["place"]), row["place"])} if "place" in row else row
        for row in _parts(values.get("schedule", []))
    ]
    return {**values, "places": shown} | ({"schedule": rows} if rows else {})


def _parts(value: Plain) -> Sequence[Values]:
    return cast("Sequence[Values]", value)
