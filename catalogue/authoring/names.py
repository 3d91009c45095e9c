"""What something new is called, and what is here already: names that are known, ids that are taken."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from catalogue.authoring.answers import Answers, Given, judged
from catalogue.authoring.choices import Choice, choices, simplified
from catalogue.authoring.questions import IDS_OF, Question
from catalogue.authoring.workplace import Workplace
from catalogue.codes import Severity
from catalogue.diagnostics import Diagnostic, Outcome, Span
from catalogue.model.ids import free, slug
from catalogue.model.offer import Offer
from catalogue.nearest import nearest
from catalogue.project import OFFERS


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
    if broken := next((path for path in place.catalogue.broken if simplified(written) in _names_in(place, path)), ""):
        mistakes = (each for each in place.found if each.span.file == broken and each.severity is Severity.ERROR)
        return Outcome("", (*mistakes, Diagnostic("CAT033", Span(broken))))
    meant = names.get(nearest(simplified(written), names), "")
    args = {"value": written, "nearest": place.catalogue.partnerships[meant].association.name if meant else ""}
    return Outcome("", (Diagnostic("CAT032", given.span, args),))


def _names_in(place: Workplace, path: str) -> tuple[str, ...]:
    """What an association may be called whose file has mistakes: its id, and its name where that can be read."""
    stem = PurePosixPath(path).stem
    data = place.catalogue.documents[stem].data if stem in place.catalogue.documents else {}
    part = data.get("association")
    name = part.get("name") if isinstance(part, Mapping) else None
    return (simplified(stem), *((simplified(name),) if isinstance(name, str) else ()))


def taken(place: Workplace, question: str, name: str) -> bool:
    """Whether something has this id already."""
    if question == "association.id":
        return os.path.lexists(place.root / OFFERS / f"{name}.yaml") or place.tree.exists(f"{OFFERS}/{name}.yaml")
    return name in (place.catalogue.offers if question == "offer.id" else place.catalogue.recipients)


def suggested_id(place: Workplace, question: Question, answers: Answers) -> str:
    """An id made of the name or title that is free."""
    kind = question.name.partition(".")[0]
    words = answers.first(f"{kind}.title" if kind == "offer" else f"{kind}.name")
    return free(slug(words) or kind, lambda name: taken(place, question.name, name))


def same_again(place: Workplace, question: Question, answers: Answers, association: str) -> tuple[Diagnostic, ...]:
    """That something of this name is here already, of offers in their association's file: the answers come twice."""
    given = answers.given.get(IDS_OF[question.name])
    if given is None:
        return ()
    there = next(
        (id_ for id_, name in _called(place, question, association) if simplified(name) == simplified(given.texts[0])),
        "",
    )
    if not there:
        return ()
    args = {
        "rule": "form" if answers.has_form else "again",
        "value": given.texts[0],
        "id": there,
        "field": question.key,
    }
    return (Diagnostic("CAT031", given.span, args | {"suggested": suggested_id(place, question, answers)}),)


def _called(place: Workplace, question: Question, association: str) -> Iterator[tuple[str, str]]:
    """The ids and names of those that are here."""
    files = place.catalogue.partnerships
    if question.name == "association.id":
        yield from ((id_, file.association.name) for id_, file in files.items())
        yield from (
            (PurePosixPath(path).stem, name) for path in place.catalogue.broken for name in _names_in(place, path)
        )
    elif question.name == "institution.id":
        yield from ((id_, recipient.name) for id_, recipient in place.catalogue.recipients.items())
    elif association in files:
        yield from ((offer.id, title) for offer in files[association].offers for title in offer.title.values())


def judged_id(place: Workplace, question: str, given: Given) -> tuple[Diagnostic, ...]:
    """What is wrong with an id that was given: how it is written, or that it is taken."""
    name = given.texts[0]
    if wrong := judged(Offer, ("id",), name, given.span):
        return wrong
    return (Diagnostic("CAT031", given.span, {"id": name}),) if taken(place, question, name) else ()
