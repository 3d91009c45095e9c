"""The few pages that are the preview's own: what there is to see, a page and its PDF side by side, nothing there."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from urllib.parse import quote

from catalogue.diagnostics import in_order
from catalogue.messages import phrase, safe
from catalogue.pipeline.live import LiveEdition
from catalogue.preview.assets import OWN, address
from catalogue.preview.board import PRINTS, Board
from catalogue.preview.problem import counts
from catalogue.reporters.base import Options, shown
from catalogue.reporters.text import writer

_PAGE = """\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="{style}">
</head>
<body{more}>
<main>
{main}
</main>
</body>
</html>
"""
_FIRST = {"html": "index.html", "markdown": "catalogue.md", "markdown-pages": "index.md", **PRINTS}


def overview(board: Board) -> bytes:
    """The editions, what each is made as, and what is worth mending."""
    language = board.language("")
    title = phrase("preview-overview", language)
    lines = [f"<h1>{escape(title)}</h1>"]
    for edition in board.editions.values():
        lines += [f"<h2>{escape(edition.name)}</h2>", "<ul>", *_formats(edition, language, board), "</ul>"]
    return _page(title, language, [*lines, *_remarks(board, language)])


def _formats(edition: LiveEdition, language: str, board: Board) -> Iterator[str]:
    for name in edition.formats:
        if name in PRINTS and not board.prints(edition.name):
            continue
        yield f'<li><a href="/{edition.name}/{_FIRST[name]}">{escape(phrase(f"preview-{name}", language))}</a></li>'
    if "html" in edition.formats and board.prints(edition.name):
        words = phrase("preview-beside", language)
        yield f'<li><a href="/{OWN}/beside/{edition.name}/index.html">{escape(words)}</a></li>'


def _remarks(board: Board, language: str) -> Iterator[str]:
    """What `check` would say of a catalogue without errors."""
    if board.look is None:
        return
    options = Options(width=100)
    found = shown(in_order(board.look.check.diagnostics), options)
    write = writer(board.look.check.diagnostics, board.look.check.lines, language, options)
    if found:
        yield f"<h2>{escape(counts(found, language))}</h2>"
    for each in found:
        yield f"<pre>{escape(chr(10).join(write.paragraph(each)))}</pre>"


def beside(board: Board, path: str, print_path: str) -> bytes:
    """A page on the left and the PDF on the right."""
    language = board.language(path.partition("/")[0])
    page, paper = (escape(phrase(f"preview-{name}", language)) for name in ("html", "pdf"))
    waiting = escape(phrase("preview-printing", language))
    main = [
        f'<iframe id="page" title="{page}" src="/{quote(path)}"></iframe>',
        f'<div id="paper"><p role="status">{waiting}</p><iframe title="{paper}" hidden></iframe></div>',
    ]
    main.append(f'<script src="{address("beside.js")}"></script>')
    more = f' class="beside" data-print="{escape(print_path)}"'
    return _page(phrase("preview-beside", language), language, main, more)


def nothing(board: Board, path: str) -> bytes:
    """No such page; or no page at all yet, while the first mistake is not mended."""
    language = board.language(path.partition("/")[0])
    name = "preview-no-page" if board.editions else "preview-nothing-yet"
    title = phrase(name, language)
    lines = [f"<h1>{escape(title)}</h1>"]
    if board.editions:
        way = escape(phrase("preview-overview", language))
        lines += [f"<p>{escape(safe(path))}</p>", f'<p><a href="/{OWN}/">{way}</a></p>']
    return _page(title, language, lines)


def _page(title: str, language: str, main: list[str], more: str = "") -> bytes:
    text = "\n".join(main)
    return _PAGE.format(
        language=language, title=escape(title), style=address("pages.css"), main=text, more=more
    ).encode()
