"""`catalogue find`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from catalogue.cli.guard import guarded
from catalogue.cli.keeping import CacheDir, cache_folder
from catalogue.cli.options import AsOf, Language, Root, day_of, known_language
from catalogue.cli.surroundings import look_around

Some = list[str] | None
Age = Annotated[str, typer.Option("--age", metavar="AGE", help="13, 10-12, or a grade: «7. klasse».")]
Theme = Annotated[Some, typer.Option("--theme", metavar="THEME", help="A need, as ensomhed. Repeat any: one fits.")]
Area = Annotated[Some, typer.Option("--area", metavar="AREA", help="Where the child lives.")]
Weekday = Annotated[Some, typer.Option("--weekday", metavar="DAY", help="wednesday, onsdag …")]
Delivery = Annotated[Some, typer.Option("--delivery", metavar="FORM", help="in-person, chat, home-visit …")]
Route = Annotated[Some, typer.Option("--route", metavar="WAY", help="The way in: self, referral, school, drop-in …")]
Spoken = Annotated[Some, typer.Option("--language", metavar="TAG", help="Spoken there: ar, arabisk, Arabic …")]
Price = Annotated[Some, typer.Option("--price", metavar="PRICE", help="free, covered, fee.")]
Status = Annotated[Some, typer.Option("--status", metavar="STATE", help="open, later, closed.")]
Source = Annotated[Some, typer.Option("--source", metavar="SOURCE", help="Of joined catalogues: from which.")]

_QUESTIONS = ("theme", "area", "weekday", "delivery", "route", "language", "price", "status", "source")


def find(
    text: Annotated[list[str] | None, typer.Argument(metavar="WORDS…", help="What you would type.")] = None,
    *,
    age: Age = "",
    theme: Theme = None,
    area: Area = None,
    weekday: Weekday = None,
    delivery: Delivery = None,
    route: Route = None,
    language: Spoken = None,
    price: Price = None,
    status: Status = None,
    source: Source = None,
    edition: Annotated[str, typer.Option("--edition", metavar="NAME", help="Whose offers (default: staff's).")] = "",
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1, help="Offers of a kind to tell.")] = 10,
    markdown: Annotated[bool, typer.Option("--markdown", help="To paste into a mail.")] = False,
    json: Annotated[bool, typer.Option("--json", help="For a program.")] = False,
    root: Root = Path(),
    as_of: AsOf = None,
    cache_dir: CacheDir = None,
    lang: Language = None,
) -> None:
    """Find offers for one child: what fits, what may fit, and why. Exit with 1 if nothing fits."""
    around = look_around(known_language(lang))
    day = day_of(as_of, around)
    form = _form(is_markdown=markdown, is_json=json)
    asked = (theme, area, weekday, delivery, route, language, price, status, source)
    answers = {question: tuple(words) for question, words in zip(_QUESTIONS, asked, strict=True) if words}

    def command() -> int:
        from catalogue.cli.find import run_find
        from catalogue.pipeline.find import FindRequest

        request = FindRequest(
            root=root,
            day=around.today,
            as_of=day,
            edition=edition,
            text=" ".join(text or ()),
            age=age,
            chosen=answers,
            most=limit,
            cache=cache_folder(cache_dir),
        )
        return run_find(request, form, around)

    raise typer.Exit(guarded(command, around))


def _form(*, is_markdown: bool, is_json: bool) -> str:
    if is_markdown and is_json:
        message = "--markdown or --json, not both"
        raise typer.BadParameter(message, param_hint="--json")
    return "markdown" if is_markdown else "json" if is_json else "text"
