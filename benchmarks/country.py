"""A country of invented catalogues, and the one that joins them: `python -m benchmarks.country FOLDER MUNICIPALITIES`.

Every municipality has its own folder and its own words: some call a theme by our id, some by another id and the same
label, some by another id and another label, which the joining catalogue maps.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Mapping
from pathlib import Path

from benchmarks.generate import generate, write_data
from benchmarks.municipalities import MUNICIPALITIES
from benchmarks.world import THEMES, Data, settings, slug, vocabulary

OFFERS = 20
"""Of each municipality."""
_PARTS = ("Nord", "Syd", "Øst", "Vest", "Midtby")
_INVENTED = " (opdigtet)"
_NAMES = {"København": "Københavns Kommune", "Bornholm": "Bornholms Regionskommune"}
"""Those that aren't called by their place and «Kommune»."""
_FIRST_SEED = 200  # with it no two associations of the country draw the same company number

Dialect = Callable[[str], str]
"""From our id of a theme to a municipality's."""
_DIALECTS: tuple[Dialect, ...] = (
    lambda theme: theme,
    lambda theme: f"tema-{theme}",
    lambda theme: f"{theme}-hos-os",
)
_OTHER_LABELS = 2
"""The dialect whose labels are other ones, too."""


def country(folder: Path, municipalities: int, offers: int = OFFERS) -> None:
    """Write the catalogues of so many municipalities, and above them the one that joins them."""
    chosen = MUNICIPALITIES[:municipalities]
    for number, (name, code) in enumerate(chosen):
        local = _Municipality(number, name, code)
        seed = _FIRST_SEED + number
        generate(folder / "sources" / local.id, offers, seed=seed, areas=local.areas, change=local.changed)
    joined = [_Municipality(number, name, code) for number, (name, code) in enumerate(chosen)]
    dice = random.Random(municipalities)
    write_data(folder, "catalogue", settings() | {"sources": {each.id: each.source for each in joined}}, dice)
    areas: Data = {"danmark": _DENMARK, **{each.id: each.area for each in joined}}
    write_data(folder, "vocabulary", vocabulary(()) | {"areas": areas}, dice)
    (folder / "data" / "offers").mkdir(parents=True, exist_ok=True)


_DENMARK: Data = {"label": {"da": "Hele landet", "en": "The whole country"}, "kind": "country"}


class _Municipality:
    """One of them: what is its own in the files that are drawn for all alike."""

    def __init__(self, number: int, name: str, code: str) -> None:
        self.id = slug(name)
        self.name = name
        self._code = code
        self._full_name = _NAMES.get(name, f"{name} Kommune")
        self._has_other_labels = number % len(_DIALECTS) == _OTHER_LABELS
        self._dialect = _DIALECTS[number % len(_DIALECTS)]

    @property
    def areas(self) -> tuple[str, ...]:
        """The country, the municipality, its parts."""
        return ("danmark", self.id, *(f"{self.id}-{slug(part)}" for part in _PARTS))

    @property
    def area(self) -> Data:
        """The municipality as a word of a vocabulary."""
        return {"label": self._full_name, "kind": "municipality", "municipality_code": self._code, "within": "danmark"}

    @property
    def source(self) -> Data:
        """What the joining catalogue says of it."""
        found: Data = {"folder": f"sources/{self.id}", "name": self._full_name}
        if self._has_other_labels:
            found["map"] = {"themes": {self._dialect(theme): theme for theme in THEMES}}
        return found

    def changed(self, kind: str, data: Data) -> Data:
        """The data of a file, with what is this municipality's own."""
        change: Mapping[str, Callable[[Data], Data]] = {
            "catalogue": self._settings,
            "vocabulary": self._vocabulary,
            "offers": self._offers,
        }
        return change.get(kind, _as_it_is)(data)

    def _settings(self, data: Data) -> Data:
        publisher: Data = {"name": f"{self._full_name}{_INVENTED}", "kind": "project"}
        return data | {"title": f"Tilbud i {self._full_name}{_INVENTED}", "publisher": publisher}

    def _vocabulary(self, data: Data) -> Data:
        themes = {self._dialect(name): self._theme(term) for name, term in _mapping(data["themes"]).items()}
        parts: Data = {
            f"{self.id}-{slug(part)}": {"label": f"{self.name} {part}", "kind": "district", "within": self.id}
            for part in _PARTS
        }
        return data | {"themes": themes, "areas": {"danmark": _DENMARK, self.id: self.area, **parts}}

    def _theme(self, term: object) -> Data:
        found = _mapping(term)
        if not self._has_other_labels:
            return found
        labels = {tag: f"{label} ({self.name})" for tag, label in _mapping(found["label"]).items()}
        return found | {"label": labels}

    def _offers(self, data: Data) -> Data:
        about = _mapping(data["association"])
        name = str(about["name"]).removesuffix(_INVENTED)
        return self._translated(data) | {"association": about | {"name": f"{name} i {self.name}{_INVENTED}"}}

    def _translated(self, data: Data) -> Data:
        """The same with this municipality's words for themes."""
        found = dict(data)
        for key, value in data.items():
            if key in {"themes", "focus_areas"} and isinstance(value, list):
                found[key] = [self._dialect(str(each)) for each in value]
            elif isinstance(value, dict):
                found[key] = self._translated(value)
            elif isinstance(value, list):
                found[key] = [self._translated(each) if isinstance(each, dict) else each for each in value]
        return found


def _as_it_is(data: Data) -> Data:
    return data


def _mapping(value: object) -> Data:
    return dict(value) if isinstance(value, Mapping) else {}


def main() -> None:
    """The command line."""
    options = argparse.ArgumentParser(prog="python -m benchmarks.country", description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("municipalities", type=int)
    options.add_argument("--offers", type=int, default=OFFERS, help="of each municipality")
    given = options.parse_args()
    country(given.folder, given.municipalities, given.offers)


if __name__ == "__main__":
    main()
