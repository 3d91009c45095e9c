"""What is remembered of an edition is what would be made, whatever was changed; and little is made anew."""

from __future__ import annotations

import random
import re
from datetime import date
from pathlib import Path

import pytest

from catalogue.collection.catalogue import Catalogue
from catalogue.collection.collect import collect
from catalogue.collection.shelf import Shelf
from catalogue.edition import memory
from catalogue.edition.compose import compose
from catalogue.edition.edition import OfferView
from catalogue.edition.labels import labels_of
from catalogue.edition.memory import Memory
from catalogue.edition.offer import offer_view
from catalogue.edition.view import OfferContext
from catalogue.source.tree import FolderTree
from tests.pipeline.workshop import copied

TODAY = date(2026, 11, 1)
DAYS = (TODAY, date(2027, 3, 1))
WORD = re.compile(r"(?<=: )[A-ZÆØÅ][a-zæøå]{2,}")
EDITS = 40


class Writer:
    """Changes one thing after another in a project."""

    def __init__(self, root: Path) -> None:
        self.dice = random.Random(5)  # noqa: S311  # nothing secret hangs on it
        self.files = sorted((root / "data").glob("**/*.yaml"))
        self.offers = [path for path in self.files if path.parent.name == "offers"]
        self.first = {path: path.read_text(encoding="utf-8") for path in self.files}

    def change(self) -> None:
        """A word, a whole file, or everything back to what it was."""
        edits = (*[self._word] * 5, self._gone, self._back, self._ended)
        self.dice.choice(edits)(self.dice.choice(self.files if self.dice.random() < 0.3 else self.offers))

    def _word(self, path: Path) -> None:
        text = path.read_text(encoding="utf-8") if path.exists() else self.first[path]
        found = list(WORD.finditer(text))
        if found:
            place = self.dice.choice(found)
            text = f"{text[: place.end()]}x{text[place.end() :]}"
        path.write_text(text, encoding="utf-8")

    def _gone(self, path: Path) -> None:
        if path in self.offers:
            path.unlink(missing_ok=True)

    def _back(self, path: Path) -> None:
        path.write_text(self.first[path], encoding="utf-8")

    def _ended(self, path: Path) -> None:
        text = self.first[path]
        path.write_text(re.sub(r"status: \{is: \w[\w-]*", "status: {is: ended", text, count=1), encoding="utf-8")


def looked_at(root: Path, shelf: Shelf, as_of: date = TODAY) -> Catalogue | None:
    return collect(FolderTree(root), as_of, TODAY, shelf).value


@pytest.mark.parametrize("example", ["search", "every-field"])
def test_whatever_is_changed_the_edition_is_what_it_would_be(example: str, tmp_path: Path) -> None:
    root = copied(example, tmp_path / "project")
    writer, shelf = Writer(root), Shelf()
    memories: dict[str, Memory] = {}
    looked = 0
    for _ in range(EDITS):
        catalogue = looked_at(root, shelf, writer.dice.choice(DAYS))
        if catalogue is not None:
            name = writer.dice.choice(list(catalogue.settings.editions))
            labels = labels_of(catalogue.tree, catalogue.settings.editions[name].language).value
            remembered = compose(catalogue, name, labels, views=memories.setdefault(name, Memory()))
            assert remembered == compose(catalogue, name, labels)
            looked += 1
        writer.change()
    assert looked > EDITS / 2


def test_only_what_may_look_at_a_changed_file_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def noted(context: OfferContext) -> OfferView:
        made.append(context.placed.association)
        return offer_view(context)

    monkeypatch.setattr(memory, "offer_view", noted)
    root = copied("search", tmp_path / "project")
    shelf, remembered = Shelf(), Memory()

    def look() -> list[str]:
        made.clear()
        catalogue = looked_at(root, shelf)
        assert catalogue is not None
        name = next(iter(catalogue.settings.editions))
        compose(catalogue, name, labels_of(catalogue.tree, "da").value, views=remembered)
        return sorted(set(made))

    everybody = look()
    assert look() == []
    file = next(path for path in sorted((root / "data" / "offers").glob("*.yaml")) if path.stem in everybody)
    file.write_text(file.read_text(encoding="utf-8") + "# a remark\n", encoding="utf-8")
    again = look()
    assert file.stem in again
    assert len(again) < len(everybody) / 2
