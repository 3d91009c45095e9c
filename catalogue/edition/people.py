"""Whom to call. Here it is decided whether a contact reaches a reader at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from catalogue.edition.language import in_sentence
from catalogue.edition.parts import Fact, Line
from catalogue.edition.schedule import row_text
from catalogue.edition.view import OfferContext, View
from catalogue.model.contact import Contact

_CHANNELS = {"print", "web"}
"""An edition is printed and put on the web alike, so a person must have agreed to both."""

HELP_LINES = frozenset({"112", "116111"})


def may_be_shown(contact: Contact, audience: str, as_of: date) -> bool:
    """Whether this reader gets this contact on this day: the audience needs it, and a person's consent holds."""
    if audience not in contact.shown_in:
        return False
    if contact.person is None:
        return True
    consent = contact.consent
    return (
        consent is not None
        and consent.given_on <= as_of
        and (consent.until is None or consent.until >= as_of)
        and (consent.withdrawn_on is None or consent.withdrawn_on > as_of)
        and set(consent.channels) >= _CHANNELS
    )


def contact(context: OfferContext) -> Fact:
    """Every contact of the offer that this reader may have, else the offer's page, else whom to ask."""
    lines = _lines(context, _shown(context))
    return context.view.fact("contact", lines) if lines else _nobody(context.view)


def on_wall(context: OfferContext) -> tuple[Line, ...]:
    """Whom to call as a notice board tells it, where not only the edition's readers pass by.

    What professionals hang up names no person, and their own way in only where an offer has no other.
    """
    shown = _shown(context)
    if context.view.audience == "professionals":
        roles = [each for each in shown if each.person is None]
        shown = [each for each in roles if set(each.shown_in) != {"professionals"}] or roles
    return tuple(_lines(context, shown))


def _shown(context: OfferContext) -> list[Contact]:
    contacts, view = context.file.contacts, context.view
    named = [contacts[key] for key in context.offer.contacts if key in contacts]
    return [each for each in named if may_be_shown(each, view.audience, view.catalogue.as_of)]


def _lines(context: OfferContext, shown: list[Contact]) -> list[Line]:
    lines = [line for each in shown for line in contact_lines(each, context.view, several=len(shown) > 1)]
    site = context.offer.website or context.file.association.website
    if site and not any(line.link == site for line in lines):
        address = bare_address(site)
        lines.append(Line(f"{context.words('fact.website')}: {address}" if len(shown) > 1 else address, site))
    return lines


def _nobody(view: View) -> Fact:
    consultant = view.catalogue.settings.consultant
    if consultant is None:
        return view.fact("contact", ())
    address = consultant.email or consultant.phone or ""
    text = view.words("contact.ask_consultant", role=in_sentence(view.words.text(consultant.role)), address=address)
    link = view_link(view, "mailto:", consultant.email) if consultant.email else ""
    return Fact("contact", view.words("fact.contact"), (Line(text.rstrip(": "), link, quiet=True),), None, stated=False)


def contact_lines(contact: Contact, view: View, *, several: bool) -> Iterator[Line]:
    """One line a way; the role is named first where there are several contacts or a person."""
    words = view.words
    if several or contact.person:
        role = words.as_written(words.listed([words.text(contact.role), contact.person or ""]), contact.role)
        yield replace(role, heads=True)
    if contact.phone:
        yield Line(_spaced(contact.phone), view_link(view, "tel:", contact.phone))
    if contact.sms:
        yield Line(words("contact.sms", number=_spaced(contact.sms)), view_link(view, "sms:", contact.sms))
    if contact.email:
        yield Line(contact.email, view_link(view, "mailto:", contact.email))
    if contact.web_form:
        yield Line(f"{words('contact.web_form')}: {bare_address(contact.web_form)}", contact.web_form)
    if contact.website:
        yield Line(bare_address(contact.website), contact.website)
    for row in contact.hours:
        yield Line(row_text(row, words))
    if contact.note:
        yield words.line(contact.note)


def view_link(view: View, scheme: str, address: str) -> str:
    """A link to call or write; in a demonstration only to help lines, so that no association is called by mistake."""
    bare = address.replace(" ", "")
    if scheme == "sms:" or (view.catalogue.settings.demonstration and bare not in HELP_LINES):
        return ""
    return scheme + bare


def bare_address(url: str) -> str:
    """A web address as print shows it: without scheme, «www.» and a closing slash."""
    host, slash, path = url.partition("://")[2].removeprefix("www.").partition("/")
    return f"{readable_host(host)}{slash}{path}".rstrip("/")


def readable_host(host: str) -> str:
    """«nørreaabykirke.dk» of «xn--nrreaabykirke-bnb.dk»."""
    try:
        return host.encode("ascii").decode("idna")
    except UnicodeError:
        return host


def _spaced(number: str) -> str:
    digits = number.replace(" ", "").removeprefix("+45")
    plain = digits.isdigit()
    if plain and len(digits) == 8:  # noqa: PLR2004  # Danish numbers are written in pairs
        return " ".join(digits[at : at + 2] for at in range(0, 8, 2))
    return f"{digits[:3]} {digits[3:]}" if plain and len(digits) == 6 else number  # noqa: PLR2004  # 116 111
