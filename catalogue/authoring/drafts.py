"""New entries from answers: the text that a file will hold, tried before anything is written."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from catalogue import disk
from catalogue.authoring.answers import HERE, Answers, Given, free, in_order, judged, nested, slug, understood
from catalogue.authoring.choices import Choice, choices, simplified
from catalogue.authoring.edit.editor import add_item, add_key
from catalogue.authoring.edit.values import END, Comments, Value, dump
from catalogue.authoring.questions import ASSOCIATION, INSTITUTION, OFFER, Question
from catalogue.authoring.schema_files import modeline
from catalogue.authoring.trial import Finding, traced, tried
from catalogue.collection.catalogue import Catalogue
from catalogue.collection.checks.completeness import FACTS
from catalogue.collection.collect import collect
from catalogue.diagnostics import CatalogueError, Diagnostic, Outcome, Span
from catalogue.messages.fields import field_words
from catalogue.messages.questions import comment
from catalogue.model.offer import Offer
from catalogue.model.partnership import PartnershipFile
from catalogue.model.recipient import Recipient
from catalogue.nearest import nearest
from catalogue.project import OFFERS, RECIPIENTS
from catalogue.source.document import Document, Source
from catalogue.source.document import Path as Place
from catalogue.source.folder import project
from catalogue.source.parse import parse, parse_text
from catalogue.source.tree import FolderTree


@dataclass(frozen=True)
class Workplace:
    """The project that something new is written into, as it is now, and the day."""

    root: Path
    tree: FolderTree
    catalogue: Catalogue
    day: date

    @property
    def language(self) -> str:
        """The language that the files are written in."""
        return self.catalogue.settings.main_language


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


def workplace(root: Path, day: date) -> Workplace:
    """Look at a project once; nothing new can be made where settings or vocabulary can't be understood."""
    tree = project(root)
    found = collect(tree, None, day)
    if found.value is None:
        raise CatalogueError(Diagnostic("CAT033", Span(str(root))))
    return Workplace(root, tree, found.value, day)


def save(place: Workplace, draft: Draft) -> Path:
    """Write a good draft; a new file never over one that came meanwhile."""
    target = place.root / draft.path
    if not place.tree.exists(draft.path) and os.path.lexists(target):
        raise CatalogueError(Diagnostic("CAT002", Span(str(target)), {"path": str(target)}))
    try:
        disk.write_file_atomically(target, draft.text.encode())
    except OSError as error:
        raise CatalogueError(Diagnostic("CAT002", Span(str(target)), {"path": str(target)})) from error
    return target


def known_choices(place: Workplace, question: Question, association: str, language: str) -> tuple[Choice, ...]:
    """What may be answered: also which contacts an association has, and which associations there are."""
    if question.name == "offer.contacts":
        file = place.catalogue.partnerships.get(association)
        contacts = file.contacts if file else {}
        return tuple(Choice(name, (next(iter(each.role.values())), name)) for name, each in contacts.items())
    if question.name == "offer.association":
        return tuple(
            Choice(name, (file.association.name, *file.association.aliases))
            for name, file in place.catalogue.partnerships.items()
        )
    return choices(question, place.catalogue.vocabulary, language)


def association_of(place: Workplace, given: Given) -> Outcome[str]:
    """The id of the association that was named: by id, name or another of its names."""
    written = given.texts[0]
    names: dict[str, str] = {}
    for id_, file in place.catalogue.partnerships.items():
        for name in (id_, file.association.name, *file.association.aliases):
            names.setdefault(simplified(name), id_)
    if (found := names.get(simplified(written))) is not None:
        return Outcome(found)
    meant = names.get(nearest(simplified(written), names), "")
    args = {"value": written, "nearest": place.catalogue.partnerships[meant].association.name if meant else ""}
    return Outcome("", (Diagnostic("CAT032", given.span, args),))


def taken(place: Workplace, question: str, name: str) -> bool:
    """Whether something has this id already."""
    if question == "association.id":
        return os.path.lexists(place.root / OFFERS / f"{name}.yaml") or place.tree.exists(f"{OFFERS}/{name}.yaml")
    return name in (place.catalogue.offers if question == "offer.id" else place.catalogue.recipients)


def suggested_id(place: Workplace, question: Question, answers: Answers) -> str:
    """An id made of the name or title that is free; an offer's begins with its association's."""
    kind = question.name.partition(".")[0]
    words = answers.first(f"{kind}.title" if kind == "offer" else f"{kind}.name")
    return free(slug(words) or kind, lambda name: taken(place, question.name, name))


def judged_id(place: Workplace, question: str, given: Given) -> tuple[Diagnostic, ...]:
    """What is wrong with an id that was given: how it is written, or that it is taken."""
    name = given.texts[0]
    if wrong := judged(Offer, ("id",), name, given.span):
        return wrong
    return (Diagnostic("CAT031", given.span, {"id": name}),) if taken(place, question, name) else ()


def offer(place: Workplace, answers: Answers) -> Draft:
    """An offer at the end of its association's file."""
    draft = Draft()
    given = answers.given.get("offer.association")
    found = association_of(place, given) if given else Outcome("")
    _note(draft, (*answers.found, *found.diagnostics))
    data, asked = _entry(place, draft, answers, OFFER, found.value)
    if not found.value or any(each.is_error for each in draft.found):
        return draft
    draft.path = f"{OFFERS}/{found.value}.yaml"
    index = len(place.catalogue.partnerships[found.value].offers)
    document = _document(place, draft.path)
    record = _offer_record(place, data, answers)
    comments = _missing(place, record, ())
    if any(each.span != HERE for each in answers.given.values()) and "offer.association" in answers.given:
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
    made = parse_text(Source(draft.path, text))
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
        made = parse_text(Source(RECIPIENTS, text))
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
        if question.key == "id":
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
