"""What may be answered where the answers are known beforehand: choices of the models, words of the vocabulary."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from catalogue.authoring.questions import Question
from catalogue.messages.fields import as_written, choice_word
from catalogue.model.danish import DANISH
from catalogue.model.vocabulary import Term, Vocabulary
from catalogue.nearest import nearest


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer: its id as the files write it, and what people call it, the question's own language first."""

    id: str
    names: tuple[str, ...]

    @property
    def label(self) -> str:
        """The name to show."""
        return self.names[0]


def choices(question: Question, vocabulary: Vocabulary, language: str) -> tuple[Choice, ...]:
    """The answers that a question has; none where people answer in their own words."""
    if question.group:
        terms: Mapping[str, Term] = getattr(vocabulary, question.group)
        return tuple(Choice(name, tuple(_names(term, language))) for name, term in terms.items() if not term.retired)
    shape = question.shape
    other = "en" if language == "da" else "da"
    return tuple(
        Choice(as_written(value), (choice_word(shape.choice, value, language), choice_word(shape.choice, value, other)))
        for value in shape.choices
    )


def chosen(written: str, known: tuple[Choice, ...]) -> str:
    """The id that was meant: itself, a number of the list, or a name in whatever case and spacing; else nothing."""
    if written.isdecimal() and 0 < int(written) <= len(known):
        return known[int(written) - 1].id
    plain = simplified(written)
    spellings = {plain, DANISH.get(plain, plain)}
    meant = [each.id for each in known if spellings & {simplified(name) for name in (each.id, *each.names)}]
    return meant[0] if meant else ""


def like(written: str, known: tuple[Choice, ...]) -> str:
    """The name or id most like what was written; nothing when none is near."""
    names = {simplified(name): each.label for each in known for name in (*each.names[::-1], each.id)}
    return names.get(nearest(simplified(written), names), "")


def simplified(text: str) -> str:
    """What two spellings of the same words share: not case, not the kind or number of spaces, not a mark at the end."""
    return " ".join(text.replace("\u00a0", " ").split()).casefold().rstrip(" .:?*")


def _names(term: Term, language: str) -> Iterator[str]:
    yield term.label.get(language) or next(iter(term.label.values()))
    yield from term.label.values()
    yield from term.synonyms
