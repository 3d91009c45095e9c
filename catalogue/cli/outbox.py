"""`catalogue outbox`."""

from __future__ import annotations

import shlex
import textwrap
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from catalogue.cli.publish import tell_of
from catalogue.cli.sizes import readable
from catalogue.cli.surroundings import Surroundings
from catalogue.messages import safe
from catalogue.messages.outbox import numbered, said
from catalogue.pipeline.outbox import Decision, Listed, Refused, Status, Written, resolve, status, write
from catalogue.pipeline.outbox_sending import Sending, SendReport, send_all
from catalogue.pipeline.requests import OutboxRequest
from catalogue.publish.outbox.journal import Event, Standing, Standings
from catalogue.publish.outbox.send import Watching
from catalogue.publish.outbox.server import server_of

_GAP = "  "
_MOMENT = len("2026-11-22T15:40")


def run_write(request: OutboxRequest, around: Surroundings) -> int:
    """Write the mails and list them; 2 if some recipients can have none."""
    report = write(request)
    if isinstance(report, Refused):
        return tell_refusal(report, around)
    tell_of(report.problems, around)
    if not around.quiet:
        _print_written(report, request, around)
    if report.problems:
        count = len({str(each.args.get("id")) for each in report.problems})
        around.complain(said("not-written", around.language, n=count, all=len(report.release.packages)))
    return 2 if report.problems else 0


def run_send(request: OutboxRequest, environment: Mapping[str, str], around: Surroundings, *, is_real: bool) -> int:
    """Send, or show what would be sent; 1 if somebody has no mail afterwards, 2 if some can have none."""
    watching = Watching(_Telling(around).event, time.sleep, _Telling(around).waiting)
    report = send_all(request, Sending(lambda: server_of(environment) if is_real else None, _now, watching))
    if isinstance(report, Refused):
        return tell_refusal(report, around)
    tell_of(report.problems, around)
    if not is_real:
        _print_dry_run(report, request, around)
        return 2 if report.problems else 0
    if report.stopped:
        name = "stopped" if _is_said(report.stopped) else "stopped-line"
        _say(said(name, around.language, answer=safe(report.stopped)), around)
        _say(said("stopped-next", around.language), around)
    _print_advice(report.standings, request, around)
    _say(_counts(report.standings, around.language), around)
    return 0 if report.is_done else 1


def run_status(request: OutboxRequest, around: Surroundings) -> int:
    """List every recipient, those that need somebody last."""
    report = status(request)
    if not report.standings:
        _say(said("no-mails", around.language), around)
        return 0
    if not around.quiet:
        _print_status(report, around)
    _print_advice(report.standings, request, around)
    _say(_counts(report.standings, around.language), around)
    return 0


def run_resolve(request: OutboxRequest, recipients: Sequence[str], decision: Decision, around: Surroundings) -> int:
    """Settle, and say what that means."""
    for name in resolve(request, recipients, decision, _now):
        if not around.quiet:
            _say(said(f"settled-{decision}", around.language, recipient=safe(name)), around)
    return 0


def _now() -> str:
    return datetime.now(UTC).astimezone().isoformat(timespec="seconds")


def tell_refusal(report: Refused, around: Surroundings) -> int:
    """Say why nothing was done; gives the exit code."""
    tell_of(report.found, around)
    around.complain(said(report.reason, around.language))
    return 2 if report.reason == "refused-release" else 1


