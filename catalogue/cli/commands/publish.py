"""`catalogue publish`."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from catalogue.cli.commands.build import ENGINES, Jobs, PdfEngine
from catalogue.cli.guard import guarded
from catalogue.cli.keeping import CacheDir, cache_folder
from catalogue.cli.options import AsOf, Language, Quiet, Root, Verbose, day_of, known_choice, known_language
from catalogue.cli.surroundings import Surroundings, cores, look_around
from catalogue.pipeline.requests import PublishRequest

To = Annotated[Path | None, typer.Option("--to", metavar="DIR", help="The folder that holds all releases.")]
Name = Annotated[str, typer.Option("--release", metavar="NAME", help="Its name (default: the data's «edition»).")]
Without = Annotated[
    list[str] | None,
    typer.Option("--without", metavar="ID", help="Leave out this recipient's package; repeatable."),
]
Verify = Annotated[
    Path | None,
    typer.Option("--verify", metavar="DIR", help="Only tell whether the release there is as it was made."),
]
Zip = Annotated[bool, typer.Option("--zip", help="Make a zip of each package, too, in DIR/zip.")]
PagesBranch = Annotated[
    str,
    typer.Option("--pages-branch", metavar="NAME", help="Let this branch of git hold the editions for everyone."),
]

Supplement = Annotated[
    list[str] | None,
    typer.Option("--supplement", metavar="OFFER", help="Instead: two pages about this offer; repeatable."),
]
Kinds = Annotated[
    list[str] | None,
    typer.Option("--for", metavar="KIND", help="The supplement is for recipients of this kind; repeatable."),
]
Withdraw = Annotated[
    str,
    typer.Option("--withdraw", metavar="CONTACT", help="Find ASSOCIATION/CONTACT in all releases; make what is right."),
]

Command = Callable[[PublishRequest, Surroundings], int]
_FOR_A_SUPPLEMENT = "names whom a supplement is for: give --supplement, too"
_TO_IS_MISSING = "name the folder that holds all releases, such as releases"


def publish(
    *,
    root: Root = Path(),
    to: To = None,
    release: Name = "",
    without: Without = None,
    zips: Zip = False,
    pages_branch: PagesBranch = "",
    supplement: Supplement = None,
    kinds: Kinds = None,
    withdraw: Withdraw = "",
    verify: Verify = None,
    as_of: AsOf = None,
    jobs: Jobs = None,
    cache_dir: CacheDir = None,
    pdf_engine: PdfEngine = ENGINES[0],
    lang: Language = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Make a release: every edition, and a package for each recipient who gets one."""
    known_choice(pdf_engine, ENGINES, "--pdf-engine")
    if to is None and verify is None:
        raise typer.BadParameter(_TO_IS_MISSING, param_hint="--to")
    if kinds and not supplement:
        raise typer.BadParameter(_FOR_A_SUPPLEMENT, param_hint="--for")
    around = look_around(known_language(lang), quiet=quiet, verbose=verbose)
    request = PublishRequest(
        root=root,
        to=to or Path(),
        day=around.today,
        as_of=day_of(as_of, around),
        release=release,
        without=tuple(without or ()),
        jobs=jobs or cores(),
        cache=cache_folder(cache_dir),
        pdf_engine=pdf_engine,
        with_zips=zips,
        pages_branch=pages_branch,
        environment=os.environ,
    )
    command = _command(verify, withdraw, supplement or (), kinds or ())
    raise typer.Exit(guarded(lambda: command(request, around), around))


def _command(verify: Path | None, withdraw: str, supplement: Sequence[str], kinds: Sequence[str]) -> Command:
    """What is to be done."""
    from catalogue.cli import publish as publishing
    from catalogue.cli.withdraw import run_withdraw

    if verify is not None:
        return lambda _, around: publishing.run_verify(verify, around)
    if withdraw:
        return lambda request, around: run_withdraw(request, withdraw, around)
    if supplement:
        return lambda request, around: publishing.run_supplement(request, supplement, kinds, around)
    return publishing.run_publish
