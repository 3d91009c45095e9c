"""Blocks as text in the house's layout: two spaces further in for each step, lists too, one space behind the colon."""

from __future__ import annotations

from collections.abc import Iterator

from catalogue.authoring.edit.blocks import BLANKS, Block, Brackets, Entry, Literal, Page, Written

STEP = 2


def lay_out(page: Page) -> str:
    r"""The whole file as text. Every line end is `\n`, the last one too."""
    lines = [*(line.rstrip(BLANKS) for line in page.start), *page.head, *_block(page.root, 0), *page.finish]
    first = next(number for number, line in enumerate(lines) if line)
    return "".join(f"{line}\n" for line in lines[first:])


def _block(block: Block, indent: int) -> Iterator[str]:
    for entry in block.entries:
        yield from _indented(entry.above, indent)
        yield from _entry(entry, indent)
    yield from _indented(block.tail, indent)


def _entry(entry: Entry, indent: int) -> Iterator[str]:
    head = " " * indent + entry.head
    if not isinstance(entry.value, Block):
        yield from _written(entry, entry.value, head, indent)
        return
    below = _block(entry.value, indent + STEP)
    if entry.head == "-" and not entry.behind and not entry.value.entries[0].above:
        yield f"{head} {next(below)[indent + STEP :]}"
    else:
        yield head + _comment(entry.behind)
    yield from below


def _written(entry: Entry, value: Written, head: str, indent: int) -> Iterator[str]:
    if value.is_below:
        yield head + _comment(entry.behind)
        yield from _indented(value.between, indent + STEP)
        head = " " * (indent + STEP - 1)
    first, *more = value.lines
    lines = [f"{head} {first}" if first else head, *_further(value, more, indent)]
    comment = _comment(value.behind)
    if isinstance(value, Literal):
        lines[0] += comment
        yield from lines
    else:
        yield from map(_trimmed, lines[:-1])
        yield lines[-1] + comment


def _further(value: Written, lines: list[str], indent: int) -> Iterator[str]:
    """The lines behind the first, indented: a text's alike, those between brackets as far from their key as before."""
    if isinstance(value, Literal):
        yield from _indented(lines, indent + (value.digit or STEP))
        return
    for line in lines:
        text = line.lstrip(BLANKS)
        shift = max(len(line) - len(text) - value.column, 0) if isinstance(value, Brackets) else STEP
        yield " " * (indent + shift) + text if text else ""


def _indented(lines: list[str], indent: int) -> Iterator[str]:
    for line in lines:
        yield f"{' ' * indent}{line}" if line else ""


def _comment(behind: str) -> str:
    """A comment at the end of a line, as far away as it was: it may stand below another."""
    text = behind.lstrip(BLANKS)
    gap = behind[: len(behind) - len(text)]
    return f"{gap.replace(BLANKS[1], '  ') or ' '}{text}" if text else ""


def _trimmed(line: str) -> str:
    r"""Without spaces at its end, except behind a `\`, which between quotation marks makes the first of them count."""
    trimmed = line.rstrip(BLANKS)
    return line if trimmed.endswith("\\") else trimmed
