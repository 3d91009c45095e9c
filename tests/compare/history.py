"""A real git history: forty commits of a small catalogue, and what each of them changed.

`build(folder)` makes the repository by three processes; the ids of its commits are the same each time. `STEPS` has each
commit's files and, in short lines, what a comparison with its (first) parent must tell. A step's `name` is a tag too.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from tests.compare.start import LEKTIEHUSET, NATTERAVNEN, SETTINGS, START, VOCABULARY

CYKEL = "data/offers/cykelkoekkenet.yaml"
RECIPIENTS = "data/recipients.yaml"
PREFACE = "data/pages/preface.md"
ENVIRONMENT = {
    "PATH": os.environ["PATH"],
    "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_CONFIG_SYSTEM": "/dev/null",
    "GIT_CONFIG_NOSYSTEM": "1",
}
_WHO = "Nobody <nobody@example.org>"
_FIRST_DAY = 1_767_600_000  # 5 January 2026
_WEEK = 7 * 24 * 3600

Files = Mapping[str, str]


@dataclass(frozen=True)
class Step:
    """A commit: its name, all files, the steps before it, and what it changes seen from the first of those."""

    name: str
    files: Files
    parents: tuple[str, ...]
    says: tuple[str, ...]

    @property
    def before(self) -> str:
        """The step that it is compared with."""
        return self.parents[0]


@dataclass
class _Pen:
    """Writes one step after the other."""

    files: dict[str, str]
    at: str
    steps: list[Step] = field(default_factory=list)

    def change(self, path: str, old: str, new: str) -> None:
        assert self.files[path].count(old) == 1, (path, old)
        self.files[path] = self.files[path].replace(old, new)

    def cut(self, path: str, start: str, end: str | None = None) -> str:
        """Take a stretch out of a file: from the first words up to the others."""
        text = self.files[path]
        first = text.index(start)
        last = len(text) if end is None else text.index(end, first)
        self.files[path] = text[:first] + text[last:]
        return text[first:last]

    def add(self, path: str, text: str) -> None:
        self.files[path] = self.files.get(path, "") + text

    def commit(self, name: str, *says: str, also: tuple[str, ...] = ()) -> None:
        parents = (self.at, *also) if self.at else ()
        self.steps.append(Step(name, dict(self.files), parents, says))
        self.at = name

    def back_to(self, name: str) -> None:
        self.at = name
        self.files = dict(next(step.files for step in self.steps if step.name == name))


@cache
def steps() -> tuple[Step, ...]:
    """All steps, in the order they were made."""
    pen = _Pen(dict(START), "")
    pen.commit("start")
    for chapter in (_edits, _places, _ids, _words, _people, _agreement, _surroundings, _nothing, _mistakes, _branches):
        chapter(pen)
    return tuple(pen.steps)


def comparisons() -> tuple[Step, ...]:
    """The steps that have one before them."""
    return tuple(step for step in steps() if step.parents)


def _edits(pen: _Pen) -> None:
    pen.change(NATTERAVNEN, "age: {minimum: 6, maximum: 12}", "age: {minimum: 6, maximum: 15}")
    pen.commit("older-children", "changed offer samtalegruppe: age.maximum: 12 → 15")
    pen.change(NATTERAVNEN, "title: Samtalegruppe for børn", "title: Samtalegruppe for børn og unge")
    pen.change(NATTERAVNEN, "    summary: Børn taler sammen om det, der er svært.\n", "")
    pen.commit(
        "new-title",
        "changed offer samtalegruppe: summary.da: Børn taler sammen om det, der er svært. → ·",
        "changed offer samtalegruppe: title.da: Samtalegruppe for børn → Samtalegruppe for børn og unge",
    )
    pen.change(NATTERAVNEN, "      Vi mødes og taler sammen.\n", "      Vi mødes, spiser og taler sammen.\n")
    pen.commit(
        "description",
        "changed offer samtalegruppe: description.da: Vi mødes og taler sammen. Der er altid to voksne. → "
        "Vi mødes, spiser og taler sammen. Der er altid to voksne.",
    )
    pen.change(LEKTIEHUSET, "weekday: monday", "weekday: [wednesday, monday]")
    pen.change(LEKTIEHUSET, "price: {type: free}", "price: {type: fee, amount: 20.50, per: time}")
    pen.commit(
        "price-and-days",
        "changed offer lektiecafe: price.amount: · → 20.5",
        "changed offer lektiecafe: price.per: · → time",
        "changed offer lektiecafe: price.type: free → fee",
        "changed offer lektiecafe: schedule: [1] → [1]",
    )
    pen.change(LEKTIEHUSET, "title: Lektiecafé", "title: {da: Lektiecafé, en: Homework café}")
    pen.commit("translated", "changed offer lektiecafe: title.en: · → Homework café")
    pen.change(LEKTIEHUSET, "    status: {is: open}\n", "    status: {is: paused, reason: volunteers}\n")
    pen.commit(
        "paused",
        "changed offer lektiecafe: status.is: open → paused",
        "changed offer lektiecafe: status.reason: · → volunteers",
    )


_CYKELKOEKKENET = """\
evidence: invented
association: {name: Cykelkøkkenet (opdigtet), kind: volunteer-group}
contacts:
  vaerksted: {role: Værkstedet, email: vaerksted@example.org, shown_in: [professionals, families]}
