"""Edits of a small catalogue, its templates and what was built from it: any of them, in any order, again and again."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

from catalogue.project import default_templates

Edit = Callable[[Path, int], None]
"""Takes the project's folder and a number that makes each edit another one."""

LEKTIER, SAMTALE = "offers/lektieforeningen.yaml", "offers/samtaleforeningen.yaml"


def _replaced(old: str, new: str, path: str) -> Edit:
    def edit(root: Path, number: int) -> None:
        file = root / "data" / path
        if file.exists():
            text = file.read_text(encoding="utf-8")
            file.write_text(text.replace(old, new.format(number=number), 1), encoding="utf-8")

    return edit


def _another_association(root: Path, number: int) -> None:
    text = (root / "data" / SAMTALE).read_text(encoding="utf-8") if (root / "data" / SAMTALE).exists() else ""
    copy = text.replace("id: ", f"id: ny{number}-").replace("Samtaleforeningen", f"Forening {number}")
    if copy:
        (root / "data" / "offers" / f"ny-{number}.yaml").write_text(copy, encoding="utf-8")


def _renamed_association(root: Path, number: int) -> None:
    file = root / "data" / LEKTIER
    if file.exists():
        file.rename(file.with_name(f"lektiehjaelpen-{number}.yaml"))


def _removed_association(root: Path, number: int) -> None:
    for file in sorted((root / "data" / "offers").glob("ny-*.yaml"))[: number % 3]:
        file.unlink()


def _removed_page(root: Path, _number: int) -> None:
    (root / "data" / "pages" / "preface.md").unlink(missing_ok=True)


def _written_page(root: Path, number: int) -> None:
    text = f"# Forord {number}\n\nVelkommen, *alle* {number} læsere.\n"
    (root / "data" / "pages" / "preface.md").write_text(text, encoding="utf-8")


def _curious_template(root: Path, number: int) -> None:
    """A page of this project shows what ours never look at: each offer's page tells of all offers."""
    shown = "{% for each in edition.offers %}{{ each.summary }} {{ shape.rows[each.ref.id].age }} {% endfor %}"
    _own(root, "html/offer.html", "</article>", f"<p>{number} {shown}{{{{ edition.counts | join }}}}</p></article>")


def _curious_section(root: Path, number: int) -> None:
    """And each poster tells of its whole section."""
    shown = f"<p>{number} {{{{ shape.homes[offer.ref.id].offers | map(attribute='summary') | join }}}}</p></main>"
    _own(root, "html/poster.html", "</main>", shown)


def _curious_foot(root: Path, number: int) -> None:
    """What is filled in once for all pages may look at everything, too."""
    shown = "{{ edition.sections | map(attribute='heading') | join }} {{ edition.counts | join }}</footer>"
    _own(root, "html/foot.html", "</footer>", f"{number} {shown}")


def _own(root: Path, name: str, old: str, new: str) -> None:
    text = (default_templates() / name).read_text(encoding="utf-8")
    assert old in text
    file = root / "templates" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def _no_templates(root: Path, _number: int) -> None:
    shutil.rmtree(root / "templates", ignore_errors=True)


def _written(root: Path) -> list[Path]:
    return sorted(path for path in (root / "build").rglob("*") if path.is_file() and path.name != ".lock")


def _altered_output(root: Path, number: int) -> None:
    files = _written(root)
    if files:
        file = files[number % len(files)]
        file.write_bytes(file.read_bytes().replace(b"e", b"E") + b"\n")


def _missing_output(root: Path, number: int) -> None:
    files = _written(root)
    if files:
        files[number * 7 % len(files)].unlink()


def _foreign_output(root: Path, number: int) -> None:
    folder = root / "build" / "families" / "assets"
    if folder.is_dir():
        (folder / f"foreign-{number}.txt").write_text("who put this here?", encoding="utf-8")


def _emptied_manifest(root: Path, _number: int) -> None:
    """Still JSON, and every digest in it is right."""
    file = root / "build" / "families" / "manifest.json"
    if file.exists():
        found = json.loads(file.read_bytes())
        file.write_text(json.dumps(found | {"offers": []}, indent=1, sort_keys=True), encoding="utf-8")


EDITS: dict[str, Edit] = {
    "summary": _replaced("summary: ", "summary: Ord {number}. ", SAMTALE),
    "title": _replaced("title: Lektie", "title: Hvad {number} er Lektie", LEKTIER),
    "same title": _replaced("title: Samtalegruppe for unge", "title: Lektiecafé på Skole A", SAMTALE),
    "price": _replaced("type: free", "type: unknown", LEKTIER),
    "paused": _replaced("is: open", "is: paused", LEKTIER),
    "other theme": _replaced("themes: [ensomhed]", "themes: [lektier]", SAMTALE),
    "word": _replaced("label: {da: ", "label: {{da: Ord {number} ", "vocabulary.yaml"),
    "recipient": _replaced("name: ", "name: Sted {number} ", "recipients.yaml"),
    "name of all": _replaced("title: ", "title: Nummer {number} ", "catalogue.yaml"),
    "draft": _replaced("state: final", "state: draft", "catalogue.yaml"),
    "day": _replaced("as_of: 2026-11-01", "as_of: 2026-11-02", "catalogue.yaml"),
    "page": _written_page,
    "no page": _removed_page,
    "new file": _another_association,
    "renamed file": _renamed_association,
    "removed file": _removed_association,
    "curious template": _curious_template,
    "curious section": _curious_section,
    "curious foot": _curious_foot,
    "no templates": _no_templates,
    "altered output": _altered_output,
    "missing output": _missing_output,
    "foreign output": _foreign_output,
    "altered manifest": _emptied_manifest,
}
