"""From what an edition prints: all that a page can say, and nothing that isn't on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from catalogue.edition.edition import AssociationView, OfferView
from catalogue.edition.parts import Fact

Data = dict[str, object]

SCHEMA = "https://schema.org"
_OLDEST = 120  # what `Ages` says when there is no upper end
_CONTACT = {"tel": "telephone", "mailto": "email"}
_AVAILABILITY = {
    "open": "InStock",
    "free-places": "InStock",
    "provisional": "LimitedAvailability",
    "starts-when-enough": "LimitedAvailability",
    "waiting-list": "BackOrder",
    "full": "SoldOut",
    "closed-to-new": "SoldOut",
    "planned": "PreOrder",
    "paused": "OutOfStock",
    "ended": "Discontinued",
}
_AT_A_DISTANCE = frozenset({"telephone", "chat", "sms", "email", "online"})
_WITH_HOW_MANY = frozenset({"one-to-one", "group"})  # these say nothing of where


def stated(facts: Iterable[Fact], key: str) -> Fact | None:
    """The fact with this key, if the data say anything of it."""
    return next((each for each in facts if each.key == key and each.stated), None)


def links(fact: Fact | None, scheme: str) -> list[str]:
    """The ways out that a fact's lines have, of one kind."""
    return [line.link for line in fact.lines if line.link.startswith(f"{scheme}:")] if fact else []


def contact_points(fact: Fact | None) -> list[Data]:
    """Telephone numbers and mail addresses, each by itself: nothing tells which belong together."""
    return [
        {"@type": "ContactPoint", name: link.partition(":")[2]}
        for scheme, name in _CONTACT.items()
        for link in links(fact, scheme)
    ]


def organization(association: AssociationView) -> Data:
    """Who offers."""
    facts = association.facts
    aliases, parent, address = (stated(facts, key) for key in ("aliases", "parent", "address"))
    above = parent.lines[0] if parent else None
    return {
        "sameAs": links(stated(facts, "website"), "https"),
        "alternateName": aliases.text if aliases else "",
        "address": address.text if address else "",
        "parentOrganization": above and {"@type": "Organization", "name": above.text, "sameAs": above.link},
        "contactPoint": contact_points(stated(facts, "contact")),
    }


def channel(offer: OfferView, places: object) -> Data:
    """How the offer is reached: by telephone, on the web, at which places, in which languages."""
    contact = offer.fact("contact")
    phones = [{"@type": "ContactPoint", "telephone": link[4:]} for link in links(contact, "tel")]
    sites = links(contact, "https")[:1]
    spoken = list(offer.facets.get("language", ()))
    if not (phones or sites or spoken or places):
        return {}
    return {
        "@type": "ServiceChannel",
        "servicePhone": phones,
        "serviceUrl": sites[0] if sites else "",
        "serviceLocation": places,
        "availableLanguage": spoken,
    }


def places(offer: OfferView) -> list[Data]:
    """Where it is; of an offer with a hidden place none, since the lines don't tell which one that is."""
    fact = offer.fact("where")
    lines = [line.text for line in fact.lines if not line.link] if fact and fact.stated else []
    known = fact.value if fact and isinstance(fact.value, tuple) else ()
    return [{"@type": "Place", "name": text} for text in lines] if len(known) == len(lines) else []


def audience(offer: OfferView) -> Data:
    """For whom, and from which age to which."""
    whom, ages = offer.fact("for_whom"), offer.ages
    said = whom.text if whom and whom.stated else ""
    if not said and ages is None:
        return {}
    return {
        "@type": "PeopleAudience",
        "audienceType": said,
        "suggestedMinAge": ages.minimum if ages and ages.minimum else None,
        "suggestedMaxAge": ages.maximum if ages and ages.maximum < _OLDEST else None,
    }


def age_range(offer: OfferView) -> str:
    """«9-16», as events say it."""
    ages = offer.ages
    if ages is None or (not ages.minimum and ages.maximum >= _OLDEST):
        return ""
    return f"{ages.minimum or ''}-{ages.maximum if ages.maximum < _OLDEST else ''}"


def is_free(offer: OfferView) -> bool:
    """Whether the association says that it costs nothing."""
    return _value(offer, "price").get("type") == "free"


def terms(offer: OfferView) -> Data:
    """What it costs a family, and whether there is room."""
    price, status = _value(offer, "price"), str(_value(offer, "status").get("is", ""))
    amount = "0" if is_free(offer) else price.get("amount")
    found: Data = {}
    if amount is not None and price.get("type") != "covered":
        found |= {"price": amount, "priceCurrency": "DKK"}
    if status in _AVAILABILITY:
        found |= {"availability": f"{SCHEMA}/{_AVAILABILITY[status]}"}
    return {"@type": "Offer", **found} if found else {}


def way_in(offer: OfferView) -> Data:
    """The steps to take, in their order."""
    access = offer.fact("access")
    steps = [
        {"@type": "HowToStep", "position": number, "text": line.text} for number, line in enumerate(offer.steps, 1)
    ]
    return {"@type": "HowTo", "name": access.label if access else offer.ref.title, "step": steps} if steps else {}


def attendance(offer: OfferView) -> str:
    """Whether one comes to a place, or takes part from afar."""
    fact = offer.fact("delivery")
    forms = {str(each) for each in fact.value} if fact and isinstance(fact.value, tuple) else set()
    forms -= _WITH_HOW_MANY
    if not forms:
        return ""
    afar = forms & _AT_A_DISTANCE
    kind = "Online" if afar == forms else "Mixed" if afar else "Offline"
    return f"{SCHEMA}/{kind}EventAttendanceMode"


def _value(offer: OfferView, key: str) -> Mapping[str, object]:
    fact = offer.fact(key)
    return fact.value if fact is not None and isinstance(fact.value, Mapping) else {}
