"""How one gets in: self or referral, steps, whether there is room now, price, confidentiality."""

from __future__ import annotations

from collections.abc import Iterator

from catalogue.edition.edition import Badge, Fact
from catalogue.edition.language import Words, in_sentence, sentence
from catalogue.edition.view import OfferContext
from catalogue.model.access import Access, Capacity, Confidentiality, Price
from catalogue.model.offer import Status

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
    alone = "self" in found.who or "parent" in found.who or "relative" in found.who
    referred = "professional" in found.who or bool(found.referred_by)
    if alone or referred:
        return words(f"access.summary_{'both' if alone and referred else 'self' if alone else 'referral'}")
    if "school" in found.who:
        return words("access.summary_school")
    return words.all_of(words(f"access.how.{how}") for how in found.how) or "–"


def _access_texts(context: OfferContext, found: Access) -> Iterator[str]:
    words, vocabulary = context.words, context.view.catalogue.vocabulary
    for who in found.who:
        yield words("access.professional_only") if found.who == ["professional"] else words(f"access.{who}")
    referrers = [in_sentence(each) for each in context.view.labels(vocabulary.referrers, found.referred_by)]
    if referrers:
        yield words("access.referred_by", text=words.one_of(referrers))
    if found.ordered_by:
        yield words("access.ordered_by", text=words.text(found.ordered_by))
    said = {"referral"} if referrers or "professional" in found.who else set()
    yield sentence(words.all_of(in_sentence(words(f"access.how.{each}")) for each in found.how if each not in said))
    if found.not_everyone:
        yield words("access.not_everyone")
    if found.lives_in:
        yield words("access.lives_in", text=words.one_of(context.view.labels(vocabulary.areas, found.lives_in)))
    yield from _steps(found, context)


def _steps(found: Access, context: OfferContext) -> Iterator[str]:
    words = context.words
    for number, step in enumerate(found.steps, 1):
        text = words.text(step)
        yield words("access.step", n=number, text=text) if len(found.steps) > 1 else text
    for document in found.documents:
        yield words("access.documents", text=words.text(document))
    if found.closes_on:
        pattern = "closes_on" if found.closes_on >= context.view.catalogue.as_of else "closed_on"
        yield words(f"access.{pattern}", day=words.day(found.closes_on))
    yield words.text(found.note)


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
    texts = list(_status_texts(found, words)) if found else []
    if valid and valid.from_ and valid.from_ > context.view.catalogue.as_of:
        texts.append(sentence(words("status_starts", day=words.day(valid.from_))))
    if valid and valid.until:
        texts.append(sentence(words("status_ends", day=words.day(valid.until))))
    if context.offer.next_start:
        texts.append(words("when.next_start", day=words.partial(context.offer.next_start)))
    value = {"is": found.is_, "as_of": found.as_of} if found else None
    return context.view.fact("status", texts, value)


def _status_texts(found: Status, words: Words) -> Iterator[str]:
    dated = words("status_as_of", day=words.partial(found.as_of)) if found.as_of else words("status_undated")
    reason = words(f"status_reason.{found.reason}") if found.reason else ""
    named = words(f"status.{found.is_}")
    yield f"{named}: {reason} ({dated})" if reason else f"{named} ({dated})"
    if found.waiting_time:
        yield sentence(words("status_waiting_time", text=words.text(found.waiting_time)))
    if found.review_on:
        yield sentence(words("status_review", day=words.day(found.review_on)))
    yield words.text(found.note)


def capacity(context: OfferContext) -> Fact | None:
    """Numbers of places; for professionals only."""
    found = context.offer.capacity
    if found is None or context.view.audience != "professionals":
        return None
    value = {"maximum": found.maximum, "waiting": found.waiting, "as_of": found.as_of}
    return context.view.fact("capacity", _capacity_texts(found, context.words), value)


def _capacity_texts(found: Capacity, words: Words) -> Iterator[str]:
    yield _size(found, words)
    if found.taken is not None:
        yield words("capacity.taken", n=found.taken)
    if found.free is not None:
        yield words("capacity.free", n=found.free)
    if found.waiting is not None:
        yield words("capacity.waiting", n=found.waiting)
    yield sentence(words(f"capacity.limited.{found.limited_by}")) if found.limited_by else ""
    yield words.text(found.note)
    yield sentence(words("capacity.as_of", day=words.partial(found.as_of))) if found.as_of else ""


def _size(found: Capacity, words: Words) -> str:
    unit = words(f"capacity.unit.{found.unit}")
    low, high = found.minimum, found.maximum
    if low is not None and high is not None:
        text = (
            words("capacity.exact", n=low, unit=unit)
            if low == high
            else words("capacity.range", low=low, high=high, unit=unit)
        )
    elif high is not None:
        text = words("capacity.maximum", n=high, unit=unit)
    elif low is not None:
        text = words("capacity.minimum", n=low, unit=unit)
    else:
        return ""
    if found.approximate:
        text = words("capacity.approximate", text=text)
    if found.per:
        text = words(f"capacity.{found.per}", text=text)
    text = words("capacity.extended", text=text, n=found.extended_from) if found.extended_from is not None else text
    return sentence(text)


def price(context: OfferContext) -> Fact:
    """What it costs; silence is not «free»."""
    found = context.offer.price
    if found is None or found.type == "unknown":
        note = context.words.text(found.note) if found else ""
        return context.view.fact("price", [note])
    amount = str(found.amount) if found.amount is not None else None
    return context.view.fact("price", _price_texts(found, context.words), {"type": found.type, "amount": amount})


def _price_texts(found: Price, words: Words) -> Iterator[str]:
    if found.type == "free":
        yield words("price.free")
    elif found.type == "covered":
        yield words("price.covered", text=words.text(found.by)) if found.by else words("price.covered_unknown")
    elif found.amount is None:
        yield words("price.fee")
    if found.amount is not None and found.type != "free":
        per = words(f"price.per.{found.per}") if found.per else ""
        yield f"{words('price.amount', amount=words.number(found.amount))} {per}".strip()
    yield words.text(found.note)


def confidentiality(context: OfferContext) -> Fact:
    """Claims only as the association made them, and never «nobody is told» without the duty to notify beside it."""
    found = context.offer.confidentiality
    if found is None:
        return context.view.fact("confidentiality", ())
    texts = list(_confidentiality_texts(found, context.words))
    return context.view.fact("confidentiality", texts, {"anonymous": found.anonymous})


def _confidentiality_texts(found: Confidentiality, words: Words) -> Iterator[str]:
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
    yield from said
    yield words.text(found.note)
    if said:
        yield words("confidentiality.duty_to_notify")
