"""Sent once to everybody, whatever the server does; what nobody can know is not sent again by itself."""

from __future__ import annotations

import ssl
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from catalogue.diagnostics import CatalogueError
from catalogue.pipeline.outbox import Refused
from catalogue.pipeline.outbox_sending import Sending, send_all
from catalogue.publish.outbox.send import PAUSES, Watching
from catalogue.publish.outbox.server import Security, Server, server_of
from tests.outbox.post_office import PostOffice, open_office
from tests.outbox.sending import Watched, now, send, settle, states
from tests.outbox.workshop import SENDER, Content, Place, make_release, names_of, place_in, set_email
from tests.pipeline.workshop import change

A, B, C = "skole-a", "skole-b", "skole-c"
AT = "@example.org"


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """Three mails that are written and pending."""
    made = place_in(tmp_path, (A, B, C))
    made.write()
    return made


def codes(place: Place, server: Server | None = None) -> str:
    with pytest.raises(CatalogueError) as refused:
        send(place, server)
    found = refused.value.diagnostic
    return "/".join(filter(None, (found.code, str(found.args.get("rule", "")))))


def once_each(office: PostOffice, *names: str) -> bool:
    return dict(office.delivered) == {f"{name}{AT}": 1 for name in names}


def test_everybody_gets_their_own_mail_once(place: Place) -> None:
    with open_office() as office:
        report = send(place, office.server)
        again = send(place, office.server)
    assert report.is_done
    assert again.mails == ()
    assert once_each(office, A, B, C)
    assert office.heard[:2] == [f"MAIL {SENDER}", f"RCPT {A}{AT}"]
    assert [mail.replace(b"\r\n", b"\n") for mail in office.mails] == [
        (place.outbox / f"{name}.eml").read_bytes().replace(b"\r\n", b"\n") for name in (A, B, C)
    ]


def test_nothing_leaves_without_a_yes(place: Place) -> None:
    with open_office() as office:
        report = send(place, None)
    assert [each.recipient for each in report.mails] == [A, B, C]
    assert (office.connections, office.delivered) == (0, {})
    assert not (place.outbox / "journal.jsonl").exists()


@pytest.mark.parametrize("fault", ["rejected", "text-rejected"])
def test_a_lasting_no_ends_the_matter_for_one(place: Place, fault: str) -> None:
    with open_office() as office:
        office.faults[f"{B}{AT}"] = [fault]
        watched = Watched()
        report = send(place, office.server, watched)
        send(place, office.server)
    assert not report.is_done
    assert states(place) == {A: "sent", B: "refused", C: "sent"}
    assert once_each(office, A, C)
    assert watched.slept == []


@pytest.mark.parametrize("fault", ["later", "text-later", "no-go-on", "drop-before", "closing"])
def test_what_is_put_off_is_tried_again_after_a_while(place: Place, fault: str) -> None:
    with open_office() as office:
        office.faults[f"{B}{AT}"] = [fault, fault]
        watched = Watched()
        report = send(place, office.server, watched)
    assert report.is_done
    assert once_each(office, A, B, C)
    assert watched.slept == list(PAUSES[:2])
    assert watched.told.count((B, "deferred")) == 2


def test_patience_ends(place: Place) -> None:
    with open_office() as office:
        office.faults[f"{B}{AT}"] = ["later"] * 99
        watched = Watched()
        send(place, office.server, watched)
        assert states(place) == {A: "sent", B: "pending", C: "sent"}
        office.faults.clear()
        assert send(place, office.server).is_done
    assert watched.slept == list(PAUSES)
    assert once_each(office, A, B, C)


@pytest.mark.parametrize(("fault", "arrived"), [("drop-in-text", 0), ("drop-after", 1), ("silent", 1), ("babble", 1)])
def test_a_mail_without_an_answer_is_uncertain_and_never_sent_again_by_itself(
    place: Place, fault: str, arrived: int
) -> None:
    with open_office() as office:
        office.faults[f"{B}{AT}"] = [fault]
        send(place, office.server)
        assert states(place) == {A: "sent", B: "uncertain", C: "sent"}
        send(place, office.server)
        assert office.delivered[f"{B}{AT}"] == arrived
        settle(place, B, "sent" if arrived else "resend")
        assert send(place, office.server).is_done
    assert once_each(office, A, B, C)


@pytest.mark.parametrize("mood", ["drop", "slow", "later"])
def test_a_server_that_is_not_well_is_asked_again(place: Place, mood: str) -> None:
    with open_office() as office:
        office.greetings = [mood, mood]
        watched = Watched()
        report = send(place, office.server, watched)
    assert report.is_done
    assert once_each(office, A, B, C)
    assert watched.slept == list(PAUSES[:2])


def test_a_server_that_wants_nothing_of_us_is_not_asked_again(place: Place) -> None:
    with open_office() as office:
        office.greetings = ["never"]
        watched = Watched()
        report = send(place, office.server, watched)
    assert report.stopped == "554 5.7.1 go away"
    assert (office.connections, watched.slept) == (1, [])
    assert set(states(place).values()) == {"pending"}


