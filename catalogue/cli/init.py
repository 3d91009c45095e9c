"""`catalogue init`."""

from __future__ import annotations

import shlex
import sys
from dataclasses import dataclass
from pathlib import Path

from catalogue.authoring.choices import Choice, chosen
from catalogue.authoring.init import HOSTS, LANGUAGES, Begun, Start, begin, problems
from catalogue.cli.asking import ask, ask_choice, can_ask, complain, tell
from catalogue.cli.surroundings import Surroundings
from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.messages import counted, phrase, safe
from catalogue.messages.questions import question_words


@dataclass(frozen=True)
class Wishes:
    """The options, where they were given; `takes_defaults` asks for nothing that has a default."""

    name: str | None = None
    email: str | None = None
    languages: str | None = None
    host: str | None = None
    tool: str | None = None
    takes_defaults: bool = False


def run_init(folder: Path, wishes: Wishes, around: Surroundings) -> int:
    """Ask for what is missing, write the files, say what comes next."""
    if can_ask() and not (wishes.name and wishes.email and wishes.takes_defaults):
        tell(phrase("init-asks", around.language))
        start = _asked(wishes, around)
    else:
        start = _given(wishes, around)
    begun = begin(folder, start)
    if not around.quiet:
        _tell_what_next(begun, around)
    return 0


def _given(wishes: Wishes, around: Surroundings) -> Start:
    missing = [f"--{name}" for name in ("name", "email") if not getattr(wishes, name)]
    if missing:
        raise CatalogueError(Diagnostic("CAT026", Span(""), {"missing": ", ".join(missing)}))
    return Start(
        name=wishes.name or "",
        email=wishes.email or "",
        day=around.today,
        languages=wishes.languages or LANGUAGES[0],
        host=wishes.host or HOSTS[0],
        tool=wishes.tool or "",
    )


def _asked(wishes: Wishes, around: Surroundings) -> Start:
    found = {name: getattr(wishes, name) or _ask_until_right(name, around) for name in ("name", "email")}
    is_quick = wishes.takes_defaults
    for name, known in (("languages", LANGUAGES), ("host", HOSTS)):
        given = getattr(wishes, name) or (known[0] if is_quick else None)
        found[name] = given or _choose(name, known, around)
    if wishes.tool is not None or is_quick or found["host"] == "none":
        found["tool"] = wishes.tool or ""
    else:
        found["tool"] = _ask_until_right("tool", around)
    return Start(day=around.today, **found)


def _ask_until_right(name: str, around: Surroundings) -> str:
    while True:
        typed = ask(question_words(f"start.{name}", around.language))
        if not typed and name != "tool":
            tell(f"  {phrase('ask-needed', around.language)}")
        elif wrong := problems(name, typed):
            complain(wrong, around)
        else:
            return typed


def _choose(name: str, known: tuple[str, ...], around: Surroundings) -> str:
    choices = tuple(Choice(each, (phrase(f"{name}-{each}", around.language),)) for each in known)
    words = question_words(f"start.{name}", around.language)
    while not (found := chosen(ask_choice(words, choices, around, known[0]), choices)):
        labels = ", ".join(each.label for each in choices)
        complain([Diagnostic("CAT030", Span(""), {"value": "?", "allowed": labels})], around)
    return found


def _tell_what_next(begun: Begun, around: Surroundings) -> None:
    folder = safe(str(begun.folder))
    tell()
    if not begun.written:
        tell(phrase("init-there", around.language, folder=folder))
        return
    files = counted("file", len(begun.written), around.language)
    tell(phrase("init-made", around.language, folder=folder, files=files))
    if not begun.has_tool:
        tell(phrase("init-tool", around.language))
    tell(phrase("init-next", around.language))
    name = shlex.quote(folder)
    git = 'git init --initial-branch=main && git add --all && git commit --message "Start"'
    for command in (
        *((f"cd {name}",) if begun.folder.resolve() != Path.cwd() else ()),
        "catalogue check",
        "catalogue build",
        git,
    ):
        sys.stdout.write(f"  {command}\n")
