"""What an association gets to read: all that readers see of it, and nothing of what they don't; and its way back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest

from catalogue.diagnostics import CatalogueError
from catalogue.pipeline.confirm import ConfirmRequest, propose
from catalogue.pipeline.proof import ProofRequest, WrittenProof, proofs
from tests.authoring.test_editor import changes
from tests.pdf_reading import assert_conforms
from tests.pipeline.workshop import change, copied, tree
from tests.security.canary_table import WORDS
from tests.security.leaks import find, word

TODAY = date(2026, 11, 22)
DEMONSTRATION = "DEMONSTRATION – brug den ikke til at finde hjælp"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copied("small", tmp_path / "project")


def made(root: Path, association: str = "", *, is_due: bool = False) -> Sequence[WrittenProof]:
    return proofs(ProofRequest(root, TODAY, root / "ud", association, is_due))


def mail_of(written: WrittenProof) -> EmailMessage:
    found = message_from_bytes(written.mail.read_bytes(), policy=policy.default)
    assert isinstance(found, EmailMessage)
    assert not found.defects
    return found


def body(mail: EmailMessage) -> str:
    part = mail.get_body(("plain",))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


def pages(pdf: bytes) -> list[str]:
    """The text of each page, its lines joined."""
    with pypdfium2.PdfDocument(BytesIO(pdf)) as document:
        found = [document[number].get_textpage().get_text_bounded() for number in range(len(document))]
    return [" ".join(text.split()) for text in found]


def test_an_association_reads_what_readers_read(root: Path) -> None:
    (written,) = made(root, "samtaleforeningen")
    assert_conforms(written.paper.read_bytes())
    text = " ".join(found := pages(written.paper.read_bytes()))
    assert written.pages == len(found)
    for said in (
        "Korrektur: Samtaleforeningen (opdigtet)",
        "Samtalegruppe for unge",
        "Torsdage i lige uger kl. 15.30–17.30",
        "Vises for: fagpersoner og familier. Sidst bekræftet 1. oktober 2026 af foreningen.",
        "Sparring for fagpersoner",
        "vises for fagpersoner",
        "Hvor gammel skal man mindst være?",
        "Er alt om tilbuddet rigtigt?",
    ):
        assert said in text
    assert "Lektiecafé" not in text


def test_what_nobody_may_read_is_not_in_it(tmp_path: Path) -> None:
    root = copied("canary", tmp_path / "project")
    (written,) = made(root, "hovedforeningen")
    text = body(mail_of(written))
    assert "Vises ikke i kataloget nu" in " ".join(pages(written.paper.read_bytes()))
    found = find([word(each) for each in WORDS], {"x.pdf": written.paper.read_bytes(), "x.txt": text.encode()})
    shown = {each for each in WORDS if word(each).pattern in found}
    assert len(shown) > 50
    # Of an offer that nobody sees now its name stands there, with the reason.
    assert {each for each in shown if not WORDS[each] and not each.startswith("kanarititel")} == set()


def test_the_mail_waits_for_a_person_to_send_it(root: Path) -> None:
    (written,) = made(root, "samtaleforeningen")
    mail = mail_of(written)
    assert (mail["To"], mail["From"]) == ("samtale@example.org", "katalog@example.org")
    assert mail["X-Unsent"] == "1"
    assert mail["Subject"] == "Er oplysningerne om Samtaleforeningen (opdigtet) rigtige?"
    (attached,) = mail.iter_attachments()
    assert attached.get_filename() == "samtaleforeningen.pdf"
    assert attached.get_content() == written.paper.read_bytes()
    assert max(map(len, body(mail).splitlines())) <= 78


def test_an_answer_in_the_mail_comes_back_into_the_file(root: Path) -> None:
    (written,) = made(root, "samtaleforeningen")
    answer = body(mail_of(written))
    chat = answer.index("## samtale-chat")
    filled = answer[chat:].replace("[ ] Ja, alt er rigtigt", "[x] Ja, alt er rigtigt", 1)
    filled = filled.replace("mindst være?\nEt tal i hele år.\n", "mindst være?\nEt tal i hele år.\n> 13\n", 1)
    quoted = "".join(f"> {line}\n" for line in (answer[:chat] + filled).splitlines())
    reply = root / "svar.txt"
    reply.write_text(f"Hej! Se vores svar.\n\n{quoted}\nMvh Samtaleforeningen\n", encoding="utf-8")
    proposal = propose(ConfirmRequest(root, TODAY, ("samtaleforeningen",), "association", TODAY, reply))
    assert proposal.is_good, proposal.found
    (file,) = proposal.files
    assert changes(file.after, file.before) == [
        "+    age: {minimum: 13}",
        "-    confirmed: {on: 2026-10-01, by: association}",
        "+    confirmed: {on: 2026-11-22, by: association}",
    ]


def test_an_answer_that_was_not_filled_in_changes_nothing(root: Path) -> None:
    (written,) = made(root, "samtaleforeningen")
    reply = root / "svar.txt"
    reply.write_text(body(mail_of(written)), encoding="utf-8")
    proposal = propose(ConfirmRequest(root, TODAY, ("samtaleforeningen",), "association", TODAY, reply))
    assert (proposal.files, proposal.found, proposal.replies) == ((), (), ())


def test_twice_the_same_bytes(root: Path) -> None:
    made(root, "samtaleforeningen")
    first = tree(root / "ud")
    made(root, "samtaleforeningen")
    assert tree(root / "ud") == first


def test_those_are_due_whom_nobody_asked_for_half_a_year(root: Path) -> None:
    assert made(root, is_due=True) == ()
    change(root, "offers/lektieforeningen.yaml", "confirmed: {on: 2026-09-01", "confirmed: {on: 2026-04-01")
    assert [each.paper.name for each in made(root, is_due=True)] == ["lektieforeningen.pdf"]


@pytest.mark.parametrize(("association", "is_due"), [("", False), ("samtaleforeningen", True)])
def test_one_of_them_is_asked_for(root: Path, association: str, *, is_due: bool) -> None:
    with pytest.raises(CatalogueError) as refused:
        made(root, association, is_due=is_due)
    assert refused.value.diagnostic.code == "CAT075"
    assert not (root / "ud").exists()


def test_a_demonstration_is_sent_to_nobody(root: Path) -> None:
    change(root, "catalogue.yaml", "state: final\n", "state: final\ndemonstration: true\n")
    change(root, "catalogue.yaml", "(opdigtet), email", "(opdigtet), kind: project, email")
    (written,) = made(root, "lektieforeningen")
    mail = mail_of(written)
    assert (mail["To"], mail["From"]) == (None, None)
    assert str(mail["Subject"]).startswith(DEMONSTRATION)
    assert body(mail).startswith(DEMONSTRATION)
    assert all(DEMONSTRATION in page for page in pages(written.paper.read_bytes()))


def test_a_name_of_several_lines_makes_no_header(root: Path) -> None:
    evil = "|-\n    Lektier\n    Bcc: alle@example.org"
    change(root, "offers/lektieforeningen.yaml", "name: Lektieforeningen (opdigtet)", f"name: {evil}")
    (written,) = made(root, "lektieforeningen")
    mail = mail_of(written)
    assert mail["Bcc"] is None
    assert "Bcc: alle@example.org" in str(mail["Subject"])
