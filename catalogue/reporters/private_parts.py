"""Which lines of a file nobody should read in a report: what they say of persons and hidden places, found or not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from catalogue.messages import MASK
from catalogue.model.contact import Contact
from catalogue.model.place import Place
from catalogue.model.values import is_mobile
from catalogue.review.private import NEVER, NUMBERS, OF_A_PERSON, OF_A_PLACE
from catalogue.source.document import Document, Path
from catalogue.source.parse import comment_texts

_OF_A_ROLE = frozenset(Contact.model_fields) - OF_A_PERSON
_PERSONAL = frozenset({"person", "consent"})
_OF_A_HIDDEN_PLACE = frozenset(Place.model_fields) - frozenset(OF_A_PLACE)
_HOMES = frozenset({"home", "volunteers-home"})


def squeezed(line: str) -> str:
    """A line as it is known again after it was moved."""
    return "".join(line.split()).lstrip("-")


def private_lines(document: Document) -> Mapping[str, str]:
    """What is shown instead of each line that tells how to reach a named person or where a hidden place is.

    Comments beside them may tell as much, so they go too. The file may have mistakes: its data is taken as it stands.
    """
    return {squeezed(line): shown for line, shown in _Lines(document).replaced() if squeezed(line)}


@dataclass(frozen=True)
class _Lines:
    document: Document

    @cached_property
    def comments(self) -> Mapping[int, str]:
        return dict(comment_texts(self.document.source))

    @cached_property
    def mappings(self) -> Mapping[Path, Mapping[str, object]]:
        return dict(_mappings((), self.document.data))

    def replaced(self) -> Iterator[tuple[str, str]]:
        guarded = {path: public for path in self.mappings if (public := self.public(path)) is not None}
        secret = {line for path, public in guarded.items() for line in self.beside(path, public)}
        secret |= {line for path in self.always() for line in self.of(path)}
        commented = {line for path in guarded for line in self.around(path[:-1]) if line in self.comments}
        for number in sorted(secret | commented):
            line = self.document.source.lines[number - 1]
            before, _, _ = line.rpartition(self.comments.get(number, "\n"))
            yield line, MASK if number in secret or not before.strip() else f"{before}# {MASK}"

    def public(self, path: Path) -> frozenset[str] | None:
        """The fields that may be read of a person's contact or a hidden place; nothing for all other parts."""
        part, above = self.mappings[path], path[-2:-1]
        if above == ("contacts",) and (part.keys() & _PERSONAL or part.keys() - Contact.model_fields.keys()):
            return _OF_A_ROLE
        if above == ("places",) and (part.get("hidden") not in {None, False, "false"} or part.get("kind") in _HOMES):
            return _OF_A_HIDDEN_PLACE
        return None

    def always(self) -> Iterator[Path]:
        """The fields that are nobody's business wherever they stand: a mobile number may be somebody's own."""
        for path, part in self.mappings.items():
            for name, value in part.items():
                if name in NEVER or (name in NUMBERS and is_mobile(str(value))):
                    yield (*path, name)

    def beside(self, path: Path, public: Iterable[str]) -> set[int]:
        """The lines of a part that don't belong to its public fields alone."""
        fields = self.mappings[path].keys()
        shown = {line for name in fields & set(public) for line in self.of((*path, name))}
        hidden = {line for name in fields - set(public) for line in self.of((*path, name))}
        return hidden | (self.of(path) - shown - {self.document.key_span(*path).line} - self.comments.keys())

    def of(self, path: Path) -> set[int]:
        """The lines of a key and its value."""
        key, value = self.document.spans[path]
        last = self.document.source.lines[value.end_line - 1][: value.end_column - 1]
        ends_above = not last.strip(" -")  # a block ends where the next key begins
        return set(range(key.line, max(key.line, value.end_line - ends_above) + 1))

    def around(self, path: Path) -> set[int]:
        """The lines of a part, and those of comments above it."""
        lines = self.of(path)
        above = min(lines) - 1
        while above and not self.document.source.lines[above - 1].partition("#")[0].strip():
            lines.add(above)
            above -= 1
        return lines


def _mappings(path: Path, value: object) -> Iterator[tuple[Path, Mapping[str, object]]]:
    if isinstance(value, Mapping):
        yield path, value
        for key, below in value.items():
            yield from _mappings((*path, key), below)
    elif isinstance(value, list):
        for index, below in enumerate(value):
            yield from _mappings((*path, index), below)
