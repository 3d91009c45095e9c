"""An association as an organization; and what an organization that we wrote says of it."""

from __future__ import annotations

from collections.abc import Mapping

from catalogue.edition.extract import AssociationRecord
from catalogue.exchange.hsds.contacts import contact, contact_id, own_contact
from catalogue.exchange.hsds.names import CVR_SCHEME, EXTRA, Data, identity
from catalogue.exchange.hsds.profile import combined, combined_of_each, difference, difference_of_each
from catalogue.exchange.hsds.said import items, part, stated, texts, words
from catalogue.exchange.hsds.telling import Telling
from catalogue.exchange.hsds.whereabouts import address, own_address

_SEPARATOR = "; "


def organization(record: AssociationRecord, telling: Telling) -> Data:
    """The organization with what only our profile says: its partnership, and the rest of its contacts."""
    found = _organization(record, telling)
    values = part(telling.plain(record.values))
    partnership = part(telling.plain(record.partnership))
    contacts = part(telling.plain(record.contacts))
    extra: Data = {"id": record.id, "evidence": record.evidence, "main_language": telling.main}
    if telling.extract.reach == "edition":
        extra["audience"] = telling.extract.edition.audience
    found[EXTRA] = extra | stated(
        {
            "association": difference(values, own_association(found)),
            "partnership": partnership,
            "contacts": difference_of_each(contacts, own_contacts(found, record.id, contacts)),
        }
    )
    return found


def in_service(found: Mapping[str, object]) -> Data:
    """The organization as a service names it: without lists, as the specification's own list has it."""
    return {key: value for key, value in found.items() if not isinstance(value, list | dict)}


def organization_id(association: str) -> str:
    """The id of an association's organization."""
    return identity("association", association)


def _organization(record: AssociationRecord, telling: Telling) -> Data:
    values, name = record.values, organization_id(record.id)
    contacts = [contact(name, key, each, telling) for key, each in record.contacts.items()]
    return stated(
        {
            "id": name,
            "name": values.get("name"),
            "alternate_name": _SEPARATOR.join(texts(values.get("aliases"))),
            "description": telling.headed(telling.text(values.get("about"))) or values.get("name"),
            "email": next((each["email"] for each in contacts if "email" in each), ""),
            "website": values.get("website"),
            "organization_identifiers": [
                {
                    "id": identity("cvr", record.id),
                    "identifier_scheme": CVR_SCHEME,
                    "identifier_type": "CVR",
                    "identifier": each,
                }
                for each in texts([values["cvr"]] if "cvr" in values else [])
            ],
            "contacts": contacts,
            "locations": [
                {"id": identity("seat", record.id), "location_type": "postal", "addresses": [each]}
                for each in address(identity("seat", record.id), part(values.get("address")), {"role": "post"}, telling)
            ],
        }
    )


def own_association(found: Mapping[str, object]) -> Data:
    """What an organization that we wrote says of its association."""
    cvr = (each for each in items(found.get("organization_identifiers")) if each.get("identifier_scheme") == CVR_SCHEME)
    seats = (each for at in items(found.get("locations")) for each in items(at.get("addresses")))
    about = words(found.get("description"))
    return stated(
        {
            "name": found.get("name"),
            "aliases": [each for each in words(found.get("alternate_name")).split(_SEPARATOR) if each],
            "cvr": next((each.get("identifier") for each in cvr), ""),
            "website": found.get("website"),
            "address": own_address(next(seats, {})),
            "about": about if about != found.get("name") else "",
        }
    )


def own_contacts(found: Mapping[str, object], name: str, keys: Mapping[str, object]) -> Data:
    """What an organization that we wrote says of those contacts of its association that have these keys."""
    known = {each.get("id"): each for each in items(found.get("contacts"))}
    return {key: own_contact(part(known.get(contact_id(organization_id(name), key)))) for key in keys}


def own_file(found: Mapping[str, object]) -> Data:
    """The file of an association that we wrote, without its offers."""
    extra = part(found.get(EXTRA))
    contacts = part(extra.get("contacts"))
    read = own_contacts(found, words(extra.get("id")), contacts)
    return stated(
        {
            "evidence": extra.get("evidence"),
            "association": combined(own_association(found), part(extra.get("association"))),
            "partnership": extra.get("partnership"),
            "contacts": combined_of_each(read, contacts),
        }
    )
