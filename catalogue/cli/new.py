"""`catalogue new`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from catalogue.authoring import drafts, names
from catalogue.authoring.answers import HERE, Answers, Given, judged, understood
from catalogue.authoring.choices import Choice, chosen
from catalogue.authoring.drafts import Draft
from catalogue.authoring.questions import ASSOCIATION, INSTITUTION, OFFER, ONLY_WITH, Question
from catalogue.authoring.read_answers import from_form, from_yaml
from catalogue.authoring.workplace import Workplace, workplace
from catalogue.cli.asking import agree, ask, ask_choice, ask_choices, ask_lines, can_ask, complain, tell
from catalogue.cli.surroundings import Surroundings
from catalogue.codes import Severity
from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.messages import phrase, safe
from catalogue.messages.questions import question_words
from catalogue.reporters.base import Options
from catalogue.reporters.github import unheard
from catalogue.reporters.registry import REPORTERS
from catalogue.source.document import Source
from catalogue.source.parse import parse_text
from catalogue.source.text import read_text
from catalogue.source.tree import FolderTree

_FIRST_OFFER = tuple(each for each in OFFER if each.key not in {"association", "contacts"})
_QUESTIONS: Mapping[str, tuple[Question, ...]] = {
    "association": (*ASSOCIATION, *_FIRST_OFFER),
    "offer": OFFER,
    "institution": INSTITUTION,
}
_MAKE: Mapping[str, Callable[[Workplace, Answers], Draft]] = {
    "association": drafts.association,
    "offer": drafts.offer,
    "institution": drafts.institution,
}


@dataclass(frozen=True)
class Sources:
    """Where answers come from besides the terminal: a file of answers, a form's text, an association's id."""

    answers: Path | None = None
    form: Path | None = None
    association: str | None = None


def run_new(kind: str, root: Path, sources: Sources, around: Surroundings) -> int:
    """Gather the answers, try what they make, write it; 1 where something in them is wrong."""
    place = workplace(root, around.today)
    answers = _read(sources, _QUESTIONS[kind])
    dialogue = _Dialogue(kind, place, answers, around)
    if can_ask():
        return dialogue.hold(is_prefilled=bool(sources.answers or sources.form))
    if not answers.found and (missing := dialogue.missing()):
        raise CatalogueError(Diagnostic("CAT026", Span(""), {"missing": ", ".join(each.key for each in missing)}))
    draft = _MAKE[kind](place, answers)
    _report(place, draft, sources, around)
    if not draft.is_good:
        around.complain(phrase("nothing-written", around.language))
        return 2 if any(each.diagnostic.code.startswith("CAT0") for each in draft.found if each.is_error) else 1
    _write(place, draft, around)
    return 0


def run_forms(root: Path, around: Surroundings) -> int:
    """Write the forms anew, and say which; nothing where they say the same still."""
    from catalogue.authoring.forms import renew

    written = renew(workplace(root, around.today))
    if not around.quiet:
        for path in written:
            sys.stdout.write(phrase("form-renewed", around.language, path=safe(str(path))) + "\n")
        if not written:
            sys.stdout.write(phrase("forms-still-right", around.language) + "\n")
    return 0


def _read(sources: Sources, questions: Sequence[Question]) -> Answers:
    answers = Answers()
    for path in (sources.form, sources.answers):
        if path is None:
            continue
        if path.is_dir() or not path.exists():
            args = {"path": str(path), "rule": "folder" if path.is_dir() else "missing"}
            raise CatalogueError(Diagnostic("CAT006", Span(""), args))
        text = read_text(FolderTree(path.parent), path.name)
        if text.value is None:
            raise CatalogueError(text.diagnostics[0])
        source = Source(str(path), text.value)
        if path == sources.form:
            read = from_form(source)
        else:
            parsed = parse_text(source)
            if parsed.value is None:
                raise CatalogueError(parsed.diagnostics[0])
            read = from_yaml(parsed.value, questions)
        answers.given |= read.given
        answers.found += read.found
        answers.has_form |= read.has_form
    if sources.association is not None:
        answers.given["offer.association"] = Given((sources.association,))
    return answers


@dataclass
class _Dialogue:
    """Questions and answers about one new entry."""

    kind: str
    place: Workplace
    answers: Answers
    around: Surroundings

    def missing(self) -> tuple[Question, ...]:
        """The questions without which there is no entry; what has a default or can be made up isn't among them."""
        return tuple(
            each
            for each in _QUESTIONS[self.kind]
            if each.is_needed and not each.default and each.key != "id" and each.name not in self.answers.given
        )

    def hold(self, *, is_prefilled: bool) -> int:
        """Ask, try, ask again what can't stand, and write when the answer to that is yes."""
        complain(self.answers.found, self.around)
        self.answers.found.clear()
        self._ask_all(self.missing() if is_prefilled else _QUESTIONS[self.kind])
        while True:
            draft = _MAKE[self.kind](self.place, self.answers)
            wrong = [each for each in draft.found if each.is_error]
            again = {each.question for each in wrong}
            if not wrong:
                break
            tell()
            tell(phrase("ask-again", self.around.language))
            complain([each.diagnostic for each in wrong], self.around)
            if "" in again:
                tell(phrase("nothing-written", self.around.language))
                return 1
            for question in _QUESTIONS[self.kind]:
                if question.name in again:
                    self.answers.given.pop(question.name, None)
                    self._ask(question)
        return self._offer_to_write(draft)

    def _offer_to_write(self, draft: Draft) -> int:
        tell()
        sys.stdout.write("".join(f"  {safe(line)}\n" for line in draft.text.splitlines() if self.kind == "association"))
        found = [each.diagnostic for each in draft.found]
        complain([each for each in found if each.severity is not Severity.INFORMATION], self.around)
        if not agree(phrase("ask-write", self.around.language, path=draft.path), self.around):
            tell(phrase("nothing-written", self.around.language))
            return 0
        _write(self.place, draft, self.around)
        return 0

    def _ask_all(self, questions: Sequence[Question]) -> None:
        if any(not each.is_needed for each in questions):
            tell(phrase("ask-skip", self.around.language))
        for question in questions:
            if question.name == "offer.title" and self.kind == "association":
                tell()
                tell(phrase("ask-first-offer", self.around.language))
            if self._is_called_for(question):
                self._ask(question)

    def _is_called_for(self, question: Question) -> bool:
        given = self.answers.given
        if question.name in given:
            return False
        if question.name == "offer.source":
            file = self.place.catalogue.partnerships.get(self._association())
            evidence = file.evidence if file else self.answers.first("association.evidence")
            return evidence == "public-source"
        if question.name == "association.agreement" and self.answers.first("association.evidence") == "public-source":
            return False
        if question.name == "offer.contacts" and not self._known(question):
            return False
        return question.name not in ONLY_WITH or ONLY_WITH[question.name] in given

    def _association(self) -> str:
        given = self.answers.given.get("offer.association")
        return names.association_of(self.place, given).value if given else ""

    def _known(self, question: Question) -> tuple[Choice, ...]:
        return names.known_choices(self.place, question, self._association(), self.around.language)

    def _ask(self, question: Question) -> None:
        """Ask until the answer can stand by itself; an empty one is none."""
        while True:
            given = self._answer(question)
            if given is None and (question.is_needed or question.name == "offer.source"):
                tell(f"  {phrase('ask-needed', self.around.language)}")
                continue
            if given is not None and (wrong := self._judged(question, given)):
                complain(wrong, self.around)
                continue
            if given is not None:
                self.answers.given[question.name] = given
            return

    def _answer(self, question: Question) -> Given | None:
        words = question_words(question.name, self.around.language)
        known = self._known(question)
        if question.takes_several and known:
            texts = ask_choices(words, known, self.around)
        elif known:
            typed = ask_choice(words, known, self.around, question.default)
            texts = (typed,) if typed else ()
        else:
            default = names.suggested_id(self.place, question, self.answers) if question.key == "id" else ""
            typed = ask_lines(words, self.around) if question.is_long else ask(words, default)
            texts = (typed,) if typed else ()
        meant = tuple(chosen(text, known) or text for text in texts) if known else texts
        return Given(meant) if meant else None

    def _judged(self, question: Question, given: Given) -> Sequence[Diagnostic]:
        if question.key == "id":
            return names.judged_id(self.place, question.name, given)
        if question.name == "offer.association":
            return names.association_of(self.place, given).diagnostics
        if not question.path:
            return judged(question.model, question.path, given.texts[0])
        return understood(question, given, self._known(question)).diagnostics


def _report(place: Workplace, draft: Draft, sources: Sources, around: Surroundings) -> None:
    # Of a file that isn't written only what hinders it is told; of the answers everything.
    told = [each for each in draft.found if draft.is_good or each.is_error or not each.place]
    if not told:
        return
    lines = {path: tuple((read_text(place.tree, path).value or "").split("\n")) for path in place.catalogue.broken}
    lines[draft.path] = tuple(draft.text.split("\n"))
    for path in (sources.answers, sources.form):
        if path is not None:
            text = read_text(FolderTree(path.parent), path.name).value or ""
            lines[str(path)] = tuple(text.split("\n"))
    found = [each.diagnostic for each in told]
    found = [replace(each, span=Span("")) if each.span == HERE else each for each in found]  # given as an option
    options = Options(around.width, around.colour, around.verbose)
    said = REPORTERS["text"](found, lambda path: lines.get(path, ()), around.language, options)
    sys.stdout.write(unheard(said) if around.host == "github" else said)


def _write(place: Workplace, draft: Draft, around: Surroundings) -> None:
    path = drafts.save(place, draft)
    if not around.quiet:
        sys.stdout.write(phrase("new-written", around.language, path=safe(str(path)), id=safe(draft.id)) + "\n")