offers:
  - id: ret-din-cykel
    title: Ret din cykel
    themes: [faellesskab]
    contacts: [vaerksted]
    confirmed: {on: 2026-02-01, by: association}
"""
_GOING_HOME = """\
  - id: foelges-hjem
    title: Følges hjem
    description: To voksne følges med de unge hjem fra festen.
    themes: [tryghed]
    age: {minimum: 13, maximum: 17}
    delivery: [outdoors]
    contacts: [kontor]
    confirmed: {on: 2026-02-01, by: association}
"""


def _places(pen: _Pen) -> None:
    pen.add(CYKEL, _CYKELKOEKKENET)
    pen.commit(
        "new-association",
        "added association cykelkoekkenet",
        "added contact cykelkoekkenet/vaerksted",
        "added offer ret-din-cykel",
    )
    pen.add(NATTERAVNEN, _GOING_HOME)
    pen.commit("new-offer", "added offer foelges-hjem")
    last = pen.cut(NATTERAVNEN, "  - id: foelges-hjem")
    first = pen.cut(NATTERAVNEN, "  - id: samtalegruppe", "  - id: aftenvandring")
    pen.add(NATTERAVNEN, last + first)
    pen.commit(
        "other-order",
        "order association natteravnen: samtalegruppe, aftenvandring, foelges-hjem → "
        "aftenvandring, foelges-hjem, samtalegruppe",
    )
    moved = pen.cut(NATTERAVNEN, "  - id: foelges-hjem", "  - id: samtalegruppe")
    pen.add(LEKTIEHUSET, moved)
    pen.commit("moved", "changed offer foelges-hjem: moved from data/offers/natteravnen.yaml")
    moved = pen.cut(LEKTIEHUSET, "  - id: foelges-hjem")
    pen.add(CYKEL, moved.replace("[kontor]", "[vaerksted]"))
    pen.commit(
        "moved-and-changed",
        "changed offer foelges-hjem: moved from data/offers/lektiehuset.yaml",
        "changed offer foelges-hjem: contacts: kontor → vaerksted",
    )


def _ids(pen: _Pen) -> None:
    pen.change(CYKEL, "id: foelges-hjem", "id: sikkert-hjem")
    pen.commit("renamed", "changed offer sikkert-hjem: was foelges-hjem")
    pen.change(CYKEL, "id: sikkert-hjem\n    title: Følges hjem", "id: trygt-hjem\n    title: Følges trygt hjem")
    pen.commit(
        "renamed-and-changed",
        "changed offer trygt-hjem: was sikkert-hjem",
        "changed offer trygt-hjem: title.da: Følges hjem → Følges trygt hjem",
    )
    moved = pen.cut(CYKEL, "  - id: trygt-hjem").replace("trygt-hjem", "natteravnen-trygt-hjem")
    pen.add(NATTERAVNEN, moved.replace("[vaerksted]", "[kontor]"))
    pen.commit(
        "renamed-and-moved",
        "changed offer natteravnen-trygt-hjem: was trygt-hjem",
        "changed offer natteravnen-trygt-hjem: moved from data/offers/cykelkoekkenet.yaml",
        "changed offer natteravnen-trygt-hjem: contacts: vaerksted → kontor",
    )
    other = """\
  - id: madpakkehold
    title: Madpakkehold
    description: Børn og voksne smører madpakker til hele ugen.
    themes: [faellesskab]
    contacts: [kontor]
    confirmed: {on: 2026-03-01, by: association}
