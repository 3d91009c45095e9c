"""The alliance: who takes part in an effort or has a task is a member."""

from __future__ import annotations

from collections.abc import Iterator

from catalogue.collection.catalogue import Catalogue
from catalogue.diagnostics import Diagnostic
from catalogue.model.alliance import JointEffort
from catalogue.nearest import nearest
from catalogue.project import ALLIANCE
from catalogue.source.document import Path


def members(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT355: a joint effort or a task names a member that the alliance doesn't have."""
    if catalogue.alliance is None:
        return
    known = catalogue.alliance.members
    for name, effort in catalogue.alliance.efforts.items():
        for member, path in _named(effort):
            if member not in known:
                span = catalogue.documents[ALLIANCE].value_span("efforts", name, *path)
                yield Diagnostic("CAT355", span, {"id": member, "nearest": nearest(member, known)})


def _named(effort: JointEffort) -> Iterator[tuple[str, Path]]:
    for index, member in enumerate(effort.members):
        yield member, ("members", index)
    for at, action in enumerate(effort.actions):
        for index, member in enumerate(action.members):
            yield member, ("actions", at, "members", index)
