"""Who confirmed what, and which meetings were held: recorded in the file, with nothing else in it disturbed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.authoring.confirm import with_confirmation
from catalogue.authoring.edit.data import with_value
from catalogue.authoring.meeting import Held
from catalogue.diagnostics import CatalogueError
from catalogue.pipeline.confirm import ConfirmRequest, MeetingRequest, Proposal, propose, propose_meeting
from catalogue.source.document import Document, Source
from catalogue.source.parse import parse_text
from tests.authoring.test_editor import changes
from tests.pipeline.workshop import GOOD, HOME, change, copied

TODAY = date(2026, 11, 22)
LEKTIER = "data/offers/lektieforeningen.yaml"
SAMTALER = "data/offers/samtaleforeningen.yaml"
_CONFIRMED = re.compile(r"^ +confirmed: \{[^}\n]*\}\n", re.MULTILINE)


def _documents() -> list[Document]:
    """Every association's file of the good examples and the demonstration, that we can read."""
    paths = [*sorted(GOOD.glob("*/data/offers/*.yaml")), *sorted((HOME / "data" / "offers").glob("*.yaml"))]
    texts = [path.read_text(encoding="utf-8") for path in paths]
    read = [parse_text(Source("data/offers/x.yaml", text)).value for text in texts]
    found = [document for document in read if document is not None]
    assert len(found) > 40
    return found


DOCUMENTS = _documents()
DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))
WHO = st.sampled_from(["association", "municipality"])


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copied("small", tmp_path / "project")


def confirmed(root: Path, *names: str, by: str = "association", on: date = TODAY) -> Proposal:
    proposal = propose(ConfirmRequest(root, TODAY, names, by, on))
    proposal.write()
    return proposal


def met(root: Path, association: str, held: Held) -> tuple[date, ...]:
    recorded, proposal = propose_meeting(MeetingRequest(root, TODAY, association, held))
    assert proposal.is_good, proposal.found
    proposal.write()
    return recorded.planned


def refused(root: Path, *names: str, on: date = TODAY) -> tuple[str, object, object]:
    with pytest.raises(CatalogueError) as error:
        propose(ConfirmRequest(root, TODAY, names, "association", on))
    found = error.value.diagnostic
    return found.code, found.args.get("rule"), found.args.get("nearest")


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(DOCUMENTS), st.data(), DAYS, WHO, st.booleans())
def test_nothing_else_changes_in_any_file(
    document: Document,
    data: st.DataObject,
    day: date,
    by: str,
    is_new: bool,  # noqa: FBT001
) -> None:
    if is_new:  # the same file, as if nobody had confirmed anything yet
        parsed = parse_text(Source(document.source.path, _CONFIRMED.sub("", document.source.text)))
        assert parsed.value is not None
        document = parsed.value
    offers = document.data["offers"]
    assert isinstance(offers, list)
    index = data.draw(st.integers(0, len(offers) - 1))
    wanted = {"on": day.isoformat(), "by": by}
    after = with_confirmation(document, index, by, day).value
    assert after is not None
    assert after.data == with_value(document.data, ("offers", index, "confirmed"), wanted)
    lines = changes(after.source.text, document.source.text)
    assert all(re.search(r"confirmed|\bon\b|\bby\b", line) for line in lines), lines
    assert len(lines) <= 4
    again = with_confirmation(after, index, by, day).value
    assert again is after


def test_the_one_line_of_an_offer_changes(root: Path) -> None:
    before = (root / LEKTIER).read_text(encoding="utf-8")
    confirmed(root, "lektiecafe-skole-a", by="municipality")
    assert changes((root / LEKTIER).read_text(encoding="utf-8"), before) == [
        "-    confirmed: {on: 2026-09-01, by: association}",
        "+    confirmed: {on: 2026-11-22, by: municipality}",
    ]


def test_an_association_means_all_of_its_offers(root: Path) -> None:
    told = confirmed(root, "samtaleforeningen", "samtale-chat").confirmations
    assert [each.placed.offer.id for each in told] == ["samtalegruppe", "samtale-chat"]
    assert (root / SAMTALER).read_text(encoding="utf-8").count("{on: 2026-11-22, by: association}") == 2


def test_a_file_without_the_field_gets_it_at_its_place(root: Path) -> None:
    change(root, "offers/lektieforeningen.yaml", "    confirmed: {on: 2026-09-01, by: association}\n", "")
    before = (root / LEKTIER).read_text(encoding="utf-8")
    assert confirmed(root, "lektiecafe-skole-a").confirmations[0].before is None
    after = (root / LEKTIER).read_text(encoding="utf-8")
    assert changes(after, before) == ["+    confirmed: {on: 2026-11-22, by: association}"]
    assert after.endswith("    contacts: [kontor]\n    confirmed: {on: 2026-11-22, by: association}\n")


