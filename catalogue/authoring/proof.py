"""The letter that goes with a proof: what is asked about each offer, as plain text that can be answered in any mail."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from catalogue.authoring.asked import Asked
from catalogue.messages.proof import proof_word

_WIDTH = 72
_LONGEST_TITLE = 50
_HOW = ("how-below", "how-keep", "how-tick", "how-empty", "how-people")


@dataclass(frozen=True, slots=True)
class OfferAsked:
    """An offer and what is asked about it."""

    id: str
    title: str
    questions: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """Whom it is to and from, what the catalogue is called, what must be said first of a demonstration or a draft."""

    association: str
    catalogue: str
    sender: tuple[str, ...]
    banners: tuple[str, ...]
    language: str
    offers: tuple[OfferAsked, ...]

    @property
    def subject(self) -> str:
        """On one line, whatever the names hold."""
        text = proof_word("subject", self.language, association=self.association)
        return " ".join(": ".join((*self.banners, text)).split())


def letter_text(letter: Letter) -> str:
    """The whole text; `confirm --from` reads what comes back."""
    say = letter.language
    blocks = (
        *letter.banners,
        proof_word("greeting", say, association=letter.association),
        proof_word("mail-intro", say, title=letter.catalogue),
        "\n".join((proof_word("how", say), *(f"- {proof_word(name, say)}" for name in _HOW))),
        "\n".join((proof_word("regards", say), *letter.sender)),
    )
    parts = [*map(_folded, blocks), *_form(letter.offers), f"## {proof_word('end', say)}", proof_word("end-help", say)]
    return "\n\n".join(parts) + "\n"


def _form(offers: Sequence[OfferAsked]) -> Iterator[str]:
    for offer in offers:
        yield f"## {offer.id}: {textwrap.shorten(offer.title, _LONGEST_TITLE, placeholder=' …')}"
        for asked in offer.questions:
            yield "\n".join(_question(asked))


def _question(asked: Asked) -> Iterator[str]:
    yield f"### {asked.text}"
    if asked.help:
        yield asked.help
    for box in asked.boxes:
        yield f"[ ] {box.label}"
    if not asked.boxes:
        yield ""


def _folded(block: str) -> str:
    return "\n".join("\n".join(textwrap.wrap(line, _WIDTH)) for line in block.split("\n"))
