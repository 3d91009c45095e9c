"""Layout in pairs: how somebody wrote it, and how the house writes it."""

from __future__ import annotations

from pathlib import Path

import pytest

from catalogue.authoring.fmt import fmt, formatted
from catalogue.source.document import Document, Source
from catalogue.source.parse import parse_text

HOME = Path(__file__).parent.parent.parent
GOOD = sorted((HOME / "tests" / "examples" / "good").iterdir())
FILE = "data/offers/proeve.yaml"

# What it is about: before, after.
PAIRS = {
    "what is right stays": (
        "# Om foreningen\nevidence: invented   # opdigtet\n\noffers:\n  - id: a\n    title: A\n",
        "# Om foreningen\nevidence: invented   # opdigtet\n\noffers:\n  - id: a\n    title: A\n",
    ),
    "keys stand in the models' order, with what is above and behind them": (
        "# tilbud\noffers: []  # ingen\n# hvem\nassociation: {name: X}\nevidence: invented\n",
        "evidence: invented\n# hvem\nassociation: {name: X}\n# tilbud\noffers: []  # ingen\n",
    ),
    "ids and languages keep their order": (
        "contacts:\n  b: {role: B}\n  a: {role: {en: Office, da: Kontor}}\n",
        "contacts:\n  b: {role: B}\n  a: {role: {en: Office, da: Kontor}}\n",
    ),
    "unknown keys come last, in their own order": (
        "zebra: 1\nabe: 2\nevidence: invented\n",
        "evidence: invented\nzebra: 1\nabe: 2\n",
    ),
    "a blank line stays between what it parts": (
        "offers: []\n\nevidence: invented\nassociation: {}\n",
        "evidence: invented\nassociation: {}\n\noffers: []\n",
    ),
    "what a blank line parts from the first key is about the file": (
        "# Om filen\n\n# om tilbud\noffers: []\nevidence: invented\n",
        "# Om filen\n\nevidence: invented\n# om tilbud\noffers: []\n",
    ),
    "the line for editors stays on top": (
        "# Filen\n# yaml-language-server: $schema=x.json\n# om tilbud\noffers: []\nevidence: invented\n",
        "# Filen\n# yaml-language-server: $schema=x.json\nevidence: invented\n# om tilbud\noffers: []\n",
    ),
    "an offer's keys are sorted behind the dash": (
        "offers:\n- title: A   # navn\n  # nøgle\n  id: a\n- title: B\n  id: b\n",
        "offers:\n  -\n    # nøgle\n    id: a\n    title: A   # navn\n  - id: b\n    title: B\n",
    ),
    "lists stand two spaces further in": (
        "offers:\n- id: a\n  aliases:\n  - x\n  -   y\n",
        "offers:\n  - id: a\n    aliases:\n      - x\n      - y\n",
    ),
    "any indentation becomes two spaces": (
        "offers:\n        -   id: a\n            status:\n                    is: open\n",
        "offers:\n  - id: a\n    status:\n      is: open\n",
    ),
    "a dash and its keys stand on one line": (
        "offers:\n  -\n    id: a\n  - # om b\n    id: b\n",
        "offers:\n  - id: a\n  - # om b\n    id: b\n",
    ),
    "one space behind the colon, none before it, none at the end": (
        'evidence :   invented  \nassociation:\t{name:  X}\t\n"offers":   []   \n',
        'evidence: invented\nassociation: {name:  X}\n"offers": []\n',
    ),
    "a block of text keeps its lines, its signs and its spaces at line ends": (
        "association:\n    about:   |3-  # om\n         to ind  \n       # tekst\n\n    name: >\n       A\n        B\n",
        "association:\n  name: >\n    A\n     B\n\n  about: |3-  # om\n       to ind  \n     # tekst\n",
    ),
    "a block of text that keeps its last lines does not get one more": (
        "offers: []\n\nassociation: |+\n  x\n\nevidence: a\n",
        "evidence: a\n\nassociation: |+\n  x\n\noffers: []\n",
    ),
    "a blank line below a text that would take it in goes further down": (
        "association: |+\n  x\nevidence: a\n\noffers: []\nzebra: 1\n",
        "evidence: a\nassociation: |+\n  x\noffers: []\n\nzebra: 1\n",
    ),
    "a long text stands two spaces further in": (
        "association:\n  name: en\n       to\n\n     tre # slut\n  note:\n        'fire\n   fem'\n",
        "association:\n  name: en\n    to\n\n    tre # slut\n  note:\n    'fire\n    fem'\n",
    ),
    "an escaped space at a line's end stays": (
        'association:\n   name: "a\\ \n      b"\n',
        'association:\n  name: "a\\ \n    b"\n',
    ),
    "brackets keep what is in them": (
        "association:\n    aliases: [ a,b ,  # to\n               c,\n    ]\n",
        "association:\n  aliases: [ a,b ,  # to\n             c,\n  ]\n",
    ),
    "a comment as far in as a block is at its end": (
        "offers:\n  - id: a\n    # website: senere\n  # om b\n  - id: b\n    # slut på b\n# slut\n",
        "offers:\n  - id: a\n    # website: senere\n  # om b\n  - id: b\n    # slut på b\n# slut\n",
    ),
    "a comment further out belongs to what comes next": (
        "association:\n  parent:\n    name: X\n # om kilder\n  sources: []\n",
        "association:\n  parent:\n    name: X\n  # om kilder\n  sources: []\n",
    ),
    "comments between a key and its value": (
        "association:   # om\n    # navnet\n    name:  # før\n      # imellem\n        X # efter\n",
        "association:   # om\n  # navnet\n  name:  # før\n    # imellem\n    X # efter\n",
    ),
    "blank lines at the top and the end go, the last line gets its end": (
        "\n\nevidence: invented\n\n\n# slut\n\n\n",
        "evidence: invented\n\n\n# slut\n",
    ),
    "a last line without its end": ("evidence: invented", "evidence: invented\n"),
    "a block of text without a last line end says so": (
        "association:\n  about: |\n    x",
        "association:\n  about: |-\n    x\n",
    ),
    "marks of a document stay where they are": (
        "%YAML 1.2\n---  # her\noffers: []\nevidence: a\n...\n# efter\n",
        "%YAML 1.2\n---  # her\nevidence: a\noffers: []\n...\n# efter\n",
    ),
    "letters beyond ASCII count as one": (
        "association:\n  æøå :  Ærø  # 😀 ok\n  name: X\n",
        "association:\n  name: X\n  æøå: Ærø  # 😀 ok\n",
    ),
    "lists in lists, and nothing at all": (
        "association:\n  -   - a\n      -   b\n  -\n  - \n",
        "association:\n  - - a\n    - b\n  -\n  -\n",
    ),
}


