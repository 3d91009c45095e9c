"""`catalogue find`."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from catalogue.cli.surroundings import Surroundings
from catalogue.cli.written import show
from catalogue.pipeline.find import FindRequest, find
from catalogue.reporters.base import Options
from catalogue.search.told import Told

Reporter = Callable[[Told, Surroundings], str]


def _text(found: Told, around: Surroundings) -> str:
    from catalogue.reporters.found import text

    return text.report(found, around.language, Options(around.width, around.colour))


def _markdown(found: Told, around: Surroundings) -> str:
    from catalogue.reporters.found import markdown

    return markdown.report(found, around.language)


def _json(found: Told, _: Surroundings) -> str:
    from catalogue.reporters.found import json

    return json.report(found)


_REPORTERS: Mapping[str, Reporter] = {"text": _text, "markdown": _markdown, "json": _json}


def run_find(request: FindRequest, form: str, around: Surroundings) -> int:
    """Tell what was found; 1 where nothing fits, or nothing can be looked into."""
    found = find(request)
    if found is None:
        return _tell_why(request, around)
    show(_REPORTERS[form](found, around), around, is_log=form == "text")
    return 0 if found.hits.total else 1


def _tell_why(request: FindRequest, around: Surroundings) -> int:
    """What is wrong with the files that everything else depends on."""
    from catalogue.cli import check as checking
    from catalogue.pipeline.check import check, memory_in

    checking.show(check(request.root, request.day, request.as_of, store=memory_in(request.cache)), around)
    return 1
