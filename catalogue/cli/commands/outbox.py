"""`catalogue outbox write`, `send`, `status`, `resolve` and `aula`."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from catalogue.cli.guard import guarded
from catalogue.cli.options import Language, Quiet, Root, known_language
from catalogue.cli.surroundings import Surroundings, look_around
from catalogue.pipeline.requests import OutboxRequest

outbox = typer.Typer(no_args_is_help=True, help="Mail a release to its recipients, and know who has it.")

ReleaseFolder = Annotated[Path, typer.Argument(metavar="RELEASE", help="The folder of one release.")]
Outbox = Annotated[
    Path | None,
    typer.Option("--outbox", metavar="DIR", help="The outbox's folder (default: outbox/RELEASE beside the release)."),
]
Link = Annotated[
    str,
    typer.Option(
        "--link",
        metavar="ADDRESS",
        help="Where those fetch it whose mailbox is too small (default: the public site). The same for send.",
    ),
]


@outbox.command()
def write(
    release: ReleaseFolder,
    *,
    root: Root = Path(),
    folder: Outbox = None,
    link: Link = "",
    lang: Language = None,
    quiet: Quiet = False,
) -> None:
    """Write a mail to each recipient, with their package and letter."""
    around = look_around(known_language(lang), quiet=quiet)

    def command(request: OutboxRequest) -> int:
        from catalogue.cli.outbox import run_write

        return run_write(request, around)

    _run(around, OutboxRequest(root, release, around.today, folder, link), command)


@outbox.command()
def send(
    release: ReleaseFolder,
    *,
    yes: Annotated[bool, typer.Option("--yes", help="Send; without it nothing leaves this machine.")] = False,
    root: Root = Path(),
    folder: Outbox = None,
    link: Link = "",
    lang: Language = None,
    quiet: Quiet = False,
) -> None:
    """Send what is pending. Without --yes: show what would be sent.

    The mail server comes from the environment: CATALOGUE_SMTP_HOST, _PORT, _SECURITY (starttls, tls or none), _USER,
    _PASSWORD and _CA.
    """
    around = look_around(known_language(lang), quiet=quiet)

    def command(request: OutboxRequest) -> int:
        from catalogue.cli.outbox import run_send

        return run_send(request, os.environ, around, is_real=yes)

    _run(around, OutboxRequest(root, release, around.today, folder, link), command)


@outbox.command()
def status(release: ReleaseFolder, *, folder: Outbox = None, lang: Language = None, quiet: Quiet = False) -> None:
    """Show how it stands: pending, sent, refused, uncertain."""
    around = look_around(known_language(lang), quiet=quiet)

    def command(request: OutboxRequest) -> int:
        from catalogue.cli.outbox import run_status

        return run_status(request, around)

    _run(around, OutboxRequest(Path(), release, around.today, folder), command)


@outbox.command()
def resolve(
    release: ReleaseFolder,
    recipients: Annotated[list[str], typer.Argument(metavar="RECIPIENT...", help="Ids, as `outbox status` shows.")],
    *,
    sent: Annotated[bool, typer.Option("--sent", help="It arrived: take it for sent.")] = False,
    resend: Annotated[bool, typer.Option("--resend", help="It did not arrive: send it again.")] = False,
    folder: Outbox = None,
    lang: Language = None,
    quiet: Quiet = False,
) -> None:
    """Settle what is uncertain; let what was refused be sent again."""
    if sent == resend:
        message = "say either --sent or --resend"
        raise typer.BadParameter(message)
    around = look_around(known_language(lang), quiet=quiet)

    def command(request: OutboxRequest) -> int:
        from catalogue.cli.outbox import run_resolve

        return run_resolve(request, recipients, "sent" if sent else "resend", around)

    _run(around, OutboxRequest(Path(), release, around.today, folder), command)


@outbox.command()
def aula(
    release: ReleaseFolder,
    *,
    recipients: Annotated[int, typer.Option("--recipients", metavar="N", min=1, help="How many shall have it.")],
    edition: Annotated[str, typer.Option("--edition", metavar="NAME", help="Another edition for families.")] = "",
    root: Root = Path(),
    link: Link = "",
    lang: Language = None,
) -> None:
    """Print the text for AULA, and how many sendings it takes."""
    around = look_around(known_language(lang))

    def command(request: OutboxRequest) -> int:
        from catalogue.cli.outbox_aula import run_aula

        return run_aula(request, edition, recipients, around)

    _run(around, OutboxRequest(root, release, around.today, None, link), command)


def _run(around: Surroundings, request: OutboxRequest, command: Callable[[OutboxRequest], int]) -> None:
    raise typer.Exit(guarded(lambda: command(request), around))
