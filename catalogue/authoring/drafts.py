"""New entries from answers: the text that a file will hold, tried before anything is written."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from catalogue import disk
from catalogue.authoring.answers import Answers, Given, in_order, nested, understood
from catalogue.authoring.edit.editor import add_item, add_key
from catalogue.authoring.edit.values import END, Comments, Value, dump
from catalogue.authoring.fmt import formatted
from catalogue.authoring.names import association_of, judged_id, known_choices, same_again, suggested_id
from catalogue.authoring.questions import ASSOCIATION, INSTITUTION, OFFER, Question
from catalogue.authoring.schema_files import modeline
from catalogue.authoring.trial import Finding, traced, tried
from catalogue.authoring.workplace import Workplace
from catalogue.collection.checks.completeness import FACTS
from catalogue.diagnostics import CatalogueError, Diagnostic, Outcome, Span
from catalogue.messages.fields import field_words
from catalogue.messages.questions import comment
from catalogue.model.offer import Offer
from catalogue.model.partnership import PartnershipFile
from catalogue.model.recipient import Recipient
from catalogue.project import OFFERS, RECIPIENTS
from catalogue.source.document import Document, Source
from catalogue.source.document import Path as Place
from catalogue.source.parse import parse, parse_text


@dataclass
class Draft:
    """A file as it would be: where, its text (empty when there is none yet), the new entry's id, what was found."""

    path: str = ""
    text: str = ""
    id: str = ""
    found: list[Finding] = field(default_factory=list)

    @property
    def is_good(self) -> bool:
        """Whether it may be written."""
        return bool(self.text) and not any(each.is_error for each in self.found)


def save(place: Workplace, draft: Draft) -> Path:
    """Write a good draft; a new file never over one that came meanwhile."""
    target = place.root / draft.path
    if not place.tree.exists(draft.path) and os.path.lexists(target):
        raise CatalogueError(_unwritable(target))
    try:
        disk.write_file_atomically(target, draft.text.encode())
    except OSError as error:
        raise CatalogueError(_unwritable(target)) from error
    return target


def _unwritable(target: Path) -> Diagnostic:
    return Diagnostic("CAT002", Span(str(target)), {"path": str(target), "rule": "here"})


def offer(place: Workplace, answers: Answers) -> Draft:
    """An offer at the end of its association's file."""
    draft = Draft()
    given = answers.given.get("offer.association")
    found = association_of(place, given) if given else Outcome("")
    _note(draft, (*answers.found, *found.diagnostics))
    # Whose contacts they are isn't known without the association.
    questions = OFFER if found.value else tuple(each for each in OFFER if each.name != "offer.contacts")
    data, asked = _entry(place, draft, answers, questions, found.value)
    if not found.value or any(each.is_error for each in draft.found):
        return draft
    draft.path = f"{OFFERS}/{found.value}.yaml"
    index = len(place.catalogue.partnerships[found.value].offers)
    document = _document(place, draft.path)
    record = _offer_record(place, data, answers)
    comments = _missing(place, record, ())
    if answers.has_form:
        comments = {(): [comment("from-form", place.language)], **comments}
    added = add_item(document, ("offers",), record, comments=comments)
    return _try(place, draft, added, _below(asked, ("offers", index)), ("offers", index))


def association(place: Workplace, answers: Answers) -> Draft:
    """A file of its own, with the association's first offer."""
    draft = Draft()
    _note(draft, answers.found)
    data, asked = _entry(place, draft, answers, ASSOCIATION)
    name = draft.id
    first, asked_of_offer = _entry(place, draft, answers, OFFER)
    draft.id = name
    if any(each.is_error for each in draft.found):
        return draft
    if contacts := data.get("contacts"):
        first.setdefault("contacts", list(contacts) if isinstance(contacts, Mapping) else [])
    draft.path = f"{OFFERS}/{name}.yaml"
    record = _offer_record(place, first, answers)
    entry = in_order({**data, "offers": [record]}, PartnershipFile)
    comments: dict[Place, Sequence[str]] = {
        (): [modeline("partnership").removeprefix("# "), comment("association", place.language), ""],
        ("evidence",): [comment("evidence", place.language)],
        ("partnership",): [""],
        ("contacts",): ["", comment("contacts", place.language)],
        ("offers",): [""],
        ("offers", 0): [comment("id", place.language)],
        **_missing(place, record, ("offers", 0)),
    }
    text = "\n".join(dump(entry, comments)) + "\n"
    made = _laid_out(parse_text(Source(draft.path, text)))
    return _try(place, draft, made, {**asked, **_below(asked_of_offer, ("offers", 0))})