def test_what_stands_there_already_is_not_written_again(root: Path) -> None:
    confirmed(root, "lektiecafe-skole-a")
    before = (root / LEKTIER).stat()
    assert confirmed(root, "lektiecafe-skole-a").files == ()
    assert (root / LEKTIER).stat().st_mtime_ns == before.st_mtime_ns


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_marks_of_other_systems_stay(root: Path, mark: bytes) -> None:
    raw = mark + (root / LEKTIER).read_bytes().replace(b"\n", b"\r\n")
    (root / LEKTIER).write_bytes(raw)
    confirmed(root, "lektiecafe-skole-a")
    assert (root / LEKTIER).read_bytes() == raw.replace(b"2026-09-01, by", b"2026-11-22, by")


def test_a_single_line_end_of_another_system_stays_where_it_was(root: Path) -> None:
    raw = (root / LEKTIER).read_bytes().replace(b"evidence: invented\n", b"evidence: invented\r\n")
    (root / LEKTIER).write_bytes(raw)
    confirmed(root, "lektiecafe-skole-a")
    assert (root / LEKTIER).read_bytes() == raw.replace(b"2026-09-01, by", b"2026-11-22, by")


def test_what_can_not_be_confirmed_is_refused(root: Path) -> None:
    assert refused(root, "lektiecafe") == ("CAT070", None, "lektiecafe-skole-a")
    assert refused(root, "lektiecafe-skole-a", on=date(2026, 11, 23)) == ("CAT072", None, None)
    assert refused(root, "lektiecafe-skole-a", on=date(2026, 8, 31)) == ("CAT072", "later", None)
    change(root, "offers/lektieforeningen.yaml", "weekday: tuesday", "weekday: tirsdag")
    assert refused(root, "lektiecafe-skole-a")[0] == "CAT033"
    assert refused(root, "lektieforeningen")[0] == "CAT033"


def test_a_protected_file_stops_all_of_them(root: Path) -> None:
    before = {path: (root / path).read_bytes() for path in (LEKTIER, SAMTALER)}
    (root / SAMTALER).chmod(0o444)
    with pytest.raises(CatalogueError) as error:
        confirmed(root, "lektieforeningen", "samtaleforeningen")
    assert error.value.diagnostic.code == "CAT002"
    assert {path: (root / path).read_bytes() for path in before} == before


def test_a_meeting_is_recorded_where_there_was_none(root: Path) -> None:
    before = (root / LEKTIER).read_text(encoding="utf-8")
    held = Held(date(2026, 11, 10), ("Frivilligkonsulenten",), ("Flere plakater",), date(2027, 1, 12))
    met(root, "lektieforeningen", held)
    assert changes((root / LEKTIER).read_text(encoding="utf-8"), before) == [
        "+  meetings:",
        "+    - {on: 2026-11-10, held: true, with: [Frivilligkonsulenten], agreed: [Flere plakater]}",
        "+    - {on: 2027-01-12}",
    ]


def test_a_planned_meeting_becomes_one_that_was_held(root: Path) -> None:
    planned = "  responsible: skoleforvaltningen\n  meetings: [{on: 2026-10-01}, {on: 2026-11-10, with: [Skolen]}]\n"
    change(root, "offers/lektieforeningen.yaml", "  responsible: skoleforvaltningen\n", planned)
    passed = met(root, "lektieforeningen", Held(date(2026, 11, 10), ("Skolen", "Frivilligkonsulenten")))
    after = (root / LEKTIER).read_text(encoding="utf-8")
    meetings = data_of(after)["partnership"]["meetings"]
    assert meetings == [
        {"on": "2026-10-01"},
        {"on": "2026-11-10", "held": True, "with": ["Skolen", "Frivilligkonsulenten"]},
    ]
    assert passed == (date(2026, 10, 1),)
    met(root, "lektieforeningen", Held(date(2026, 11, 10), ("Skolen",)))
    assert (root / LEKTIER).read_text(encoding="utf-8") == after


def test_the_next_day_that_was_agreed_replaces_the_old_one(root: Path) -> None:
    agreed = "  responsible: skoleforvaltningen\n  follow_up: {every_months: 3, next_on: 2026-11-10}\n"
    change(root, "offers/lektieforeningen.yaml", "  responsible: skoleforvaltningen\n", agreed)
    met(root, "lektieforeningen", Held(date(2026, 11, 10), next_on=date(2027, 2, 9)))
    partnership = data_of((root / LEKTIER).read_text(encoding="utf-8"))["partnership"]
    assert partnership["follow_up"] == {"every_months": 3, "next_on": "2027-02-09"}
    assert partnership["meetings"] == [{"on": "2026-11-10", "held": True}, {"on": "2027-02-09"}]


def test_a_civil_registration_number_is_not_written_into_a_meeting(root: Path) -> None:
    held = Held(date(2026, 11, 10), agreed=("Barnet 010190-1234 kan komme med",))
    _, proposal = propose_meeting(MeetingRequest(root, TODAY, "lektieforeningen", held))
    assert not proposal.is_good
    assert [each.code for each in proposal.found] == ["CAT330"]


def data_of(text: str) -> Mapping[str, dict[str, object]]:
    parsed = parse_text(Source("data/offers/x.yaml", text))
    assert parsed.value is not None
    return parsed.value.data  # type: ignore[return-value]  # what the file holds at the places asked for
