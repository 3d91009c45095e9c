"""What an import would do, for the person who is asked: the changes, what did not fit, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from catalogue.authoring.arrival.notes import Arriving, Finding
from catalogue.codes import Severity
from catalogue.diagnostics import in_order
from catalogue.exchange.base import Loss
from catalogue.messages import safe, without_cpr
from catalogue.messages.exporting import exporting_word
from catalogue.messages.importing import importing_number, importing_word
from catalogue.reporters.base import Lines, Options
from catalogue.reporters.layout import layout_diff
from catalogue.reporters.losses.grouped import Group, groups
from catalogue.reporters.text import writer
from catalogue.source.document import Source
from catalogue.source.parse import parse_text

_NO_PLACE = "no-place"
_MOST, _MOST_RECORDS = 30, 4
_LONGEST = 60
_INDENT = "  "


def changes(files: Iterable[Arriving], found: Iterable[Finding], language: str, options: Options) -> str:
    """The differences; of new files the names, and with `verbose` all that is in them."""
    about = [each.diagnostic for each in found]
    told = [file for file in files if options.verbose or not file.is_new]
    named = [file for file in files if file.is_new and not options.verbose]
    text = "".join(layout_diff(each.shown, about, language, is_coloured=options.colour) for each in told)
    if not named:
        return text
    lines = [importing_word("new-files", language), *(f"{_INDENT}{_named(each, language)}" for each in named)]
    return text + "\n".join([*lines, f"{_INDENT}{importing_word('see-new', language)}"]) + "\n"


def findings(found: Sequence[Finding], sources: Lines, language: str, options: Options) -> str:
    """Each finding with its line, how to mend it, and where in the imported file it came from."""
    diagnostics = [each.diagnostic for each in found]
    origins = {each.diagnostic.sort_key(): each.origin for each in found}
    write = writer(diagnostics, sources, language, options)
    paragraphs: list[str] = []
    for each in in_order(diagnostics):
        if each.severity is Severity.INFORMATION and not (options.verbose or each.code.startswith("CAT0")):
            continue  # of what the import itself has to say, nothing is too little to be told
        lines = list(write.paragraph(each))
        if origin := origins[each.sort_key()]:
            lines += write.wrapped(importing_word("from", language, origin=where(origin, language)))
        paragraphs.append("\n".join(lines))
    return "\n\n".join(paragraphs) + "\n" if paragraphs else ""


def losses(told: Sequence[Loss], language: str, width: int) -> str:
    """What did not fit: of a sheet row by row, of other files field by field."""
    paragraphs = _by_row(told, language) if any(each.record.isdecimal() for each in told) else _by_field(told, language)
    lines = [importing_word("losses-heading", language)]
    for each in paragraphs:
        lines += wrap(each, width, initial_indent=_INDENT, subsequent_indent=_INDENT * 2, break_long_words=False)
    return "\n".join(lines) + "\n"


def _by_row(told: Sequence[Loss], language: str) -> Iterator[str]:
    in_order_of_rows = sorted(told, key=lambda each: int(each.record) if each.record.isdecimal() else 0)
    yield from (_row(each, language) for each in in_order_of_rows[:_MOST])
    if len(told) > _MOST:
        yield importing_word("losses-more", language, n=len(told) - _MOST)


def _by_field(told: Sequence[Loss], language: str) -> Iterator[str]:
    """What there is no place for in one paragraph, since nobody can mend it; everything else with its values."""
    found = groups(told, language)
    if unfit := [_field(each, language) for each in found if each.why == _NO_PLACE]:
        yield f"{_sentence(_NO_PLACE, language)}: {', '.join(unfit)}."
    others = [each for each in found if each.why != _NO_PLACE]
    for each in others[:_MOST]:
        named = [_record(loss) for loss in each.losses[:_MOST_RECORDS]]
        more = len(each.losses) - len(named)
        named += [importing_word("and-others", language, n=more)] if more > 0 else []
        why = exporting_word(f"why-{each.why}", language)
        yield f"{each.title or safe(each.field)} ({why}): {', '.join(named)}"
    if len(others) > _MOST:
        yield importing_word("losses-more", language, n=len(others) - _MOST)


def _field(group: Group, language: str) -> str:
    count = len(group.losses)
    named = safe(group.field) or exporting_word("whole-record", language)
    return f"{named} ({importing_number('places', count, language)})" if count > 1 else named


def _record(loss: Loss) -> str:
    value = _short(loss.value)
    return f"{safe(loss.record)} «{value}»" if value else safe(loss.record)


def _sentence(why: str, language: str) -> str:
    words = exporting_word(f"why-{why}", language)
    return words[:1].upper() + words[1:]


def _short(value: str) -> str:
    shown_ = safe(without_cpr(value))
    return shown_ if len(shown_) <= _LONGEST else f"{shown_[: _LONGEST - 1]}…"


def where(origin: str, language: str) -> str:
    """«14⇥Alder» as «række 14, kolonne Alder»; a name of the other side's as it is."""
    row, _, column = (safe(without_cpr(part)) for part in origin.partition("\t"))
    if not row.isdecimal():
        return row
    return importing_word("row-column" if column else "row", language, row=row, column=column)


def _row(loss: Loss, language: str) -> str:
    place = where(f"{loss.record}\t{loss.field}" if loss.field else loss.record, language)
    why = exporting_word(f"why-{loss.why}", language)
    value = _short(loss.value)
    return importing_word("losses-value" if value else "losses-row", language, where=place, why=why, value=value)


def _named(file: Arriving, language: str) -> str:
    document = parse_text(Source(file.path, file.after)).value
    offers = document.data.get("offers") if document else None
    count = len(offers) if isinstance(offers, list) else 0
    path = safe(without_cpr(file.path))
    return importing_word("new-file", language, path=path, offers=importing_number("offers", count, language))


def summed(files: Sequence[Arriving], language: str) -> Iterator[str]:
    """«2 filer ændres», «1 ny fil»."""
    for name, count in (
        ("changed", sum(not each.is_new for each in files)),
        ("new", sum(each.is_new for each in files)),
    ):
        if count:
            yield importing_number(name, count, language)
