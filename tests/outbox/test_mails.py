"""What a recipient gets: one mail, to one address, with the package that fits; and what can never get into it."""

from __future__ import annotations

import re
from datetime import date
from email.headerregistry import AddressHeader
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.pipeline.outbox import Refused, write
from catalogue.publish.outbox.address import is_one_line, is_plain_name, mailbox
from catalogue.publish.outbox.message import Attachment, Mail, Mailbox
from tests.outbox.workshop import PAGE, PDF, SENDER, Place, names_of, place_in, read
from tests.pipeline.workshop import change

A = "skole-a"
LARGE = b"%PDF-1.7\n" + bytes(range(256)) * 8000  # 2 MB, 2.8 in a mail


def body(mail: EmailMessage) -> str:
    part = mail.get_body(("plain",))
    assert isinstance(part, EmailMessage)
    return str(part.get_content()).replace("\r\n", "\n")


def attached(mail: EmailMessage) -> list[str | None]:
    return [part.get_filename() for part in mail.iter_attachments()]


def codes(place: Place) -> list[str]:
    found = place.write().problems
    return ["/".join(filter(None, (each.code, str(each.args.get("rule", ""))))) for each in found]


def test_a_mail_as_its_reader_gets_it(tmp_path: Path) -> None:
    place = place_in(tmp_path)
    place.write()
    mail = place.mail(A)
    assert mail["From"] == f'"Eksempelby Kommune (opdigtet)" <{SENDER}>'
    assert mail["To"] == f'"Skole {A} (opdigtet)" <{A}@example.org>'
    assert (mail["Cc"], mail["Bcc"]) == (None, None)
    assert mail["Subject"] == "Katalog 2026-1 til Skole A"
    assert mail["Date"].datetime.isoformat() == "2026-11-01T12:00:00+00:00"
    assert mail["Content-Language"] == "da"
    assert body(mail) == "Kære Skole A\n\nHer er kataloget: æ, ø og å.\n"
    assert {part.get_filename(): part.get_payload(decode=True) for part in mail.iter_attachments()} == {
        "katalog.pdf": PDF,
        "katalog.html": PAGE,
    }


def test_a_mail_is_made_of_lines_that_every_server_takes(tmp_path: Path) -> None:
    place = place_in(tmp_path, {A: "name: " + "Skolen ved søen og åen æøå " * 8})
    place.write()
    lines = (place.outbox / f"{A}.eml").read_bytes().split(b"\r\n")
    assert max(map(len, lines)) <= 998
    assert all(line.isascii() for line in lines)
    assert not any(b"\n" in line or b"\r" in line for line in lines)


def test_a_mail_is_the_same_each_time(tmp_path: Path) -> None:
    one, other = place_in(tmp_path / "1", (A, "skole-b")), place_in(tmp_path / "2", (A, "skole-b"))
    assert one.write().new == (A, "skole-b")
    other.write()
    assert one.write().new == ()
    assert [(one.outbox / f"{name}.eml").read_bytes() for name in (A, "skole-b")] == [
        (other.outbox / f"{name}.eml").read_bytes() for name in (A, "skole-b")
    ]


def test_a_mail_keeps_its_name_whatever_becomes_of_its_text(tmp_path: Path) -> None:
    place = place_in(tmp_path, names_of(3))
    place.write()
    before = [place.mail(name)["Message-ID"] for name in names_of(3)]
    change(place.root, "recipients.yaml", "Skole skole-000", "Skolen")
    assert place.write().new == ("skole-000",)
    assert [place.mail(name)["Message-ID"] for name in names_of(3)] == before
    assert len(set(before)) == 3
    assert all(re.fullmatch(r"<[a-z0-9.-]+@example\.org>", each) for each in before)


def test_answers_go_to_the_office(tmp_path: Path) -> None:
    place = place_in(tmp_path)
    change(
        place.root, "catalogue.yaml", "inclusion:", "consultant: {role: Konsulent, email: k@example.org}\ninclusion:"
    )
    place.write()
    assert (place.mail(A)["From"].addresses[0].addr_spec, place.mail(A)["Reply-To"]) == (SENDER, "k@example.org")


def test_a_demonstration_says_so_first(tmp_path: Path) -> None:
    place = place_in(tmp_path, demonstration=True)
    assert place.write().is_demonstration
    assert place.mail(A)["Subject"].startswith("DEMONSTRATION – brug den ikke til at finde hjælp – Katalog")
    assert body(place.mail(A)).startswith("DEMONSTRATION – brug den ikke til at finde hjælp\n\nKære")


@pytest.mark.parametrize(("most", "expected"), [(9, ["katalog.pdf", "katalog.html"]), (3, ["katalog.pdf"]), (1, [])])
def test_a_mail_fits_its_mailbox(tmp_path: Path, most: int, expected: list[str]) -> None:
    """The page for the browser is what is left out first: it is as large as the printed catalogue, or larger."""
    place = place_in(tmp_path, {A: f"largest_mail_megabytes: {most}"}, pdf=LARGE, page=PAGE * 10_000)
    change(place.root, "catalogue.yaml", "as_of:", 'base_url: "https://example.org/katalog"\nas_of:')
    change(place.root, "catalogue.yaml", "professionals: {", "professionals: {public: true, ")
    (listed,) = place.write().mails
    assert (list(listed.attached), attached(place.mail(A))) == (expected, expected)
    assert (place.outbox / f"{A}.eml").stat().st_size <= most * 1_000_000
    assert (f"højst {most} MB" in body(place.mail(A))) is (len(expected) < 2)
    assert ("https://example.org/katalog/professionals/" in body(place.mail(A))) is (len(expected) < 2)