def test_a_server_that_dies_in_the_middle(place: Place) -> None:
    with open_office() as office:
        office.on_connection = lambda: office.greetings.extend(["drop"] * (office.connections > 1))
        office.faults[f"{B}{AT}"] = ["drop-before"]
        report = send(place, office.server)
    assert states(place) == {A: "sent", B: "pending", C: "pending"}
    assert report.stopped
    with open_office() as restarted:
        assert send(place, restarted.server).is_done
    assert office.delivered + restarted.delivered == {f"{name}{AT}": 1 for name in (A, B, C)}


def test_nobody_listens(place: Place) -> None:
    with open_office() as office:
        server = office.server
    watched = Watched()
    report = send(place, server, watched)
    assert report.stopped
    assert watched.slept == list(PAUSES)
    assert set(states(place).values()) == {"pending"}


def test_a_demonstration_is_never_sent(tmp_path: Path) -> None:
    place = place_in(tmp_path, (A,), demonstration=True)
    place.write()
    with open_office() as office:
        assert codes(place, office.server) == "CAT060"
    assert office.connections == 0


def test_no_server_is_looked_for_where_nothing_may_be_sent(tmp_path: Path) -> None:
    place = place_in(tmp_path, (A,), demonstration=True)
    place.write()

    def server() -> Server:
        pytest.fail("a server was asked for")

    with pytest.raises(CatalogueError) as refused:
        send_all(place.request, Sending(server, now, Watching(Watched().tell, lambda _: None)))
    assert refused.value.diagnostic.code == "CAT060"


def test_nor_is_a_release_whose_data_have_become_one(place: Place) -> None:
    change(place.root, "catalogue.yaml", "publisher: {", "demonstration: true\npublisher: {kind: project, ")
    assert codes(place) == "CAT060"


def test_a_release_that_was_altered_is_not_sent(place: Place) -> None:
    (place.release / f"packages/{A}/katalog.pdf").write_bytes(b"%PDF another")
    with open_office() as office:
        report = send_all(place.request, Sending(lambda: office.server, now, Watching(Watched().tell, lambda _: None)))
    assert isinstance(report, Refused)
    assert [each.code for each in report.found] == ["CAT054"]
    assert office.connections == 0


def test_a_mail_that_was_altered_stops_all(place: Place) -> None:
    path = place.outbox / f"{B}.eml"
    path.write_bytes(path.read_bytes().replace(b"To: ", b"Cc: andre@example.org\r\nTo: "))
    with open_office() as office:
        assert codes(place, office.server) == "CAT065/altered"
    assert office.connections == 0


def test_a_recipient_from_elsewhere_stops_all(place: Place) -> None:
    (place.outbox / "skole-x.eml").write_bytes((place.outbox / f"{A}.eml").read_bytes())
    assert codes(place) == "CAT065/unknown"


def test_an_address_that_changed_after_writing_stops_all(place: Place) -> None:
    set_email(place, B, "ny@example.org")
    assert codes(place) == "CAT065/altered"
    place.write()
    with open_office() as office:
        assert send(place, office.server).is_done
    assert office.delivered["ny@example.org"] == 1


def test_mails_are_written_first(tmp_path: Path) -> None:
    assert codes(place_in(tmp_path)) == "CAT065"


def test_what_was_sent_is_not_sent_again_after_it_was_written_anew(place: Place) -> None:
    with open_office() as office:
        send(place, office.server)
        set_email(place, B, "ny@example.org")
        place.write()
        assert send(place, office.server).is_done
    assert once_each(office, A, B, C)


def test_a_journal_that_cannot_be_understood_stops_all(place: Place) -> None:
    with open_office() as office:
        send(place, office.server)
        journal = place.outbox / "journal.jsonl"
        lines = journal.read_bytes().split(b"\n")
        journal.write_bytes(b"\n".join([lines[0], lines[1][:20], *lines[2:]]))
        assert codes(place, office.server) == "CAT066"
    assert once_each(office, A, B, C)


def test_a_torn_last_line_means_that_nothing_was_done(place: Place) -> None:
    with open_office() as office:
        send(place, office.server)
        journal = place.outbox / "journal.jsonl"
        whole = journal.read_bytes()
        journal.write_bytes(whole[: whole.rstrip(b"\n").rfind(b"\n") + 9])
        assert states(place)[C] == "uncertain"
        settle(place, C, "sent")
    assert states(place)[C] == "sent"
    assert once_each(office, A, B, C)


def test_the_journal_of_another_release(place: Place) -> None:
    with open_office() as office:
        send(place, office.server)
    make_release(place.release, (A, B, C), Content(letter="Emne\n\nAndet brev\n"))
    place.write()
    assert codes(place) == "CAT066/other"


@pytest.mark.parametrize("decision", ["sent", "resend"])
def test_there_is_nothing_to_settle(place: Place, decision: str) -> None:
    with open_office() as office:
        send(place, office.server)
    with pytest.raises(CatalogueError) as refused:
        settle(place, A, decision)
    assert refused.value.diagnostic.code == "CAT067"
    assert states(place)[A] == "sent"


