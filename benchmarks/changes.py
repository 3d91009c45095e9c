"""What is changed in a catalogue between two builds, as somebody would: a word, a long paragraph, a template."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from catalogue.edition.edition import OfferView
from catalogue.project import TEMPLATES, default_templates

_DESCRIPTION = re.compile(r"\n    description: \|\n(?P<indent> +)(?P<start>[^\n]*)")
_WORD = re.compile(r"[a-zæøå]{6,}")
_TEMPLATE = "print/contents.html"
_ROW = '<span class="what">{{ offer.ref.title }}'
_SENTENCE = "Gruppen mødes hver uge i foreningens hus, og de frivillige kender vejen."
_LONG = 45  # so many sentences fill a page


class Editor:
    """Changes files of one catalogue for a while, each time in another way."""

    def __init__(self, catalogue: Path, offers: Sequence[OfferView]) -> None:
        """`offers` are those of the edition, in the order of print."""
        self._catalogue = catalogue
        self._offers = offers
        self._count = 0

    @contextmanager
    def one_word(self) -> Iterator[None]:
        """A word of an offer in the middle of the catalogue is another one, of the same length."""
        path, text, found = self._described(self._offers[len(self._offers) // 2 :])
        new = self._new_letters()
        line = _WORD.sub(lambda word: f"{word[0][:-2]}{new}", found["start"], count=1)
        with _changed(path, text[: found.start("start")] + line + text[found.end("start") :]):
            yield

    @contextmanager
    def a_page_more(self) -> Iterator[None]:
        """The first offer has a page more to say, so that all others move."""
        path, text, found = self._described(self._offers)
        more = f"{' '.join([self._new_letters(), *[_SENTENCE] * _LONG])}\n\n{found['indent']}"
        with _changed(path, text[: found.start("start")] + more + text[found.start("start") :]):
            yield

    @contextmanager
    def a_template(self) -> Iterator[None]:
        """The template of the contents is the catalogue's own, and says more in each row."""
        before, row, after = (default_templates() / _TEMPLATE).read_text(encoding="utf-8").partition(_ROW)
        if not row:
            message = f"{_TEMPLATE} has no longer the row that is to be changed"
            raise ValueError(message)
        path = self._catalogue / TEMPLATES / _TEMPLATE
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{before}{row} {self._new_letters()}{after}", encoding="utf-8")
        try:
            yield
        finally:
            path.unlink()

    def _new_letters(self) -> str:
        """Two letters that were not used before."""
        self._count += 1
        return "".join("abcdefghijklmnop"[self._count // place % 16] for place in (16, 1))

    def _described(self, offers: Sequence[OfferView]) -> tuple[Path, str, re.Match[str]]:
        """The first of the offers with a description in lines of its own: its file, that file's text, and where."""
        for offer in offers:
            path = self._catalogue / "data" / "offers" / f"{offer.association.id}.yaml"
            text = path.read_text(encoding="utf-8")
            start = text.index(f"  - id: {offer.ref.id}\n")
            end = text.find("\n  - id: ", start)
            found = _DESCRIPTION.search(text, start, end if end > 0 else len(text))
            if found and _WORD.search(found["start"]):
                return path, text, found
        message = "no offer has a description in lines of its own"
        raise ValueError(message)


@contextmanager
def _changed(path: Path, text: str) -> Iterator[None]:
    before = path.read_text(encoding="utf-8")
    path.write_text(text, encoding="utf-8")
    try:
        yield
    finally:
        path.write_text(before, encoding="utf-8")
