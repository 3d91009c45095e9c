"""Whom an offer is for: target groups, participants, age or grades, requirements, exclusions."""

from __future__ import annotations

from catalogue.edition.language import Words, in_sentence, sentence
from catalogue.edition.parts import Fact, Line, Plain
from catalogue.edition.view import OfferContext
from catalogue.model.access import Age, Grades


def for_whom(context: OfferContext) -> Fact:
    """Target groups and who takes part; the offer's own words first."""
    offer, words = context.offer, context.words
    known = context.view.catalogue.vocabulary.target_groups
    groups = context.view.labels(known, offer.target_groups)
    who = [words(f"participant.{each}") for each in offer.participants]
    participants = words.all_of(who)
    named = words.text(offer.for_whom) or sentence(words.all_of(in_sentence(group) for group in groups))
    own = [offer.for_whom] if offer.for_whom else [known[key].label for key in offer.target_groups if key in known]
    own_words = words.as_written(named, *own)
    adds_something = any(each not in named.casefold() for each in who)
    if not named:
        return context.view.fact("for_whom", [sentence(participants)], ())
    texts: list[str | Line] = [own_words, words("for_whom_participants", text=participants) if adds_something else ""]
    return context.view.fact("for_whom", texts, tuple(offer.target_groups))


def not_for(context: OfferContext) -> Fact | None:
    """Exclusions; nothing when there are none."""
    lines = [context.words.line(text) for text in context.offer.exclusions]
    return context.view.fact("not_for", lines, tuple(line.text for line in lines)) if lines else None


def requirements(context: OfferContext) -> Fact | None:
    """What is asked of those who come."""
    lines = [context.words.line(text) for text in context.offer.requirements]
    return context.view.fact("requirements", lines, tuple(line.text for line in lines)) if lines else None


def requires(context: OfferContext) -> Fact | None:
    """Other offers that one must already have."""
    refs = [ref for ref in (context.view.ref(each) for each in context.offer.requires) if ref]
    return (
        context.view.fact(
            "requires", [Line(ref.title, language=ref.language) for ref in refs], tuple(ref.id for ref in refs)
        )
        if refs
        else None
    )


def age(context: OfferContext) -> Fact:
    """Years or school grades."""
    offer, words = context.offer, context.words
    if offer.age:
        return context.view.fact("age", _age_texts(offer.age, words), _age_value(offer.age))
    if offer.grades:
        grades = offer.grades
        return context.view.fact(
            "age", _grade_texts(grades, words), {"grade_from": grades.from_, "grade_to": grades.to}
        )
    return context.view.fact("age", ())


def _age_value(age: Age) -> Plain:
    return {"minimum": age.minimum, "maximum": age.maximum, "whose": age.whose}


def _age_texts(age: Age, words: Words) -> list[str | Line]:
    rough = words("age.approximate") if age.approximate else ""
    text = words("age.everyone") if age.everyone else _band("age", age.minimum, age.maximum, words, rough)
    if age.focus and (band := _band("age", age.focus.minimum, age.focus.maximum, words, rough)):
        focus = words("age.focus", text=band)
        text = f"{text}, {focus}" if text else focus
    if text and age.whose != "participant":
        text = words(f"age.{age.whose}", text=text)
    return [sentence(text), words.line(age.others), words.remark(text, age.text)]


def _band(unit: str, low: int | None, high: int | None, words: Words, rough: str) -> str:
    """«9–16 år», «til og med ca. 12 år», «fra 7. klasse»: `rough` stands before the first number."""
    if low is not None and high is not None:
        return words(f"{unit}.{'exactly' if low == high else 'between'}", rough=rough, low=low, high=high)
    if low is not None:
        return words(f"{unit}.from", rough=rough, low=low)
    return words(f"{unit}.until", rough=rough, high=high) if high is not None else ""


def _grade_texts(grades: Grades, words: Words) -> list[str | Line]:
    rough = words("grade.approximate") if grades.approximate else ""
    text = words("grade.any") if grades.any else _band("grade", grades.from_, grades.to, words, rough)
    return [sentence(text), words.remark(text, grades.text)]
