"""How a difference between two releases is said in one line, and what of the older text may be said again.

A release is read for years, and what it says of an older one is read with it. So nothing of a contact or a place is
ever repeated once it has changed: consent is withdrawn, an address becomes secret.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from catalogue.edition.language import Words
from catalogue.edition.parts import Line

Data = Mapping[str, Any]
"""A part of an edition as plain data: see `exchange/plain`."""

PRIVATE = frozenset({"contact", "where", "address", "facilities"})
"""Facts whose older text is never said again, nor found in that of another."""

# Facts made of fixed words, numbers and days; what else a fact said may be anybody's own words.
_REPEATED = frozenset(
    {
        "age",
        "agreement",
        "area",
        "capacity",
        "confidentiality",
        "delivery",
        "expected",
        "for_whom",
        "languages",
        "meetings",
        "municipality_provides",
        "periods",
        "price",
        "requires",
        "responsible",
        "status",
        "theme",
        "when",
    }
)
# When somebody last looked: a later day alone is no news.
_REMARKS: Mapping[str, tuple[str, ...]] = {
    "status": ("status_as_of", "status_undated"),
    "capacity": ("capacity.as_of",),
    "where": ("where.checked_on",),
    "sources": ("evidence.read_on",),
}
_CONFIRMED = ("evidence.confirmed.association", "evidence.confirmed.municipality", "evidence.public")
_MARK = "\0"
_A_DAY = r"[^(),;:]{0,20}?\d{4}"
_LEFT_BEHIND = (
    (re.compile(r"\s*\(\s*[,;]?\s*\)"), ""),
    (re.compile(r"\s*[,;]\s*\)"), ")"),
    (re.compile(r"\(\s*[,;]\s*"), "("),
    (re.compile(r"\s*[,;]\s*$"), ""),
)
_REACHES = re.compile(r"@|\d(?:[ -]?\d){7}")
_PARTED = re.compile(r"[,;:()·]| – ")
_SPEAKING = 4  # letters: what is shorter betrays nobody
_MOST = 200  # letters of a line that is still read


@dataclass(frozen=True, slots=True)
class Saying:
    """Says what changed to one reader; `secrets` are pieces of older texts that may not be said again."""

    words: Words
    secrets: frozenset[str] = frozenset()

    def fact(self, key: str, label: str, old: Sequence[Data], new: Sequence[Data]) -> Line | None:
        """The difference between a fact's lines, if there is any but of order and of days on which one looked."""
        was, now = self._undated(key, old), self._undated(key, new)
        said = {_folded(each) for each in was}, {_folded(each) for each in now}
        gone = [each for each in was if _folded(each) not in said[1]]
        come = [each for each in now if _folded(each) not in said[0]]
        return self._change(label, gone, come, repeated=key in _REPEATED, rest=bool(now))

    def _change(
        self, label: str, old: Sequence[Data], new: Sequence[Data], *, repeated: bool, rest: bool
    ) -> Line | None:
        """What went and what came in its place; the older text where it may be `repeated`. There may be a `rest`."""
        gone, come = _joined(old), _joined(new)
        if not (gone or come):
            return None
        if come and (not gone or not repeated or not self._may_repeat(gone)):
            key = "news.added" if not gone else ""
            return self._line(label, self.words(key, text=come) if key else come, new)
        if come:
            both = self.words("news.before", text=come, before=gone)
            return self._line(label, both if len(both) <= _MOST else come, (*new, *old))
        if repeated and self._may_repeat(gone):
            return self._line(label, self.words("news.ended", text=gone), old)
        return self.unsaid(label) if rest else self._line(label, self.words("news.dropped"), ())

    def renamed(self, label: str, old: str, new: str) -> Line | None:
        """The difference between two names."""
        return self._change(label, _texts(old), _texts(new), repeated=True, rest=False) if old != new else None

    def rewritten(self, label: str, old: str, new: str) -> Line | None:
        """The new words alone of a text that somebody has written."""
        return self._change(label, _texts(old), _texts(new), repeated=False, rest=False) if old != new else None

    def unsaid(self, label: str) -> Line:
        """That something changed, and not what."""
        return self._line(label, "", ())

    def confirmed(self, old: Iterable[str], new: Iterable[str]) -> Iterator[Line]:
        """What is newly said of how much one may trust the facts; not that it was confirmed again."""
        known = {self._any_day(each) for each in old}
        yield from (Line(each) for each in new if self._any_day(each) not in known)

    def _line(self, label: str, text: str, spoken: Iterable[Data]) -> Line:
        """«Alder: 9–12 år», «For hvem? Alle»; where the text is too long or may not be said, that it changed."""
        said = text if 0 < len(text) <= _MOST else self.words("news.changed")
        tags = ((each["text"], each["language"]) for each in spoken if each.get("language"))
        foreign = tuple((words, tag) for words, tag in tags if words in said)
        return Line(f"{label} {said}" if label.endswith("?") else f"{label}: {said}", foreign=foreign)

    def _may_repeat(self, text: str) -> bool:
        folded = text.casefold()
        return not _REACHES.search(text) and not any(each in folded for each in self.secrets)

    def _undated(self, key: str, lines: Iterable[Data]) -> list[Data]:
        """The lines without the days on which somebody looked; a line that says nothing else is none."""
        patterns = [self._remark(each) for each in _REMARKS.get(key, ())]
        made = ({**each, "text": _without(patterns, each["text"])} for each in lines)
        return [each for each in made if each["text"]]

    def _remark(self, key: str) -> re.Pattern[str]:
        pattern = re.escape(self.words(key, day=_MARK)).replace(re.escape(_MARK), _A_DAY)
        return re.compile(rf"(?<!\w){pattern}", re.IGNORECASE)

    def _any_day(self, text: str) -> str:
        """The sentence, whichever day it names."""
        for key in _CONFIRMED:
            start, _, end = self.words(key, day=_MARK, month=_MARK).partition(_MARK)
            if text.startswith(start) and text.endswith(end):
                return key
        return text


def secrets(old: Iterable[Data], new: Iterable[Data]) -> frozenset[str]:
    """The pieces of private facts that stand in them no more."""
    now = " ".join(text.casefold() for text in _private(new))
    pieces = (piece.strip().casefold() for text in _private(old) for piece in _PARTED.split(text))
    return frozenset(piece for piece in pieces if len(piece) >= _SPEAKING and piece not in now)


def _private(facts: Iterable[Data]) -> Iterator[str]:
    return (line["text"] for fact in facts if fact["key"] in PRIVATE and fact["stated"] for line in fact["lines"])


def _without(patterns: Iterable[re.Pattern[str]], text: str) -> str:
    for pattern in patterns:
        text = pattern.sub("", text)
        for left, instead in _LEFT_BEHIND:
            text = left.sub(instead, text)
    return text.strip()


def _folded(line: Data) -> str:
    return str(line["text"]).casefold()


def _joined(lines: Iterable[Data]) -> str:
    return "; ".join(each["text"] for each in lines)


def _texts(text: str) -> list[Data]:
    return [{"text": text}] if text else []
