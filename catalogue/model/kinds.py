"""Which model a file has, by where it lies. Never by a union: a union's errors point nowhere."""

from __future__ import annotations

from catalogue.model.base import Model
from catalogue.model.partnership import PartnershipFile
from catalogue.model.recipient import Recipients
from catalogue.model.settings import Settings
from catalogue.model.vocabulary import Vocabulary
from catalogue.project import OFFERS, RECIPIENTS, SETTINGS, VOCABULARY

_SINGLE: dict[str, type[Model]] = {SETTINGS: Settings, VOCABULARY: Vocabulary, RECIPIENTS: Recipients}


def model_for(path: str) -> type[Model] | None:
    """The model of a data file by its path in the project; none when the file is not data."""
    if path.startswith(f"{OFFERS}/") and path.endswith(".yaml"):
        return PartnershipFile
    return _SINGLE.get(path)
