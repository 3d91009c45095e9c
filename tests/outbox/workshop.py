"""Small releases to mail: as `publish` leaves them, of invented institutions, without a minute of printing."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from catalogue.pipeline.outbox import Refused, Written, write
from catalogue.pipeline.requests import OutboxRequest
from catalogue.publish.manifest import digest
from catalogue.publish.released import Package, Release, ReleasedFile
from tests.pipeline.workshop import change, copied

DAY = date(2026, 11, 1)
SENDER = "katalog@example.org"
PDF = b"%PDF-1.7\n" + bytes(range(256)) * 8
PAGE = "<!doctype html><title>Æbler</title>".encode()
LETTER = "Katalog 2026-1 til Skole A\n\nKære Skole A\n\nHer er kataloget: æ, ø og å.\n"


@dataclass(frozen=True)
class Place:
    """A project and a release of it."""

    root: Path
    release: Path

    @property
    def request(self) -> OutboxRequest:
        """What the commands ask with."""
        return OutboxRequest(self.root, self.release, DAY)

    @property
    def outbox(self) -> Path:
        """Where the mails lie."""
        return self.request.folder

    def write(self) -> Written:
        """Write the mails, which must go well."""
        report = write(self.request)
        assert not isinstance(report, Refused)
        return report

    def mail(self, recipient: str) -> EmailMessage:
        """A mail as a mail program reads it."""
        return read((self.outbox / f"{recipient}.eml").read_bytes())


def read(data: bytes) -> EmailMessage:
    """A mail as a mail program reads it."""
    found = message_from_bytes(data, policy=policy.default)
    assert isinstance(found, EmailMessage)
    assert not found.defects
    return found


def names_of(count: int) -> list[str]:
    """Ids of so many institutions."""
    return [f"skole-{number:03}" for number in range(count)]


def place_in(folder: Path, recipients: Sequence[str] | Mapping[str, str] = ("skole-a",), **options: Any) -> Place:  # noqa: ANN401
    """A project whose recipients get a package, and its release. `recipients` may say what stands in the YAML."""
    root = copied("small", folder / "project")
    rows = dict.fromkeys(recipients, "") if not isinstance(recipients, Mapping) else dict(recipients)
    write_recipients(root, rows)
    place = Place(root, root / "releases" / "2026-1")
    make_release(place.release, tuple(rows), Content(**options))
    return place


def write_recipients(root: Path, rows: Mapping[str, str]) -> None:
    """Those and no others; a row without an e-mail of its own gets the plainest."""
    lines = [f"  {name}: {{{_row(name, more)}}}\n" for name, more in rows.items()]
    (root / "data" / "recipients.yaml").write_text("recipients:\n" + "".join(lines), encoding="utf-8")
    offer = root / "data" / "offers" / "lektieforeningen.yaml"
    if "skole-a" in offer.read_text(encoding="utf-8") and "skole-a" not in rows:
        host = f"  skole-a: {{{_row('skole-a', '')}}}\n".replace("package: true", "package: false")
        (root / "data" / "recipients.yaml").write_text("recipients:\n" + "".join([*lines, host]), encoding="utf-8")


def _row(name: str, more: str) -> str:
    known = {"name": f"Skole {name} (opdigtet)", "kind": "school", "email": f"{name}@example.org", "package": "true"}
    own = [part.partition(":")[0].strip() for part in more.split(",") if ":" in part]
    kept = [f"{key}: {value}" for key, value in known.items() if key not in own]
    return ", ".join([*kept, *([more] if more else [])])


@dataclass(frozen=True)
class Content:
    """What is in the packages of a release."""

    pdf: bytes = PDF
    page: bytes = PAGE
    letter: str = LETTER
    name: str = "katalog.pdf"
    demonstration: bool = False

    @property
    def banners(self) -> tuple[str, ...]:
        """What a demonstration says everywhere."""
        return ("DEMONSTRATION – brug den ikke til at finde hjælp",) if self.demonstration else ()

    def package(self, recipient: str) -> dict[str, bytes]:
        """The files of one, by path."""
        folder = f"packages/{recipient}"
        return {
            f"{folder}/{self.name}": self.pdf,
            f"{folder}/katalog.html": self.page,
            f"{folder}/brev.pdf": PDF,
            f"{folder}/brev.txt": self.letter.encode(),
        }


def make_release(folder: Path, recipients: Sequence[str], content: Content) -> Release:
    """A release with a package for each recipient."""
    own = {each: content.package(each) for each in recipients}
    files = {path: data for each in own.values() for path, data in each.items()}
    for edition in ("families", "professionals"):
        files[f"editions/{edition}/catalogue.pdf"] = PDF
        files[f"editions/{edition}/catalogue.json"] = _edition(content.banners)
    offers = ("samtalegruppe",)
    release = Release(
        release="2026-1",
        title="Et lille katalog (opdigtet)",
        as_of="2026-11-01",
        banners=content.banners,
        is_demonstration=content.demonstration,
        revision="",
        origin="",
        previous="",
        libraries={},
        editions={each: (f"editions/{each}/catalogue.pdf",) for each in ("families", "professionals")},
        packages=tuple(Package(each, "professionals", "da", offers, tuple(sorted(own[each]))) for each in recipients),
        without=(),
        files=tuple(ReleasedFile(path, len(data), digest(data)) for path, data in sorted(files.items())),
    ).sealed()
    for path, data in {**files, "manifest.json": release.to_bytes()}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return release


def _edition(banners: Sequence[str]) -> bytes:
    ages = ({"minimum": 6, "maximum": 12}, {"minimum": 15, "maximum": None}, None)
    head = {"language": "da", "title": "Tilbud til familier"}
    return json.dumps({"banners": list(banners), "edition": head, "offers": [{"ages": each} for each in ages]}).encode()


def set_email(place: Place, recipient: str, address: str) -> None:
    """Another address for a recipient."""
    change(place.root, "recipients.yaml", f"{recipient}@example.org", address)