def test_what_was_refused_is_not_taken_for_sent(place: Place) -> None:
    with open_office() as office:
        office.faults[f"{B}{AT}"] = ["rejected"]
        send(place, office.server)
        with pytest.raises(CatalogueError):
            settle(place, B, "sent")
        settle(place, B, "resend")
        assert send(place, office.server).is_done
    assert once_each(office, A, B, C)


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A certificate that nobody but a test trusts, and its key."""
    folder = tmp_path_factory.mktemp("certificate")
    path, key = folder / "certificate.pem", folder / "key.pem"
    made = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1", "-out", str(path), "-keyout", str(key)]
    kind = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "30"]
    subprocess.run(["openssl", "req", *kind, *made], check=True, capture_output=True)
    return path, key


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_secret_line_and_a_login(place: Place, certificate: tuple[Path, Path], security: Security) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    with open_office(security, context, str(certificate[0]), login=True) as office:
        patient = replace(office.server, patience=20)
        wrong = send(place, replace(patient, password="gaettet"))  # noqa: S106
        stranger = send(place, replace(patient, authority=""))
        assert (office.delivered, set(states(place).values())) == ({}, {"pending"})
        assert send(place, patient).is_done
    assert wrong.stopped.startswith("535")
    assert "certificate" in stranger.stopped.casefold()
    assert once_each(office, A, B, C)


def test_a_server_that_knows_no_secrets_gets_no_password(place: Place) -> None:
    with open_office() as office:
        report = send(place, replace(office.server, security="starttls", user="katalog", password="hemmeligt"))  # noqa: S106
    assert "STARTTLS" in report.stopped
    assert office.heard == []


GOOD = {"CATALOGUE_SMTP_HOST": "mail.example.org"}


def test_the_server_is_known_from_the_environment() -> None:
    assert server_of(GOOD) == Server("mail.example.org", 587, "starttls")
    known = server_of(GOOD | {"CATALOGUE_SMTP_USER": "u", "CATALOGUE_SMTP_PASSWORD": "hemmeligt"})
    assert known.password == "hemmeligt"  # noqa: S105
    assert "hemmeligt" not in repr(known)


@pytest.mark.parametrize(
    ("environment", "name"),
    [
        ({}, "HOST"),
        (GOOD | {"CATALOGUE_SMTP_PORT": "smtp"}, "PORT"),
        (GOOD | {"CATALOGUE_SMTP_PORT": "70000"}, "PORT"),
        (GOOD | {"CATALOGUE_SMTP_SECURITY": "ssl"}, "SECURITY"),
        (GOOD | {"CATALOGUE_SMTP_SECURITY": "none"}, "SECURITY"),
        (GOOD | {"CATALOGUE_SMTP_USER": "u"}, "PASSWORD"),
        (GOOD | {"CATALOGUE_SMTP_PASSWORD": "p"}, "USER"),
        (GOOD | {"CATALOGUE_SMTP_USER": "u", "CATALOGUE_SMTP_PASSWORD": "smørrebrød"}, "PASSWORD"),
        (GOOD | {"CATALOGUE_SMTP_CA": "/nowhere/ca.pem"}, "CA"),
    ],
)
def test_a_server_that_cannot_be_used(environment: dict[str, str], name: str) -> None:
    with pytest.raises(CatalogueError) as refused:
        server_of(environment)
    assert refused.value.diagnostic.code == "CAT069"
    assert refused.value.diagnostic.args["name"] == f"CATALOGUE_SMTP_{name}"


FAULTS = (
    *("", "rejected", "later", "closing", "drop-before", "drop-in-text", "drop-after", "silent", "babble"),
    *("text-later", "text-rejected", "no-go-on"),
)


def test_after_all_faults_at_once_nobody_has_it_twice_and_nobody_is_forgotten(tmp_path: Path) -> None:
    names = names_of(2 * len(FAULTS))
    place = place_in(tmp_path, names)
    place.write()
    with open_office() as office:
        office.greetings = ["slow", "drop", "later"]
        for name, fault in zip(names, FAULTS * 2, strict=True):
            office.faults[f"{name}{AT}"] = [fault] if fault else []
        for _ in range(3):
            send(place, office.server)
    known = states(place)
    assert known.keys() == set(names)
    assert set(office.delivered.values()) == {1}
    assert {name for name, state in known.items() if state == "sent"} <= {
        each.removesuffix(AT) for each in office.delivered
    }
    assert {each.removesuffix(AT) for each in office.delivered} <= {
        name for name, state in known.items() if state in {"sent", "uncertain"}
    }
    by_fault = {fault: known[name] for name, fault in zip(names, FAULTS * 2, strict=True)}
    assert [fault for fault, state in by_fault.items() if state == "uncertain"] == [
        *("drop-in-text", "drop-after", "silent", "babble"),
    ]
    assert [fault for fault, state in by_fault.items() if state == "refused"] == ["rejected", "text-rejected"]
    assert [fault for fault, state in by_fault.items() if state == "pending"] == []
