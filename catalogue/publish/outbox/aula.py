"""What the municipality posts in AULA for parents: a text to paste, the file to attach, whom to choose, how often.

It knows how many shall have it, since somebody typed the number, and never who they are: no list of parents, children
or recipients in AULA is read or kept.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from catalogue.messages.outbox import numbered, said

MOST_AT_ONCE = 400
"""Recipients of one sending in AULA."""

_DATA = "catalogue.json"
_GROUPS = (("day-care", 0, 5), ("school", 6, 16), ("club", 10, 17))
"""Who uses AULA, and the ages of the children there."""


@dataclass(frozen=True, slots=True)
class Group:
    """A kind of institution whose parents to choose, and how many offers are for children of these ages."""

    kind: str
    youngest: int
    oldest: int
    offers: int


@dataclass(frozen=True, slots=True)
class Posting:
    """All that whoever posts it needs; `size` in bytes, `sendings` of at most 400."""

    subject: str
    body: str
    path: str
    size: int
    groups: tuple[Group, ...]
    recipients: int
    sendings: tuple[int, ...]
    language: str


def posting(folder: Path, link: str, recipients: int) -> Posting:
    """The posting about the edition in a folder: its data say what it is, its smallest PDF is attached."""
    edition = json.loads((folder / _DATA).read_bytes())
    printed = min(folder.glob("*.pdf"), key=lambda path: (path.stat().st_size, path.name))
    head = edition["edition"]
    language, title = (str(head[key]) for key in ("language", "title")) if isinstance(head, dict) else ("da", "")
    offers = _dicts(edition["offers"])
    banners = [str(each) for each in _list(edition["banners"])]
    groups = tuple(_groups(offers))
    return Posting(
        " – ".join([*banners, title]),
        "\n\n".join(_body(language, title, len(offers), link, banners)),
        printed.as_posix(),
        printed.stat().st_size,
        groups,
        recipients,
        tuple(sendings(recipients)),
        language,
    )


def sendings(recipients: int) -> Iterator[int]:
    """How many each sending goes to, as even as can be, so that the groups are easily parted."""
    times = -(-recipients // MOST_AT_ONCE)
    for number in range(times):
        yield recipients * (number + 1) // times - recipients * number // times


def _body(language: str, title: str, offers: int, link: str, banners: Iterable[str]) -> Iterator[str]:
    yield from banners
    yield said("aula-greeting", language)
    yield f"{said('aula-what', language, title=title)} {numbered('aula-offers', offers, language)}"
    yield said("aula-file-and-link", language, link=link) if link else said("aula-file", language)
    yield said("aula-answer", language)


def _groups(offers: Iterable[Mapping[str, object]]) -> Iterator[Group]:
    ages = [offer["ages"] for offer in offers]
    for kind, youngest, oldest in _GROUPS:
        fitting = sum(_fits(each, youngest, oldest) for each in ages)
        if fitting:
            yield Group(kind, youngest, oldest, fitting)


def _fits(ages: object, youngest: int, oldest: int) -> bool:
    """Whether an offer is for such ages: what isn't known excludes nobody."""
    if not isinstance(ages, dict):
        return True
    lowest, highest = ages.get("minimum"), ages.get("maximum")
    return (lowest is None or lowest <= oldest) and (highest is None or highest >= youngest)


def _list(found: object) -> list[object]:
    return found if isinstance(found, list) else []


def _dicts(found: object) -> list[Mapping[str, object]]:
    return [each for each in _list(found) if isinstance(each, dict)]