def test_too_large_and_nowhere_to_fetch_it(tmp_path: Path) -> None:
    place = place_in(tmp_path, {A: "largest_mail_megabytes: 1", "skole-b": ""}, pdf=LARGE)
    assert codes(place) == ["CAT064/large"]
    assert sorted(path.name for path in place.outbox.glob("*.eml")) == ["skole-b.eml"]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("email: null", "CAT062/missing"),
        (r'name: "Skole A\nBcc: andre@example.org"', "CAT063"),
    ],
)
def test_what_the_data_say_of_a_recipient_cannot_write_headers(tmp_path: Path, row: str, code: str) -> None:
    place = place_in(tmp_path, {A: row, "skole-b": ""})
    assert codes(place) == [code]
    assert [path.name for path in place.outbox.glob("*.eml")] == ["skole-b.eml"]


@pytest.mark.parametrize(
    "row", [r'name: "A\r\nBcc: x"', r'name: "A\u2028Bcc: x"', r'name: "A \u202egro"', 'email: "a@b.dk,c@d.dk"']
)
def test_what_check_refuses_is_not_written_at_all(tmp_path: Path, row: str) -> None:
    place = place_in(tmp_path, {A: row, "skole-b": ""})
    report = write(place.request)
    assert isinstance(report, Refused)
    assert {each.span.file for each in report.found} == {"data/recipients.yaml"}
    assert not place.outbox.exists()


@pytest.mark.parametrize("subject", ["", "  ", "Emne\rBcc: x@example.org", "Emne\x00", "Emne\u2029Bcc: x", "x" * 500])
def test_nor_can_a_letter(tmp_path: Path, subject: str) -> None:
    assert codes(place_in(tmp_path, letter=f"{subject}\n\nKære alle\n")) == ["CAT063/subject"]


@pytest.mark.parametrize("name", ['katalog".pdf', "katalog\n.pdf", "kata;log.pdf", "kåtalog.pdf", ".pdf", "a b.pdf"])
def test_nor_can_the_name_of_a_file(tmp_path: Path, name: str) -> None:
    assert set(codes(place_in(tmp_path, name=name))) == {"CAT064"}


def test_a_letter_whose_text_looks_like_headers_stays_text(tmp_path: Path) -> None:
    text = "Bcc: x@example.org\n\n.\nRSET\nMAIL FROM:<x@example.org>\n\x1b[31m\n"
    place = place_in(tmp_path, letter=f"Emne\n\n{text}")
    place.write()
    assert body(place.mail(A)) == text.replace("\x1b", "")
    assert (place.mail(A)["Subject"], place.mail(A)["Bcc"]) == ("Emne", None)


def test_a_recipient_who_is_none_any_more_gets_nothing(tmp_path: Path) -> None:
    place = place_in(tmp_path, (A, "skole-b"))
    place.write()
    change(place.root, "recipients.yaml", "skole-b:", "skole-c:")
    assert codes(place) == ["CAT062/unknown"]
    assert [path.name for path in place.outbox.glob("*.eml")] == [f"{A}.eml"]


ADDRESSES = (
    "a@example.org,b@example.org",
    "A <a@example.org>",
    "a@example.org\r\nBcc: b@example.org",
    "a@example.org\n",
    '"a b"@example.org',
    "a@b@example.org",
    "a@example.org>",
    "a@[127.0.0.1]",
    "å@example.org",
    "a@example.org (b@example.org)",
    "a;b@example.org",
    ".a@example.org",
    "a@localhost",
    "a@-example.org",
    "a@example.org\u2028b",
    "a@exam\u00adple.org",
    "a@example\u200b.org",
    "",
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_what_is_not_one_plain_address(address: str) -> None:
    assert mailbox(address) is None


def test_an_address_in_a_danish_domain_travels_in_ascii() -> None:
    assert mailbox("kontor@børnehuset.dk") == "kontor@xn--brnehuset-l8a.dk"
    assert mailbox("Kontor.A+b@Example.ORG") == "Kontor.A+b@example.org"


@given(st.text(max_size=40) | st.from_regex(r"[ -~\r\n]{0,20}@[ -~\r\n]{0,20}\.org", fullmatch=True))
def test_whatever_is_taken_for_an_address_is_exactly_one(text: str) -> None:
    address = mailbox(text)
    if address is not None:
        assert address.isascii()
        assert not re.search(r"[\s,;:<>()\[\]\"\\]", address)
        parsed: dict[str, object] = {"defects": []}
        AddressHeader.parse(address, parsed)
        assert address.count("@") == 1


@given(name=st.text(max_size=60), subject=st.text(max_size=80), text=st.text(max_size=200))
def test_whatever_is_let_in_adds_no_header_and_no_recipient(name: str, subject: str, text: str) -> None:
    if not (is_one_line(name) and is_one_line(subject)):
        return
    sender = Mailbox("Kommunen", SENDER)
    mail = Mail(A, "2026-1", date(2026, 11, 1), sender, Mailbox(name, "a@example.org"), "", subject, text, "da")
    made = read(mail.to_bytes())
    assert made.keys() == [
        *("From", "To", "Subject", "Date", "Message-ID"),
        *("Content-Type", "Content-Transfer-Encoding", "MIME-Version", "Content-Language"),
    ]
    assert [each.addr_spec for each in made["To"].addresses] == ["a@example.org"]


@given(st.text(max_size=40))
def test_a_plain_name_is_the_same_for_every_mail_program(name: str) -> None:
    if not is_plain_name(name):
        return
    sender = Mailbox("Kommunen", SENDER)
    mail = Mail(A, "r", date(2026, 11, 1), sender, sender, "", "Emne", "Tekst", "da", (Attachment(name, b"x"),))
    assert attached(read(mail.to_bytes())) == [name]
