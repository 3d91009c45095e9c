"""The examples of `docs/diagnostics.md` are true: what is called wrong is found, what is called right is not."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from catalogue.messages.explain import sections
from catalogue.model.alliance import Alliance
from catalogue.model.base import Model
from catalogue.model.describe import keys_at
from catalogue.model.funding import Funding
from catalogue.model.milestones import Milestones
from catalogue.model.partnership import PartnershipFile
from catalogue.model.recipient import Recipients
from catalogue.model.settings import Settings
from catalogue.model.validate import validate
from catalogue.model.vocabulary import Vocabulary
from catalogue.source.document import Document, Key, Source
from catalogue.source.parse import locate, parse_text

MANUAL = Path(__file__).parent.parent.parent / "docs" / "diagnostics.md"
SECTIONS = sections(MANUAL.read_text(encoding="utf-8"))
ABOUT_COMMENTS = {"CAT125", "CAT126", "CAT127", "CAT128"}
"""Findings about `# catalogue: ignore`: they come last, when all others are known."""
BLOCK = re.compile(r"^(Wrong|Right):\n\n```yaml\n(.*?)^```", re.MULTILINE | re.DOTALL)
EXAMPLES = [(code, *found) for code, section in SECTIONS.items() for found in BLOCK.findall(section)]


OFFER = {"id": "samtaler", "title": "Samtaler", "sources": [{"url": "https://example.org"}]}
FILE: Mapping[str, object] = {
    "evidence": "invented",
    "association": {"name": "Eksempelforeningen (opdigtet)"},
    "offers": [OFFER],
}
SETTINGS: Mapping[str, object] = {
    "title": "Katalog",
    "state": "final",
    "edition": "1",
    "publisher": {"name": "Projektet", "kind": "project"},
    "inclusion": "listed",
    "languages": ["da"],
    "editions": {"professionals": {"audience": "professionals"}},
}
AREA: Mapping[str, object] = {"label": "Aalborg", "kind": "municipality"}
CONTACT: Mapping[str, object] = {"role": "Kontoret", "shown_in": ["professionals"]}

# Where the fields of an example may belong, and a whole file to plant them in.
Home = tuple[type[Model], tuple[Key, ...], Mapping[str, object]]
HOMES: tuple[Home, ...] = (
    (PartnershipFile, (), FILE),
    (PartnershipFile, ("offers", 0), FILE),
    (PartnershipFile, ("association",), FILE),
    (PartnershipFile, ("partnership",), {**FILE, "partnership": {"status": "active"}}),
    (PartnershipFile, ("contacts", "kontor"), {**FILE, "contacts": {"kontor": CONTACT}}),
    (Settings, (), SETTINGS),
    (Vocabulary, (), {"themes": {}}),
    (Vocabulary, ("areas", "aalborg"), {"themes": {}, "areas": {"aalborg": AREA}}),
    (Recipients, (), {}),
    (Funding, (), {}),
    (Milestones, (), {}),
    (Alliance, (), {"name": "Alliancen"}),
)


def planted(whole: object, path: tuple[Key, ...], fields: Mapping[str, object]) -> object:
    """A copy of `whole` with the fields put in at `path`."""
    if isinstance(whole, list):
        return [planted(each, path[1:], fields) if index == path[0] else each for index, each in enumerate(whole)]
    assert isinstance(whole, Mapping)
    if not path:
        return {**whole, **fields}
    return {**whole, str(path[0]): planted(whole[str(path[0])], path[1:], fields)}


def codes_of(text: str) -> list[set[str]]:
    """What is found wherever the example's fields may belong."""
    parsed = parse_text(Source("example.yaml", text))
    if parsed.value is None:
        return [{each.code for each in parsed.diagnostics}]
    return [codes_in(home, parsed.value) for home in HOMES if set(parsed.value.data) <= set(keys_at(home[0], home[1]))]


def codes_in(home: Home, example: Document) -> set[str]:
    model, path, whole = home
    data = planted(whole, path, example.data)
    assert isinstance(data, dict)
    return {each.code for each in validate(Document(example.source, data, locate), model).diagnostics}


def test_most_sections_have_examples() -> None:
    assert len(EXAMPLES) > 100


@pytest.mark.parametrize(("code", "kind", "text"), EXAMPLES, ids=[f"{code}-{kind}" for code, kind, _ in EXAMPLES])
def test_an_example_is_what_it_is_called(code: str, kind: str, text: str) -> None:
    # What is found among all files, or by a command, is right as far as one file goes; so is what a comment sets aside.
    is_found_here = "CAT1" <= code < "CAT3" and code not in ABOUT_COMMENTS
    assert codes_of(text).count({code} if kind == "Wrong" and is_found_here else set())
