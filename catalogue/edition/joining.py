"""How one gets in: self or referral, steps, whether there is room now, price, confidentiality."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import get_args

from catalogue.edition.language import Words, in_sentence, sentence
from catalogue.edition.parts import Badge, Fact, Line
from catalogue.edition.select import is_for_staff
from catalogue.edition.view import OfferContext
from catalogue.model.access import Access, AccessWho, Capacity, Confidentiality, Price
from catalogue.model.offer import Status

_ALONE = frozenset({"self", "parent", "relative"})
_CHILDREN = frozenset({"child", "young-person"})
_OPEN = {"open", "free-places"}
_CLOSED = {"full", "closed-to-new", "paused", "ended"}


def access(context: OfferContext) -> Fact:
    """Who may ask for a place, how, and the steps before the start."""
    found = context.offer.access
    if found is None:
        return context.view.fact("access", ())
    return context.view.fact(
        "access", _access_texts(context, found), {"who": tuple(found.who), "how": tuple(found.how)}
    )


def access_summary(context: OfferContext) -> str:
    """A word or two for the overview table."""
    found, words = context.offer.access, context.words
    if found is None:
        return words("not_stated") if context.view.audience == "professionals" else "–"
    staff = is_for_staff(context.offer)
    alone = not _ALONE.isdisjoint(found.who) or (staff and "professional" in found.who)
    referred = not staff and ("professional" in found.who or bool(found.referred_by))
    if alone or referred:
        return words(f"access.summary_{'both' if alone and referred else 'self' if alone else 'referral'}")
    if "school" in found.who:
        return words("access.summary_school")
    return sentence(words.listed(words(f"access.how_short.{how}") for how in found.how)) or "–"


def _access_texts(context: OfferContext, found: Access) -> Iterator[str | Line]:
    words, vocabulary = context.words, context.view.catalogue.vocabulary
    referrers = [in_sentence(each) for each in context.view.labels(vocabulary.referrers, found.referred_by)]
    for text in _who_may_ask(context, found, words.one_of(referrers)):
        yield context.view.marked(text, vocabulary.referrers, found.referred_by)
    if found.ordered_by:
        text = words("access.ordered_by", text=in_sentence(words.text(found.ordered_by)))
        yield words.as_written(text, found.ordered_by)
    referral_is_said = referrers or "professional" in found.who
    yield from (words(f"access.how.{each}") for each in found.how if each != "referral" or not referral_is_said)
    if found.not_everyone:
        yield words("access.not_everyone")
    if found.lives_in:
        text = words("access.lives_in", text=words.one_of(context.view.labels(vocabulary.areas, found.lives_in)))
        yield context.view.marked(text, vocabulary.areas, found.lives_in)
    yield from _steps(found, context)


def _who_may_ask(context: OfferContext, found: Access, referrers: str) -> Iterator[str]:
    """One line each; where only a professional may ask, the referrers stand in the same line."""
    words, offer = context.words, context.offer
    by_children = bool(offer.participants) and _CHILDREN.issuperset(offer.participants)
    if found.who == ["professional"] and not is_for_staff(offer):
        yield words("access.only_by", text=referrers) if referrers else words("access.professional_only")
        return
    for who in sorted(found.who, key=get_args(AccessWho).index):
        if who == "professional" and is_for_staff(offer):
            yield words("access.staff")
        elif who == "self" and by_children:
            yield words("access.self_child")
        elif who == "parent" and "self" in found.who and words.audience == "families" and not by_children:
            continue  # «I kan selv henvende jer» has said it
        elif who == "school" and found.ordered_by:
            continue  # «Bestilles af skolens ledelse» says it better
        else:
            yield words(f"access.{who}")
    if referrers:
        yield words("access.referred_by", text=referrers)


def _steps(found: Access, context: OfferContext) -> Iterator[str | Line]:
    words = context.words
    for number, step in enumerate(found.steps, 1):
        line = words.line(step)
        yield replace(line, text=words("access.step", n=number, text=line.text)) if len(found.steps) > 1 else line
    for document in found.documents:
        yield words.as_written(words("access.documents", text=in_sentence(words.text(document))), document)
    if found.closes_on:
        pattern = "closes_on" if found.closes_on >= context.view.catalogue.as_of else "closed_on"
        yield words(f"access.{pattern}", day=words.day(found.closes_on))
    yield words.line(found.note)


def status_badge(context: OfferContext) -> Badge | None:
    """The status as a short label; the fact beside it gives reason and date."""
    status = context.offer.status
    if status is None:
        return None
    text = context.words(f"status.{status.is_}")
    if status.is_ in _OPEN:
        return Badge(status.is_, text, "open")
    return Badge(status.is_, text, "closed" if status.is_ in _CLOSED else "neutral")


def status(context: OfferContext) -> Fact:
    """Whether there is room now, why not, and the date of that knowledge."""
    found, words, valid = context.offer.status, context.words, context.offer.valid
    texts: list[str | Line] = list(_status_texts(found, words)) if found else []
    if valid and valid.from_ and valid.from_ > context.view.catalogue.as_of:
        texts.append(sentence(words("status_starts", day=words.day(valid.from_))))
    if valid and valid.until:
        texts.append(sentence(words("status_ends", day=words.day(valid.until))))
    if context.offer.next_start and not (valid and valid.from_ and valid.from_.isoformat() == context.offer.next_start):
        texts.append(words("when.next_start", day=words.partial(context.offer.next_start)))
    value = {"is": found.is_, "as_of": found.as_of} if found else None
    return context.view.fact("status", texts, value)


def _status_texts(found: Status, words: Words) -> Iterator[str | Line]:
    dated = words("status_as_of", day=words.partial(found.as_of)) if found.as_of else words("status_undated")
    reason = words(f"status_reason.{found.reason}") if found.reason else ""
    named = words(f"status.{found.is_}")
    yield f"{named}: {reason} ({dated})" if reason else f"{named} ({dated})"
    if found.waiting_time:
        text = sentence(words("status_waiting_time", text=in_sentence(words.text(found.waiting_time))))
        yield words.as_written(text, found.waiting_time)
    if found.review_on:
        yield sentence(words("status_review", day=words.day(found.review_on)))
    yield words.line(found.note)


def capacity(context: OfferContext) -> Fact | None:
    """Numbers of places; for professionals only. A unit alone says nothing that could be printed."""
    found = context.offer.capacity
    if found is None or context.view.audience != "professionals":
        return None
    value = {"maximum": found.maximum, "waiting": found.waiting, "as_of": found.as_of}
    fact = context.view.fact("capacity", _capacity_texts(found, context.words), value)
    return fact if fact.stated else None


def _capacity_texts(found: Capacity, words: Words) -> Iterator[str | Line]:
    yield _size(found, words)
    if found.taken is not None:
        yield words("capacity.taken", n=found.taken)
    if found.free is not None:
        yield words("capacity.free", n=found.free)
    if found.waiting is not None:
        yield words("capacity.waiting", n=found.waiting)
    yield sentence(words(f"capacity.limited.{found.limited_by}")) if found.limited_by else ""
    yield words.line(found.note)
    yield sentence(words("capacity.as_of", day=words.partial(found.as_of))) if found.as_of else ""


def _size(found: Capacity, words: Words) -> str:
    low, high = found.minimum, found.maximum
    number = high if high is not None else low
    if number is None:
        return ""
    rough = words("capacity.approximate") if found.approximate else ""
    unit = words(f"capacity.unit.{found.unit}", n=number)
    if low is None or high is None:
        text = words("capacity.maximum" if low is None else "capacity.minimum", number=f"{rough}{number}", unit=unit)
    elif low == high:
        text = words("capacity.exact", number=f"{rough}{number}", unit=unit)
    else:
        text = words("capacity.range", low=f"{rough}{low}", high=high, unit=unit)
    if found.per:
        text = words(f"capacity.{found.per}", text=text)
    text = words("capacity.extended", text=text, n=found.extended_from) if found.extended_from is not None else text
    return sentence(text)


def price(context: OfferContext) -> Fact:
    """What it costs; silence is not «free»."""
    found = context.offer.price
    if found is None or found.type == "unknown":
        note = context.words.line(found.note) if found else Line("")
        return context.view.fact("price", [sentence(context.words("not_stated")), note] if note.text else ())
    amount = str(found.amount) if found.amount is not None else None
    return context.view.fact("price", _price_texts(found, context.words), {"type": found.type, "amount": amount})


def _price_texts(found: Price, words: Words) -> Iterator[str | Line]:
    if found.type == "free":
        yield words("price.free")
    elif found.type == "covered":
        covered = words("price.covered", text=words.text(found.by)) if found.by else words("price.covered_unknown")
        yield words.as_written(covered, found.by)
    elif found.amount is None:
        yield words("price.fee")
    if found.amount is not None and found.type != "free":
        per = words(f"price.per.{found.per}") if found.per else ""
        yield f"{words('price.amount', amount=words.number(found.amount))} {per}".strip()
    yield words.line(found.note)


def confidentiality(context: OfferContext) -> Fact:
    """Claims only as the association made them, and never «nobody is told» without the duty to notify beside it."""
    found = context.offer.confidentiality
    if found is None:
        return context.view.fact("confidentiality", ())
    texts = list(_confidentiality_texts(found, context.words))
    return context.view.fact("confidentiality", texts, found.model_dump(exclude={"note"}))


def _confidentiality_texts(found: Confidentiality, words: Words) -> Iterator[str | Line]:
    claims = {
        "anonymous": found.anonymous,
        "duty": found.duty_of_confidentiality,
        "parents": found.parents_told,
        "municipality": found.municipality_told,
    }
    said = [
        words(f"confidentiality.{name}_{'yes' if claim else 'no'}")
        for name, claim in claims.items()
        if isinstance(claim, bool)
    ]
    note = words.line(found.note)
    yield from said
    yield note
    if said or note.text:  # a note may claim as much as a field
        yield words("confidentiality.duty_to_notify")
