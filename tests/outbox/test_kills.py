"""Killed at any moment, the sender never sends a mail twice, and knows of each mail whether it may have arrived.

The server counts what it gets and lets nothing fall under the table: a mail that came twice is counted twice.
"""

from __future__ import annotations

import random
import subprocess
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from tests.cli.command import COMMAND, LIMIT, environment
from tests.outbox.post_office import PostOffice, kill_after_answer, open_office
from tests.outbox.sending import settle, states
from tests.outbox.workshop import Place, names_of, place_in

KILLS_BEFORE_CONNECTING, KILLS_WHILE_SENDING, KILLS_AFTER_THE_ANSWER = 6, 32, 12
RECIPIENTS = 180
STEP, PACE = 0.002, 0.05  # seconds
SEED = 20261101


@contextmanager
def sender(place: Place, office: PostOffice) -> Iterator[subprocess.Popen[bytes]]:
    """The command at work in a process of its own."""
    server = {"HOST": office.server.host, "PORT": str(office.server.port), "SECURITY": "none"}
    known = environment(**{f"CATALOGUE_SMTP_{name}": value for name, value in server.items()})
    command = [*COMMAND, "outbox", "send", str(place.release), "--root", str(place.root), "--yes", "--quiet"]
    with subprocess.Popen(command, env=known, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            yield process
        finally:
            process.kill()


def to_the_end(place: Place, office: PostOffice) -> None:
    """Let it send all that is pending."""
    with sender(place, office) as process:
        process.wait(LIMIT)


def killed_after_answer(place: Place, office: PostOffice, number: int) -> None:
    """Kill it when its so-many-th mail was answered, before it can write that down."""
    answers = iter(range(1, number + 1))
    with sender(place, office) as process:
        strike = kill_after_answer(process.pid)
        office.around_answer = lambda: strike() if next(answers, number) == number else (lambda: None)
        assert process.wait(LIMIT) < 0
    office.around_answer = lambda: lambda: None


def killed(place: Place, office: PostOffice, moment: Callable[[subprocess.Popen[bytes]], None]) -> None:
    """Kill it at a moment."""
    with sender(place, office) as process:
        moment(process)


def while_sending(office: PostOffice, draw: random.Random) -> Callable[[subprocess.Popen[bytes]], None]:
    """Any moment of the first mails."""
    before, pause = office.connections, draw.uniform(0, 0.12)

    def wait(process: subprocess.Popen[bytes]) -> None:
        until = time.monotonic() + LIMIT
        while office.connections == before and process.poll() is None and time.monotonic() < until:
            time.sleep(STEP)
        time.sleep(pause)

    return wait


def _wait(pause: float, _: subprocess.Popen[bytes]) -> None:
    time.sleep(pause)


def uncertain(place: Place) -> set[str]:
    return {name for name, state in states(place).items() if state == "uncertain"}


def delivered(office: PostOffice) -> Counter[str]:
    return Counter({address.partition("@")[0]: count for address, count in office.delivered.items()})


def assert_all_accounted_for(place: Place, office: PostOffice) -> None:
    """Nobody twice, nobody lost: what arrived is sent or uncertain, and what is sent arrived."""
    found, known = delivered(office), states(place)
    assert [name for name, count in found.items() if count > 1] == []
    assert {name for name in found if known[name] not in {"sent", "uncertain"}} == set()
    assert {name for name, state in known.items() if state == "sent" and not found[name]} == set()
    assert set(known.values()) <= {"sent", "uncertain", "pending"}


def test_killed_between_the_answer_and_the_next_line_of_the_journal(tmp_path: Path) -> None:
    place = place_in(tmp_path, names_of(4))
    place.write()
    with open_office() as office:
        killed_after_answer(place, office, 2)
        assert list(states(place).values()) == ["sent", "uncertain", "pending", "pending"]
        to_the_end(place, office)
        assert list(states(place).values()) == ["sent", "uncertain", "sent", "sent"]
        assert delivered(office) == dict.fromkeys(names_of(4), 1)
        settle(place, names_of(4)[1], "sent")
        to_the_end(place, office)
    assert set(states(place).values()) == {"sent"}
    assert delivered(office) == dict.fromkeys(names_of(4), 1)


@pytest.mark.campaign
def test_fifty_kills(tmp_path: Path) -> None:
    print(f"seed {SEED}")  # noqa: T201  # to see the same moments again
    draw = random.Random(SEED)  # noqa: S311  # moments, not secrets
    place = place_in(tmp_path, names_of(RECIPIENTS))
    place.write()
    kinds = (
        ["start"] * KILLS_BEFORE_CONNECTING + ["sending"] * KILLS_WHILE_SENDING + ["answer"] * KILLS_AFTER_THE_ANSWER
    )
    draw.shuffle(kinds)
    with open_office() as office:
        office.pace = PACE
        for kind in kinds:
            before = uncertain(place)
            if kind == "answer":
                killed_after_answer(place, office, draw.randint(1, 3))
            elif kind == "sending":
                killed(place, office, while_sending(office, draw))
            else:
                pause = draw.uniform(0, 0.6)
                killed(place, office, partial(_wait, pause))
            new = uncertain(place) - before
            assert len(new) <= 1
            if kind == "answer":
                assert [delivered(office)[name] for name in new] == [1]
            assert_all_accounted_for(place, office)
        office.pace = 0
        to_the_end(place, office)
        assert_all_accounted_for(place, office)
        assert set(states(place).values()) == {"sent", "uncertain"}
        assert KILLS_AFTER_THE_ANSWER <= len(uncertain(place)) <= len(kinds) == 50
        for name in sorted(uncertain(place)):
            settle(place, name, "sent" if delivered(office)[name] else "resend")
        to_the_end(place, office)
    assert delivered(office) == dict.fromkeys(names_of(RECIPIENTS), 1)
    assert set(states(place).values()) == {"sent"}
