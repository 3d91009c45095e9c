"""A small catalogue to publish: two readers, two packages, and what lies in a release of it."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2

from catalogue.pipeline.published import PublishReport
from catalogue.pipeline.release import publish
from catalogue.pipeline.requests import PublishRequest
from tests.pdf_reading import plain
from tests.pipeline.workshop import TODAY, change, copied

PERSON = "Karen Prøvesen"
CHAIR = (
    f"  formand: {{role: Formand, person: {PERSON}, phone: 98 11 22 33, shown_in: [professionals, families], "
    "consent: {given_on: 2026-01-01, channels: [print, web]}}\n"
)
RECIPIENTS = """\
recipients:
  skole-a:
    name: Skole A (opdigtet)
    kind: school
    area: eksempelby-oest
    email: skole-a@example.org
    contact: {role: Skolens kontor, email: skole-a@example.org}
    ages: {minimum: 6, maximum: 12}
    package: true
    invented: true
  klub-b:
    name: Klub B (opdigtet)
    kind: club
    email: klub-b@example.org
    audience: families
    package: true
    invented: true
  skole-c: {name: Skole C (opdigtet), kind: school, email: skole-c@example.org, invented: true}
"""
CALM = {
    "PATH": os.environ["PATH"],
    "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_CONFIG_NOSYSTEM": "1",
    **{f"GIT_{who}_{what}": "nobody@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
}


def project(folder: Path, formats: str = "[html, markdown]") -> Path:
    """The small example, in formats that are made quickly, with two recipients who get a package."""
    copied("small", folder)
    (folder / "data" / "recipients.yaml").write_text(RECIPIENTS, encoding="utf-8")
    change(folder, "catalogue.yaml", "{audience: professionals, ", f"{{audience: professionals, formats: {formats}, ")
    change(folder, "catalogue.yaml", "{audience: families, ", f"{{audience: families, formats: {formats}, ")
    change(folder, "offers/samtaleforeningen.yaml", "contacts:\n", f"contacts:\n{CHAIR}")
    change(folder, "offers/samtaleforeningen.yaml", "contacts: [kontor, sparring]", "contacts: [formand, kontor]")
    return folder


def asked(root: Path, **more: Any) -> PublishRequest:  # noqa: ANN401  # the fields of a request
    """A request to publish it beside its data."""
    request = PublishRequest(root=root, to=root / "releases", day=TODAY, cache=root.parent / "cache", environment=CALM)
    return replace(request, **more)


def released(root: Path, **more: Any) -> PublishReport:  # noqa: ANN401  # the fields of a request
    """Publish it; nobody watches."""
    return publish(asked(root, **more), lambda *_: None)


def manifest(folder: Path) -> Any:  # noqa: ANN401  # JSON
    """What a release says of itself."""
    return json.loads((folder / "manifest.json").read_bytes())


def git(root: Path, *arguments: str) -> str:
    """What git says there."""
    done = subprocess.run(["git", *arguments], cwd=root, env=CALM, check=True, capture_output=True)
    return done.stdout.decode()


def in_git(root: Path) -> Path:
    """The project with its data in git."""
    for arguments in (["init", "-q", "-b", "main"], ["add", "data"], ["commit", "-q", "-m", "catalogue"]):
        git(root, *arguments)
    return root


def text_of(pdf: bytes) -> str:
    """What stands on the pages of a PDF."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return plain("\n".join(page.get_textpage().get_text_range() for page in document))
    finally:
        document.close()


def pieces(release: Path) -> Mapping[str, list[str]]:
    """The files of each package, without the release's own folders."""
    return {
        each["recipient"]: [path.rpartition("/")[2] for path in each["files"]] for each in manifest(release)["packages"]
    }
