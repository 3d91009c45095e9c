"""A check that tells only a part of what it finds: some codes, some files, or what a change is to blame for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from catalogue.codes import PRIVATE, SEVERITIES
from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.nearest import nearest_code
from catalogue.pipeline.check import CheckReport, check, memory_in, places_of
from catalogue.pipeline.requests import CheckRequest

_NO_CATALOGUE_THEN = "CAT023"
_CODE = re.compile(r"CAT[0-9]{0,3}")


@dataclass(frozen=True, slots=True)
class Narrowed:
    """The report, the revision it is compared with, and the findings that are left out because they stood there."""

    report: CheckReport
    base: str = ""
    older: tuple[Diagnostic, ...] = ()


def check_as_asked(request: CheckRequest) -> Narrowed:
    """Check everything, and tell what is asked for."""
    told = codes_told(request.select, request.ignore)
    wanted = places_of(request.root, request.paths)
    made = _since(request) if request.since else Narrowed(_checked(request))
    report = made.report.limited_to(wanted) if wanted else made.report
    return Narrowed(report.only(lambda each: each.code in told), made.base, made.older)


def _since(request: CheckRequest) -> Narrowed:
    from catalogue.pipeline.revisions import PairRequest, load  # git, which other checks don't need
    from catalogue.pipeline.touched import Touched

    try:
        pair = load(PairRequest(request.root, request.environment, request.day, request.since, as_of=request.as_of))
    except CatalogueError as error:
        if error.diagnostic.code != _NO_CATALOGUE_THEN:
            raise
        return Narrowed(_checked(request))  # the change brings it: everything is new
    touched, new = Touched(pair), frozenset(map(id, pair.new))
    report = pair.after.only(lambda each: id(each) in new or touched.covers(each.span))
    return Narrowed(report, pair.base, report.left_out)


def _checked(request: CheckRequest) -> CheckReport:
    return check(
        request.root, request.day, request.as_of, store=memory_in(request.cache), environment=request.environment
    )


def codes_told(select: Sequence[str], ignore: Sequence[str]) -> frozenset[str]:
    """The codes that are told; what is private always is."""
    chosen = frozenset(_codes(select)) if any(map(_listed, select)) else frozenset(SEVERITIES)
    return (chosen - frozenset(_ignored(ignore))) | PRIVATE


def _ignored(ignore: Iterable[str]) -> Iterator[str]:
    for option in ignore:
        for written in _listed(option):
            codes = frozenset(_codes([written]))
            if codes <= PRIVATE:
                raise CatalogueError(Diagnostic("CAT015", Span(""), {"code": written.upper()}))
            yield from codes


def _codes(options: Iterable[str]) -> Iterator[str]:
    for option in options:
        for written in _listed(option):
            known = [code for code in SEVERITIES if _is_beginning(written) and code.startswith(written.upper())]
            if not known:
                beginnings = sorted({code[:length] for code in SEVERITIES for length in (4, 5, 6)})
                args = {"value": written, "nearest": nearest_code(written, beginnings)}
                raise CatalogueError(Diagnostic("CAT014", Span(""), args))
            yield from known


def _is_beginning(written: str) -> bool:
    return _CODE.fullmatch(written.upper()) is not None


def _listed(option: str) -> list[str]:
    return [part.strip() for part in option.split(",") if part.strip()]
