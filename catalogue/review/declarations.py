"""That a declaration about child certificates changed: neither what it says nor what it said, in whatever output."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from catalogue.collection.catalogue import Catalogue
from catalogue.compare.changes import Key
from catalogue.messages.review import said
from catalogue.project import OFFERS
from catalogue.review.renames import Renames
from catalogue.review.result import EntityTold, Told


def with_declarations(
    entities: tuple[EntityTold, ...], before: Catalogue, after: Catalogue, known: Renames, language: str
) -> tuple[EntityTold, ...]:
    """The same with a remark at each agreement whose declaration changed."""
    changed = {Key("partnership", name) for name in _changed(before, after, known)}
    remark = Told((), said("never_shown", language), hidden=True)
    told = tuple(
        replace(each, told=(*each.told, remark)) if each.key in changed and each.what == "changed" else each
        for each in entities
    )
    alone = sorted(changed - {each.key for each in entities})
    return (*told, *(_alone(after, key, remark, language) for key in alone))


def _changed(before: Catalogue, after: Catalogue, known: Renames) -> Iterator[str]:
    for name, file in after.partnerships.items():
        earlier = before.partnerships.get(known.association(name))
        was, now = earlier.partnership if earlier else None, file.partnership
        if was is not None and now is not None and was.child_certificate != now.child_certificate:
            yield name


def _alone(after: Catalogue, key: Key, remark: Told, language: str) -> EntityTold:
    title, kind = after.partnerships[key.id].association.name, said("kind.partnership", language)
    return EntityTold(key, "changed", kind, title, "", f"{OFFERS}/{key.id}.yaml", told=(remark,))
