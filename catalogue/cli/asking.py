"""Questions on a terminal: a line of text, one of a list, several of a list. An interruption leaves nothing behind."""

from __future__ import annotations

import re
import sys
import textwrap
from collections.abc import Sequence

from catalogue.authoring.choices import Choice
from catalogue.cli.surroundings import Surroundings
from catalogue.diagnostics import Diagnostic
from catalogue.messages import phrase, words
from catalogue.messages.questions import QuestionWords

_WIDEST = 80


def can_ask() -> bool:
    """Whether somebody sits there: to read the question and to type the answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def tell(text: str = "") -> None:
    """A paragraph, folded to the terminal."""
    indent = text[: len(text) - len(text.lstrip())]
    sys.stdout.write(textwrap.fill(text, _WIDEST, subsequent_indent=indent) + "\n" if text else "\n")


def ask(question: QuestionWords, default: str = "") -> str:
    """One line of answer; the default for an empty one."""
    tell()
    tell(question.question)
    if question.help:
        tell(f"  {question.help}")
    return _line(f"{f'[{default}] ' if default else ''}> ") or default


def ask_lines(question: QuestionWords, around: Surroundings) -> str:
    """An answer of several lines, which an empty one ends."""
    first = ask(QuestionWords(question.question, f"{question.help} {phrase('ask-lines', around.language)}".strip()))
    lines = [first]
    while lines[-1]:
        lines.append(_line("> "))
    text = "\n".join(lines).strip()
    return f"{text}\n" if "\n" in text else text


def ask_choice(question: QuestionWords, known: Sequence[Choice], around: Surroundings, default: str = "") -> str:
    """The answer to a question with a list of answers: a number, an id or a name, as it was typed."""
    _show(question, known)
    shown = next((each.label for each in known if each.id == default), default)
    prompt = f"[{shown}] > " if shown else "> "
    del around
    return _line(prompt) or default


def ask_choices(question: QuestionWords, known: Sequence[Choice], around: Surroundings) -> tuple[str, ...]:
    """Several answers of a list."""
    several = phrase("ask-several", around.language)
    _show(QuestionWords(question.question, f"{question.help} {several}".strip()), known)
    typed = _line("> ")
    if re.fullmatch(r"[\d\s,;]+", typed):
        return tuple(re.findall(r"\d+", typed))
    named = {name.casefold() for each in known for name in (each.id, *each.names)}
    parts = [typed] if typed.casefold() in named else re.split(r"[,;]", typed)
    return tuple(part.strip() for part in parts if part.strip())


def agree(question: str, around: Surroundings) -> bool:
    """Yes or no; an empty answer is a yes."""
    tell()
    typed = _line(f"{question} [{phrase('ask-yes-no', around.language)}] > ").casefold()
    return not typed or typed[0] in {"y", "j"}


def complain(found: Sequence[Diagnostic], around: Surroundings) -> None:
    """Why an answer can't be used, in the words of `check`."""
    for each in found:
        said = words(each, around.language)
        tell(f"  {said.message[:1].upper()}{said.message[1:]}. {said.hint}")


def _show(question: QuestionWords, known: Sequence[Choice]) -> None:
    tell()
    tell(question.question)
    if question.help:
        tell(f"  {question.help}")
    wide = max((len(each.label) for each in known), default=0) + 6
    columns = max(1, _WIDEST // wide)
    rows = -(-len(known) // columns)
    for row in range(rows):
        cells = [f"{number + 1:4} {known[number].label}" for number in range(row, len(known), rows)]
        sys.stdout.write("".join(f"{cell:{wide}}" for cell in cells).rstrip() + "\n")


def _line(prompt: str) -> str:
    try:
        return input(prompt).strip()
    except EOFError as end:  # Ctrl-D means the same as Ctrl-C: there is no more to say
        raise KeyboardInterrupt from end