def institution(place: Workplace, answers: Answers) -> Draft:
    """One more entry of `recipients.yaml`, which is made if there is none."""
    draft = Draft(path=RECIPIENTS)
    _note(draft, answers.found)
    data, asked = _entry(place, draft, answers, INSTITUTION)
    if any(each.is_error for each in draft.found):
        return draft
    record = in_order(data, Recipient)
    if place.tree.exists(RECIPIENTS):
        made = add_key(_document(place, RECIPIENTS), ("recipients",), draft.id, record)
    else:
        text = "\n".join(dump({"recipients": {draft.id: record}})) + "\n"
        made = _laid_out(parse_text(Source(RECIPIENTS, text)))
    at = ("recipients", draft.id)
    return _try(place, draft, made, _below(asked, at), at)


Asked = dict[Place, tuple[Question, Given]]


def _entry(
    place: Workplace, draft: Draft, answers: Answers, questions: Iterable[Question], association: str = ""
) -> tuple[dict[str, Value], Asked]:
    """The values of all answers at their places, and where each came from; sets the draft's id."""
    values: list[tuple[Place, Value]] = []
    asked: Asked = {}
    for question in questions:
        given = answers.given.get(question.name)
        if given is None and question.is_needed and question.default:
            given = Given((question.default,))
        if question.key == "id":
            _note(draft, () if given else same_again(place, question, answers, association), question.name)
            given = given or Given((suggested_id(place, question, answers),))
            _note(draft, judged_id(place, question.name, given), question.name)
            draft.id = given.texts[0]
        if given is None or not question.path:
            continue
        outcome = understood(question, given, known_choices(place, question, association, place.language))
        _note(draft, outcome.diagnostics, question.name)
        values.append((question.path, outcome.value))
        asked[question.path] = (question, given)
    return nested(values), asked


def _offer_record(place: Workplace, data: dict[str, Value], answers: Answers) -> dict[str, Value]:
    """An offer with the dates that its facts need: what is said today is known today."""
    made = dict(data)
    if isinstance(status := made.get("status"), Mapping):
        made["status"] = {**status, "as_of": place.day.isoformat()}
    if "offer.source" in answers.given:
        made["sources"] = [{"url": answers.first("offer.source"), "read_on": place.day.isoformat()}]
    return in_order(made, Offer)


def _missing(place: Workplace, record: Mapping[str, Value], at: Place) -> Comments:
    """A comment at the end of the offer: what readers look for and nobody has told yet."""
    lacking = [name for name in FACTS if name not in record]
    if not lacking:
        return {}
    fields = ", ".join(field_words(f"Offer.{name}", place.language).title.lower() for name in lacking)
    return {(*at, END): [comment("missing", place.language, fields=fields)]}


def _laid_out(made: Outcome[Document | None]) -> Outcome[Document | None]:
    """A new file as `fmt` would leave it."""
    better = formatted(made.value) if made.value else made
    return better if better.value else made


def _document(place: Workplace, path: str) -> Document:
    parsed = parse(place.tree, path)
    if parsed.value is None:
        raise CatalogueError(Diagnostic("CAT033", Span(path)))
    return parsed.value


def _try(place: Workplace, draft: Draft, made: Outcome[Document | None], asked: Asked, at: Place = ()) -> Draft:
    """Judge the file as it would be; of the rest of it, outside of `at`, only errors are told."""
    _note(draft, made.diagnostics)
    if (document := made.value) is not None:
        draft.text = document.source.text
        found = tried(place.tree, draft.path, draft.text, place.day)
        draft.found += [each for each in traced(document, found, asked) if each.is_error or each.place[: len(at)] == at]
    return draft


def _below(asked: Asked, at: Place) -> Asked:
    return {(*at, *path): each for path, each in asked.items()}


def _note(draft: Draft, found: Iterable[Diagnostic], question: str = "") -> None:
    draft.found += [Finding(each, question) for each in found]