class _Telling:
    """Says what becomes of each mail while it happens: sending hundreds takes minutes."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def event(self, recipient: str, event: Event, answer: str) -> None:
        if not self._around.quiet:
            standing = Standing(event, "", answer)
            _say(
                _GAP.join(
                    (
                        f"{_word(standing, self._around.language):10}",
                        safe(recipient),
                        _answer(standing, self._around.language),
                    )
                ),
                self._around,
            )

    def waiting(self, seconds: float, answer: str) -> None:
        name = "waiting" if _is_said(answer) else "waiting-line"
        told = said(name, self._around.language, seconds=round(seconds), answer=safe(answer))
        _say(told, self._around)


def _print_written(report: Written, request: OutboxRequest, around: Surroundings) -> None:
    language = around.language
    if not report.release.packages:
        _say(said("no-mails", language), around)
        return
    _print_mails(report.mails, around)
    mails, folder = numbered("mails", len(report.mails), language), safe(_short(report.folder))
    few = 0 < len(report.new) < len(report.mails)
    _say("", around)
    _say(said("written-new" if few else "written", language, mails=mails, folder=folder, new=len(report.new)), around)
    if report.removed:
        _say(said("removed", language, names=", ".join(map(safe, report.removed))), around)
    if report.is_demonstration:
        _say(said("demonstration-written", language), around)
    else:
        _say(said("written-next", language), around)
        _show_command(f"catalogue outbox send {_quoted(request.release)}")


def _print_dry_run(report: SendReport, request: OutboxRequest, around: Surroundings) -> None:
    if around.quiet:
        return
    _print_mails(report.mails, around)
    _print_advice(report.standings, request, around)
    _say(_counts(report.standings, around.language), around)
    name = "dry-run" if report.mails else "dry-run-nothing"
    _say(said(name, around.language), around)
    if report.mails:
        _show_command(f"catalogue outbox send {_quoted(request.release)} --yes")


def _print_mails(mails: Sequence[Listed], around: Surroundings) -> None:
    language = around.language
    heads = tuple(said(f"column-{name}", language) for name in ("recipient", "address", "size", "attached"))
    rows = [
        (safe(each.recipient), safe(each.address), readable(each.size), _attached(each, language)) for each in mails
    ]
    if rows:
        _print_table((heads, *rows))


def _attached(mail: Listed, language: str) -> str:
    if not mail.left_out:
        return said("attached-all", language)
    kinds = " + ".join(dict.fromkeys(Path(name).suffix.removeprefix(".").upper() for name in mail.left_out))
    return said("attached-less", language, names=kinds) if mail.attached else said("attached-none", language)


def _print_status(report: Status, around: Surroundings) -> None:
    language = around.language
    heads = tuple(said(f"column-{name}", language) for name in ("recipient", "state", "when", "answer"))
    rows = [
        (safe(name), _word(each, language), each.at[:_MOMENT].replace("T", " "), _answer(each, language))
        for name, each in report.standings.items()
    ]
    _print_table((heads, *rows))
    _say("", around)


def _word(standing: Standing, language: str) -> str:
    special = {"deferred": "state-deferred", "settled-sent": "state-settled"}
    return said(special.get(standing.event or "", f"state-{standing.state}"), language)


def _answer(standing: Standing, language: str) -> str:
    """What the server said, where it matters: of a mail that arrived nobody wants to know."""
    if standing.state == "sent" or standing.event in {None, "settled-resend"}:
        return ""
    return safe(standing.answer) if _is_said(standing.answer) else said("no-answer", language)


def _is_said(answer: str) -> bool:
    """Whether a server said so: its answers begin with a number; the rest is what a library says of the line."""
    return answer[:1].isdecimal()


def _print_advice(standings: Standings, request: OutboxRequest, around: Surroundings) -> None:
    """What to do about what needs a person."""
    uncertain = [name for name, each in standings.items() if each.state == "uncertain"]
    release = _quoted(request.release)
    if uncertain:
        _say(said("uncertain-next", around.language), around)
        names = " ".join(map(safe, uncertain))
        for decision in ("sent", "resend"):
            _show_command(said(f"uncertain-{decision}", around.language, release=release, recipient=names))
        _say("", around)
    refused = [name for name, each in standings.items() if each.state == "refused"]
    if refused:
        _say(said("refused-next", around.language), around)
        names = " ".join(map(safe, refused))
        for step in ("write", "resend"):
            _show_command(said(f"refused-{step}", around.language, release=release, recipient=names))
        _say("", around)


def _counts(standings: Standings, language: str) -> str:
    states = Counter(each.state for each in standings.values())
    counts = {name: numbered(name, states[name], language) for name in ("sent", "pending", "refused", "uncertain")}
    return said("counts", language, **counts)


def _print_table(rows: Sequence[tuple[str, ...]]) -> None:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        print(_GAP.join(f"{cell:{width}}" for cell, width in zip(row, widths, strict=True)).rstrip())  # noqa: T201


def _say(text: str, around: Surroundings) -> None:
    folded = textwrap.fill(text, width_of(around), break_long_words=False, break_on_hyphens=False)
    print(folded, flush=True)  # noqa: T201  # what the command has to say


def _show_command(text: str) -> None:
    """What is there to be copied: it runs over the edge rather than being folded."""
    print(f"  {text}")  # noqa: T201


def width_of(around: Surroundings) -> int:
    """The columns to fill."""
    return max(around.width, 40)


def _quoted(path: Path) -> str:
    """A path as it is typed."""
    return safe(shlex.quote(str(path)))


def _short(path: Path) -> str:
    """Relative to where the user stands, when that is shorter."""
    whole, here = path.resolve(), Path.cwd()
    return str(whole.relative_to(here)) if whole.is_relative_to(here) else str(path)
