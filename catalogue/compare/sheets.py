"""A catalogue as sheets: one for each entity that can be added, removed or changed by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from catalogue.collection.catalogue import Catalogue
from catalogue.compare.changes import Key, Sheet, Sheets
from catalogue.compare.plain import Plainly
from catalogue.model.partnership import PartnershipFile
from catalogue.model.vocabulary import Vocabulary
from catalogue.project import ALLIANCE, FUNDING, MILESTONES, OFFERS, RECIPIENTS, SETTINGS, VOCABULARY
from catalogue.source.joined import BETWEEN

_Found = Iterator[tuple[Key, Sheet]]
_GROUPS = tuple(Vocabulary.model_fields)


def sheets(catalogue: Catalogue, wanted: Callable[[str], bool] = lambda _: True) -> Sheets:
    """The sheets of everything in the files that are wanted."""
    plainly = Plainly(catalogue.settings.main_language)
    by_key: dict[Key, Sheet] = {}
    orders: dict[Key, tuple[str, ...]] = {}
    if wanted(SETTINGS):
        by_key[Key("settings", "")] = Sheet(SETTINGS, plainly.fields(catalogue.settings))
    if wanted(VOCABULARY):
        by_key |= dict(_words(catalogue.vocabulary, plainly))
        orders |= {Key("vocabulary", group): tuple(getattr(catalogue.vocabulary, group)) for group in _GROUPS}
    by_key |= {key: sheet for key, sheet in _behind(catalogue, plainly) if wanted(sheet.file)}
    for page in catalogue.pages:
        if wanted(page.source.path):
            by_key[Key("page", f"{page.key}.{page.language}")] = Sheet(page.source.path, {"text": page.source.text})
    for name, file in catalogue.partnerships.items():
        path = path_of(name)
        if wanted(path):
            for key, sheet in sheets_of_file(name, file, plainly):
                by_key.setdefault(key, sheet)  # of an id that stands twice, the first is what readers see
            orders[Key("association", name)] = tuple(offer.id for offer in file.offers)
    return Sheets(by_key, {key: order for key, order in orders.items() if order})


def sheets_of_file(name: str, file: PartnershipFile, plainly: Plainly) -> _Found:
    """An association, its partnership, its contacts and its offers."""
    path = path_of(name)
    about = plainly.fields(file.association)
    yield Key("association", name), Sheet(path, {"evidence": file.evidence, **about})
    if file.partnership is not None:
        yield Key("partnership", name), Sheet(path, plainly.fields(file.partnership))
    for contact_name, contact in file.contacts.items():
        yield Key("contact", f"{name}/{contact_name}"), Sheet(path, plainly.fields(contact))
    for offer in file.offers:
        yield Key("offer", offer.id), Sheet(path, plainly.fields(offer, without=("id",)))


def _behind(catalogue: Catalogue, plainly: Plainly) -> _Found:
    """What stands behind the catalogue: its recipients, the money, the committees' days, an alliance."""
    for name, recipient in catalogue.recipients.items():
        yield Key("recipient", name), Sheet(RECIPIENTS, plainly.fields(recipient))
    for name, grant in catalogue.funding.items():
        yield Key("grant", name), Sheet(FUNDING, plainly.fields(grant))
    for name, milestone in catalogue.milestones.items():
        yield Key("milestone", name), Sheet(MILESTONES, plainly.fields(milestone))
    if (alliance := catalogue.alliance) is not None:
        yield Key("alliance", ""), Sheet(ALLIANCE, plainly.fields(alliance, without=("members", "efforts")))
        for name, member in alliance.members.items():
            yield Key("member", name), Sheet(ALLIANCE, plainly.fields(member))
        for name, effort in alliance.efforts.items():
            yield Key("effort", name), Sheet(ALLIANCE, plainly.fields(effort))


def path_of(association: str) -> str:
    """The file of an association; of one from a source, `naboby:data/offers/klubben.yaml`."""
    source, between, inside = association.partition(BETWEEN)
    return f"{source}:{OFFERS}/{inside}.yaml" if between else f"{OFFERS}/{association}.yaml"


def _words(vocabulary: Vocabulary, plainly: Plainly) -> _Found:
    for group in _GROUPS:
        for name, term in getattr(vocabulary, group).items():
            yield Key("vocabulary", f"{group}/{name}"), Sheet(VOCABULARY, plainly.fields(term))
