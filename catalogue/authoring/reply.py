"""An association's reply, read as what it is: text by somebody outside. It says nothing until it was understood.

`## offer-id: title` begins an offer, `### question` a question, and what stands below is the answer. Marks of quotation
are taken away, as mails have them; help and empty boxes that were sent along are no answers.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from catalogue.authoring.answers import Given
from catalogue.authoring.asked import CORRECT, RIGHT, YES, Asked, known_questions
from catalogue.authoring.choices import chosen, simplified
from catalogue.authoring.read_answers import LONGEST_FORM
from catalogue.diagnostics import Diagnostic, Outcome, Span
from catalogue.messages.proof import TABLES, proof_word
from catalogue.model.vocabulary import Vocabulary
from catalogue.nearest import nearest
from catalogue.source.document import Source

_QUOTED = re.compile(r"^(?:>[ ]?)+")
_OFFER = re.compile(r"##[ \t]+(?P<id>[^\s:#]+)(?::.*)?")
_QUESTION = re.compile(r"###[ \t]*(?P<text>.+?)[ \t]*")
_BOX = re.compile(r"(?:[-*][ \t]+)?\[(?P<mark>[^\]]{0,3})\][ \t]*(?P<text>.*)")


@dataclass
class Reply:
    """What was said of one offer: that all is right, or not; values; and what a person has to read.

    `remarks` are questions with their answers in own words; among them what must be corrected.
    """

    offer: str
    span: Span
    is_right: bool = False
    has_corrections: bool = False
    given: dict[str, tuple[Asked, Given]] = field(default_factory=dict)
    remarks: list[tuple[str, str]] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all was answered."""
        return not (self.is_right or self.given or self.remarks)


def read_reply(source: Source, offers: Collection[str], vocabulary: Vocabulary) -> Outcome[tuple[Reply, ...]]:
    """What was answered about each of the offers; another offer than these is refused, whoever names it."""
    if len(source.text) > LONGEST_FORM:
        return Outcome((), (Diagnostic("CAT027", Span(source.path), {"limit": LONGEST_FORM // 1024}),))
    reader = _Reader(source.path, offers, known_questions(vocabulary))
    for number, line in enumerate(source.text.split("\n"), start=1):
        reader.take(number, _QUOTED.sub("", line).rstrip())
        if reader.is_over:
            break
    return reader.told()


class _Reader:
    def __init__(self, path: str, offers: Collection[str], known: Mapping[str, Asked]) -> None:
        self._path = path
        self._offers = offers
        self._known = {simplified(text): asked for text, asked in known.items()}
        self._ends = {simplified(proof_word("end", each)) for each in TABLES}
        self._helps = {simplified(asked.help) for asked in known.values() if asked.help}
        self._replies: dict[str, Reply] = {}
        self._found: list[Diagnostic] = []
        self._reply: Reply | None = None
        self._asked: Asked | None = None
        self._lines: list[tuple[int, str]] = []
        self.is_over = False

    def take(self, number: int, line: str) -> None:
        if line.startswith("## ") and simplified(line.removeprefix("## ")) in self._ends:
            self._close()
            self.is_over = bool(self._replies)
        elif question := _QUESTION.fullmatch(line):
            self._close()
            self._begin_question(question["text"], self._span(number, line))
        elif offer := _OFFER.fullmatch(line):
            self._close()
            self._begin_offer(offer["id"], self._span(number, line))
        elif line.strip():
            self._lines.append((number, line.strip()))

    def told(self) -> Outcome[tuple[Reply, ...]]:
        self._close()
        if not self._replies and not self._found:
            self._found.append(Diagnostic("CAT034", Span(self._path)))
        answered = tuple(each for each in self._replies.values() if not each.is_empty)
        return Outcome(answered, tuple(self._found))

    def _begin_offer(self, offer: str, span: Span) -> None:
        if offer in self._offers:
            self._reply = self._replies.setdefault(offer, Reply(offer, span))
            return
        self._reply = None
        self._found.append(Diagnostic("CAT073", span, {"value": offer, "nearest": nearest(offer, self._offers)}))

    def _begin_question(self, text: str, span: Span) -> None:
        self._asked = self._known.get(simplified(text))
        if self._asked is None and self._reply is not None:
            likely = nearest(simplified(text), self._known)
            args = {"value": text, "nearest": self._known[likely].text if likely else ""}
            self._found.append(Diagnostic("CAT028", span, args))

    def _close(self) -> None:
        """Understand the answer to the question that was open, if any was given."""
        asked, reply, lines = self._asked, self._reply, self._lines
        self._asked, self._lines = None, []
        if asked is None or reply is None:
            return
        if answer := list(self._answer(asked, lines)):
            self._note(reply, asked, [text for _, text in answer], self._span(*answer[0]))

    def _answer(self, asked: Asked, lines: Sequence[tuple[int, str]]) -> Iterator[tuple[int, str]]:
        for number, line in lines:
            box = _BOX.fullmatch(line) if asked.boxes else None
            text = line if box is None else box["text"] if box["mark"].strip() else ""
            if text and simplified(text) not in self._helps:
                yield number, text

    def _note(self, reply: Reply, asked: Asked, texts: list[str], span: Span) -> None:
        if asked.name == RIGHT:
            meant = {chosen(text, asked.boxes) for text in texts}
            reply.is_right = meant == {YES}
            if "" in meant:  # a sentence of one's own: a person has to read it
                reply.remarks.append((asked.text, " ".join(texts)))
        elif asked.question is None:
            reply.has_corrections |= asked.name == CORRECT
            reply.remarks.append((asked.text, " ".join(texts)))
        elif asked.name in reply.given:
            first = reply.given[asked.name][1].span
            self._found.append(Diagnostic("CAT029", span, {"value": asked.text, "line": first.line}, (first,)))
        else:
            several = asked.question.takes_several
            reply.given[asked.name] = (asked, Given(tuple(texts) if several else (" ".join(texts),), span))

    def _span(self, number: int, line: str) -> Span:
        return Span(self._path, number, 1, number, len(line) + 1)