"""
    pen.cut(NATTERAVNEN, "  - id: natteravnen-trygt-hjem")
    pen.add(NATTERAVNEN, other)
    pen.commit("replaced", "added offer madpakkehold", "removed offer natteravnen-trygt-hjem")
    pen.files["data/offers/cykelvaerkstedet.yaml"] = pen.files.pop(CYKEL).replace("Cykelkøkkenet", "Cykelværkstedet")
    pen.commit(
        "association-renamed",
        "changed association cykelvaerkstedet: was cykelkoekkenet",
        "changed association cykelvaerkstedet: moved from data/offers/cykelkoekkenet.yaml",
        "changed association cykelvaerkstedet: name: Cykelkøkkenet (opdigtet) → Cykelværkstedet (opdigtet)",
    )


def _words(pen: _Pen) -> None:
    pen.change(VOCABULARY, "target_groups:\n", "  lektier: {label: Lektier}\ntarget_groups:\n")
    pen.commit("new-word", "added vocabulary themes/lektier")
    pen.change(LEKTIEHUSET, "themes: [faellesskab]", "themes: [lektier, faellesskab]")
    pen.commit("word-used", "changed offer lektiecafe: themes: faellesskab → lektier, faellesskab")
    pen.change(VOCABULARY, "  lektier: {label: Lektier}", "  lektier-og-skole: {label: Lektier}")
    pen.change(LEKTIEHUSET, "[lektier, ", "[lektier-og-skole, ")
    pen.commit(
        "word-renamed",
        "changed offer lektiecafe: themes: lektier, faellesskab → lektier-og-skole, faellesskab",
        "changed vocabulary themes/lektier-og-skole: was themes/lektier",
    )
    pen.change(VOCABULARY, "{label: Tryghed}", "{label: Tryghed, retired: 2026-03-01, replaced_by: faellesskab}")
    pen.change(NATTERAVNEN, "themes: [tryghed]", "themes: [faellesskab]")
    pen.commit(
        "word-retired",
        "changed offer aftenvandring: themes: tryghed → faellesskab",
        "changed vocabulary themes/tryghed: replaced_by: · → faellesskab",
        "changed vocabulary themes/tryghed: retired: · → 2026-03-01",
    )
    word = pen.cut(VOCABULARY, "  lektier-og-skole:", "target_groups:")
    pen.change(VOCABULARY, "themes:\n", f"themes:\n{word}")
    pen.commit(
        "words-rearranged",
        "order vocabulary themes: sorg, tryghed, faellesskab, lektier-og-skole → "
        "lektier-og-skole, sorg, tryghed, faellesskab",
    )


def _people(pen: _Pen) -> None:
    contact = "  ungelinje: {role: Ungelinjen, phone: 98 12 32 92, shown_in: [young, families]}\n"
    pen.change(NATTERAVNEN, "contacts:\n  kontor:", f"contacts:\n{contact}  kontor:")
    pen.change(NATTERAVNEN, "    contacts: [kontor]\n    sources: []\n", "    contacts: [kontor, ungelinje]\n")
    pen.commit(
        "new-contact",
        "added contact natteravnen/ungelinje",
        "changed offer samtalegruppe: contacts: kontor → kontor, ungelinje",
    )
    pen.change(LEKTIEHUSET, "shown_in: [professionals]", "shown_in: [professionals, families]")
    pen.commit(
        "shown-to-families",
        "changed contact lektiehuset/kontor: shown_in: professionals → families, professionals",
    )
    pen.change(NATTERAVNEN, "  ungelinje:", "  ung:")
    pen.change(NATTERAVNEN, "[kontor, ungelinje]", "[kontor, ung]")
    pen.commit(
        "contact-renamed",
        "changed contact natteravnen/ung: was natteravnen/ungelinje",
        "changed offer samtalegruppe: contacts: kontor, ungelinje → kontor, ung",
    )


def _agreement(pen: _Pen) -> None:
    pen.change(LEKTIEHUSET, "contacts:\n  kontor:", "partnership:\n  status: in-dialogue\ncontacts:\n  kontor:")
    pen.commit("talks", "added partnership lektiehuset")
    agreed = "  status: active\n  periods: [{from: 2026-01-01, until: 2026-12-31}]\n"
    pen.change(LEKTIEHUSET, "  status: in-dialogue\n", agreed)
    pen.commit(
        "agreed",
        "changed partnership lektiehuset: periods: · → [1]",
        "changed partnership lektiehuset: status: in-dialogue → active",
    )
    pen.change(NATTERAVNEN, "until: 2026-12-31", "until: 2027-12-31")
    pen.commit("extended", "changed partnership natteravnen: periods: [1] → [1]")
    certificate = "  child_certificate: {required: true, declared_on: 2026-03-15}\n"
    pen.change(NATTERAVNEN, "  status: active\n", f"  status: active\n{certificate}")
    pen.commit("certificate")


def _surroundings(pen: _Pen) -> None:
    pen.add(RECIPIENTS, "  skole-b: {name: Skole B (opdigtet), kind: school, ages: {minimum: 6, maximum: 16}}\n")
    pen.commit("new-school", "added recipient skole-b")
    pen.cut(RECIPIENTS, "  skole-a:", "  skole-b:")
    pen.commit("school-closed", "removed recipient skole-a")
    pen.change(PREFACE, "Velkommen.", "Velkommen til kataloget.")
    pen.commit("preface", "changed page preface.da: text: # Forord Velkommen. → # Forord Velkommen til kataloget.")
    pen.add("data/pages/preface.en.md", "# Preface\n\nWelcome.\n")
    pen.commit("english-preface", "added page preface.en")
    pen.change(SETTINGS, 'edition: "1"', 'edition: "2"')
    pen.change(SETTINGS, "families: {audience: families}", "families: {audience: families, public: true}")
    pen.commit("settings", "changed settings: edition: 1 → 2", "changed settings: editions.families.public: · → True")


def _nothing(pen: _Pen) -> None:
    pen.add("README.md", "# Kataloget\n")
    pen.commit("readme")
    pen.change(LEKTIEHUSET, "evidence: invented\n", "# Gennemgået i marts\n\nevidence: 'invented'\n")
    pen.change(LEKTIEHUSET, "  - id: lektiecafe\n", "  -\n    id: lektiecafe  # bliver, hvad det er\n")
    pen.commit("reformatted")
    pen.change(NATTERAVNEN, "[boern, unge]", "[unge, boern]")
    pen.change(NATTERAVNEN, "delivery: [in-person, group]", "delivery: [group, in-person]")
    pen.commit("order-without-meaning")


def _mistakes(pen: _Pen) -> None:
    pen.change(LEKTIEHUSET, "is: paused", "is: lukket")
    pen.commit("mistake", "unread data/offers/lektiehuset.yaml after")
    pen.change(LEKTIEHUSET, "is: lukket", "is: open")
    pen.commit("mended", "unread data/offers/lektiehuset.yaml before")


def _branches(pen: _Pen) -> None:
    pen.change(NATTERAVNEN, "maximum: 15", "maximum: 14")
    pen.commit("on-a-branch", "changed offer samtalegruppe: age.maximum: 15 → 14")
    pen.back_to("mended")
    pen.change(CYKEL.replace("koekkenet", "vaerkstedet"), "title: Ret din cykel", "title: Ret din egen cykel")
    pen.commit("meanwhile", "changed offer ret-din-cykel: title.da: Ret din cykel → Ret din egen cykel")
    pen.change(NATTERAVNEN, "maximum: 15", "maximum: 14")
    pen.commit("merged", "changed offer samtalegruppe: age.maximum: 15 → 14", also=("on-a-branch",))
    pen.change(NATTERAVNEN, "minimum: 6, maximum: 14", "minimum: 8, maximum: 14")
    pen.commit("on-another-branch", "changed offer samtalegruppe: age.minimum: 6 → 8")
    pen.back_to("merged")
    pen.change(NATTERAVNEN, "minimum: 6, maximum: 14", "minimum: 7, maximum: 15")
    pen.commit(
        "in-conflict",
        "changed offer samtalegruppe: age.maximum: 14 → 15",
        "changed offer samtalegruppe: age.minimum: 6 → 7",
    )
    pen.change(NATTERAVNEN, "minimum: 7, maximum: 15", "minimum: 8, maximum: 16")
    pen.commit(
        "conflict-merged",
        "changed offer samtalegruppe: age.maximum: 15 → 16",
        "changed offer samtalegruppe: age.minimum: 7 → 8",
        also=("on-another-branch",),
    )
    del pen.files["data/offers/cykelvaerkstedet.yaml"]
    pen.commit(
        "association-gone",
        "removed association cykelvaerkstedet",
        "removed contact cykelvaerkstedet/vaerksted",
        "removed offer ret-din-cykel",
    )


def build(folder: Path) -> Path:
    """Make the repository, check out its last commit, and give the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    _git(folder, "init", "-q", "--initial-branch=main")
    _git(folder, "fast-import", "--quiet", given="".join(_stream()).encode())
    _git(folder, "reset", "-q", "--hard", "main")
    return folder


def _git(folder: Path, *arguments: str, given: bytes = b"") -> None:
    subprocess.run(["git", *arguments], cwd=folder, env=ENVIRONMENT, input=given, capture_output=True, check=True)


def _stream() -> Iterator[str]:
    marks = {step.name: number for number, step in enumerate(steps(), 1)}
    for step in steps():
        mark = marks[step.name]
        yield f"commit refs/tags/{step.name}\nmark :{mark}\n"
        when = _FIRST_DAY + mark * _WEEK
        yield f"author {_WHO} {when} +0100\ncommitter {_WHO} {when} +0100\n{_data(step.name)}"
        for word, parent in zip(("from", *["merge"] * len(step.parents)), step.parents, strict=False):
            yield f"{word} :{marks[parent]}\n"
        yield "deleteall\n"
        for path, text in sorted(step.files.items()):
            yield f"M 100644 inline {path}\n{_data(text)}"
        yield "\n"
    yield f"reset refs/heads/main\nfrom :{len(marks)}\n\n"


def _data(text: str) -> str:
    return f"data {len(text.encode())}\n{text}\n"