def parsed(text: str, file: str = FILE) -> Document:
    outcome = parse_text(Source(file, text))
    assert outcome.value is not None, outcome.diagnostics
    return outcome.value


def laid_out(text: str, file: str = FILE) -> str:
    outcome = formatted(parsed(text, file))
    assert outcome.value is not None, outcome.diagnostics
    return outcome.value.source.text


@pytest.mark.parametrize("about", PAIRS)
def test_pairs(about: str) -> None:
    before, after = PAIRS[about]
    assert laid_out(before) == after
    assert laid_out(after) == after


@pytest.mark.parametrize("root", [HOME, *GOOD], ids=lambda root: root.name)
def test_our_own_files_are_laid_out(root: Path) -> None:
    """If this fails: `catalogue fmt --root` that folder."""
    report = fmt(root, is_to_write=False)
    assert report.files > 3
    assert [each.path for each in report.changed] == []
    assert report.diagnostics == ()


def test_each_kind_of_file_has_its_own_order() -> None:
    assert laid_out("editions: {}\ntitle: X\n", "data/catalogue.yaml") == "title: X\neditions: {}\n"
    assert laid_out("areas: {}\nthemes: {}\n", "data/vocabulary.yaml") == "themes: {}\nareas: {}\n"
    text = "recipients:\n  a:\n    kind: school\n    name: A\n"
    assert laid_out(text, "data/recipients.yaml") == "recipients:\n  a:\n    name: A\n    kind: school\n"
    assert laid_out("b: 1\na: 2\n", "data/andet.yaml") == "b: 1\na: 2\n"


@pytest.mark.parametrize(
    "text",
    [
        "? evidence\n: invented\n",
        "{evidence: invented}\n",
        "{\n  evidence: invented\n}\n",
        "a:\n  ? b\n  : c\n",
        "{}\n",
    ],
)
def test_a_style_that_cant_be_put_in_order_is_refused(text: str) -> None:
    outcome = formatted(parsed(text))
    assert outcome.value is None
    assert [(each.code, each.args["rule"]) for each in outcome.diagnostics] == [("CAT123", "style")]
