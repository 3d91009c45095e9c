"""Answers from a file: YAML by the question's key, or the text that the form page and the issue form make."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from catalogue.authoring.answers import Answers, Given
from catalogue.authoring.choices import simplified
from catalogue.authoring.questions import PUBLIC, Question
from catalogue.diagnostics import Diagnostic, Span
from catalogue.messages.questions import TABLES, form_word, question_words
from catalogue.nearest import nearest
from catalogue.source.document import Document, Source

LONGEST_FORM = 64 * 1024
"""Characters of a form's text: more is no offer."""

_HEADING = re.compile(r"###[ \t]+(.*?)[ \t]*#*[ \t]*")
_ITEM = re.compile(r"[-*][ \t]+(?:\[(?P<mark>[ xX])\][ \t]*)?(?P<text>.*)")
_NO_ANSWERS = frozenset({"", "_no response_", "no response", "none", "-"})
_WEB_ADDRESS = re.compile(r"[a-z]+://\S*", re.IGNORECASE)
_REACHING = re.compile(
    r"[^\s@]@[^\s@]+\.[^\s@]"
    r"|(?<![0-9])(?:[2-9][0-9](?P<between>[ .-]?)[0-9]{2}(?:(?P=between)[0-9]{2}){2}|[2-9][0-9]{3} [0-9]{4})(?![0-9])"
)
_QUOTED = re.compile(r"^> ?", re.MULTILINE)


def from_yaml(document: Document, questions: Sequence[Question]) -> Answers:
    """The answers of a file like `title: Lektiecafé`; a key that is no question's is told."""
    by_key: dict[str, Question] = {}
    for question in questions:  # an association and its first offer both have an id and a website
        by_key[question.name.replace(".", "_") if question.key in by_key else question.key] = question
    answers = Answers()
    for key, value in document.data.items():
        if key not in by_key:
            args = {"value": key, "nearest": nearest(key, by_key), "allowed": ", ".join(by_key)}
            answers.found.append(Diagnostic("CAT028", document.key_span(key), args))
            continue
        texts = tuple(_texts(value))
        if None in texts:
            answers.found.append(Diagnostic("CAT204", document.value_span(key), {"field": key}))
        elif several := tuple(text for text in texts if text):
            answers.given[by_key[key].name] = Given(several, document.value_span(key))
    return answers


def from_form(source: Source) -> Answers:
    """The answers of a form's text: a heading `### question` for each, in Danish or English, and what stands below."""
    answers = Answers(has_form=True)
    if len(source.text) > LONGEST_FORM:
        answers.found.append(Diagnostic("CAT027", Span(source.path), {"limit": LONGEST_FORM // 1024}))
        return answers
    by_heading = _headings()
    first_lines: dict[str, Span] = {}
    for heading, span, lines in _sections(source):
        name = by_heading.get(simplified(heading))
        if name is None:
            likely = nearest(simplified(heading), by_heading)
            suggested = _heading_of(by_heading[likely]) if likely and by_heading[likely] else ""
            answers.found.append(Diagnostic("CAT028", span, {"value": heading, "nearest": suggested}))
        elif name in first_lines:
            args: dict[str, str | int] = {"value": heading, "line": first_lines[name].line}
            answers.found.append(Diagnostic("CAT029", span, args, (first_lines[name],)))
        elif name:
            first_lines[name] = span
            if texts := _answer(next(each for each in PUBLIC if each.name == name), lines):
                answers.given[name] = Given(texts, _span_below(span, lines))
                answers.found += _reaching(span, lines)
    if not first_lines and not answers.found:
        answers.found.append(Diagnostic("CAT034", Span(source.path)))
    return answers


def _headings() -> dict[str, str]:
    """The question's name by its heading, in every language; nothing for headings that ask for no fact."""
    found = {
        simplified(question_words(question.name, language).question): question.name
        for language in TABLES
        for question in PUBLIC
    }
    return found | {simplified(form_word(name, each)): "" for each in TABLES for name in ("issue-understood", "end")}


def _heading_of(name: str) -> str:
    return question_words(name, "da").question


def _sections(source: Source) -> Iterator[tuple[str, Span, list[str]]]:
    """Each heading, where it stands, and the lines below it. A mail that answers ours quotes every line with `>`."""
    text = source.text
    if all(line.startswith(">") for line in text.split("\n") if line.strip()):
        text = _QUOTED.sub("", text)
    heading, span, lines = "", Span(source.path), list[str]()
    for number, line in enumerate(text.split("\n"), start=1):
        if found := _HEADING.fullmatch(line):
            if heading:
                yield heading, span, lines
            heading, span, lines = found[1], Span(source.path, number, 1, number, len(line) + 1), []
        else:
            lines.append(line)
    if heading:
        yield heading, span, lines


def _answer(question: Question, lines: Sequence[str]) -> tuple[str, ...]:
    """What was answered: the ticked lines of a list of boxes, the lines of a plain list, else the text as a whole."""
    told = [line.rstrip() for line in lines]
    if question.takes_several:
        items = [(line, _ITEM.fullmatch(line.strip())) for line in told if line.strip()]
        ticked = [item["text"] if item else line.strip() for line, item in items if not item or item["mark"] != " "]
        return tuple(text.strip() for text in ticked if simplified(text) not in _NO_ANSWERS)
    text = "\n".join(told).strip("\n")
    if not question.is_long:
        text = " ".join(text.split())
    no_answers = _NO_ANSWERS | {simplified(form_word("choose", language)) for language in TABLES}
    return () if simplified(text) in no_answers else (f"{text}\n" if "\n" in text else text,)


def _span_below(heading: Span, lines: Sequence[str]) -> Span:
    """The first line of an answer."""
    for offset, line in enumerate(lines, start=1):
        if line.strip():
            return Span(heading.file, heading.line + offset, 1, heading.line + offset, len(line) + 1)
    return heading


def _reaching(heading: Span, lines: Sequence[str]) -> Iterator[Diagnostic]:
    """What may reach a person: everyone can read a form's answers, and a contact is asked for by nobody there."""
    for number, line in enumerate(lines, start=heading.line + 1):
        if _REACHING.search(_WEB_ADDRESS.sub("", line)):
            span = Span(heading.file, number, 1, number, len(line) + 1)
            yield Diagnostic("CAT332", span, {"rule": "form", "field": ""})


def _texts(value: object) -> Iterator[str | None]:
    """A value as texts; None for what is no text: a part with fields."""
    if isinstance(value, list):
        for each in value:
            yield from _texts(each) if not isinstance(each, list) else (None,)
    elif isinstance(value, bool):
        yield str(value).lower()
    elif isinstance(value, str | int | Decimal):
        yield str(value)
    else:
        yield None if value is not None else ""
