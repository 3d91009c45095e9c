"""Puts sheets together to a file that speaks and keeps: PDF/UA-1 and PDF/A-3a, with its data inside.

What the sheets have in common is surveyed first; then page after page is written and forgotten, so that a catalogue of
thousands of pages needs little more memory than its leaves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, MutableMapping, Sequence

from catalogue.render.pdf.attachment import Attachment
from catalogue.render.pdf.leaves.leaf import Leaf
from catalogue.render.pdf.letters.faces import fonts
from catalogue.render.pdf.linking import content, syntax
from catalogue.render.pdf.linking.claims import write_attachment, write_claims, write_information
from catalogue.render.pdf.linking.outline import write_outline, write_places
from catalogue.render.pdf.linking.sheet import Frontispiece, Sheet
from catalogue.render.pdf.linking.stock import Stock
from catalogue.render.pdf.linking.survey import Survey, survey
from catalogue.render.pdf.linking.tree import Tree
from catalogue.render.pdf.linking.ways import Speak, Ways
from catalogue.render.pdf.linking.writer import Writer


def link(
    sheets: Sequence[Sheet],
    frontispiece: Frontispiece,
    speak: Speak,
    data: Callable[[], Attachment],
    remembered: MutableMapping[str, object] | None = None,
) -> bytes:
    """The finished file; the same bytes for the same sheets. `LooseEnd` if they don't fit together.

    `data` is asked for when all pages are written; `remembered` holds streams that were packed before.
    """
    found, writer = survey(sheets), Writer(remembered)
    claims = write_claims(writer, frontispiece)
    pages = _Pages(writer, found, speak, sheets)
    tree = pages.write(sheets)
    outline = write_outline(writer, found.bookmarks(), pages.first)
    places = write_places(writer, found.places, pages.first)
    attachment = data()
    attached = write_attachment(writer, attachment)
    files = writer.add(f"<</Names[{syntax.text(attachment.name)}{attached} 0 R]>>")
    root = writer.add(
        f"<</Type/Catalog/Pages {pages.root} 0 R/StructTreeRoot {tree} 0 R/Outlines {outline} 0 R"
        f"/Names<</Dests {places} 0 R/EmbeddedFiles {files} 0 R>>/AF[{attached} 0 R]{claims}>>"
    )
    return writer.finish(root, write_information(writer, frontispiece))


class _Pages:
    """The pages, while they are written one after the other. `root` is the number of their tree."""

    def __init__(self, writer: Writer, found: Survey, speak: Speak, sheets: Sequence[Sheet]) -> None:
        self._writer, self._survey = writer, found
        self.root = writer.reserve()
        self.first = writer.reserve(len(sheets))
        links = writer.reserve(found.links)
        self._stock = Stock(writer, fonts(_leaves(sheets), (each for sheet in sheets for each in sheet.drawings)))
        self._ways = Ways(writer, found, speak, links, len(sheets))
        self._tree = Tree(writer, found, self.first, links)

    def write(self, sheets: Sequence[Sheet]) -> int:
        """Write them all, and the structure tree; gives the number of that tree."""
        for number, sheet in enumerate(sheets):
            for block in self._survey.begun[number]:
                self._tree.add(block)
            self._tree.close_page(number)
            self._write(number, sheet)
        numbers = range(self.first, self.first + len(sheets))
        self._writer.write(self.root, f"<</Type/Pages/Count {len(sheets)}/Kids{syntax.references(numbers)}>>")
        self._tree.finish()
        return self._tree.root

    def _write(self, number: int, sheet: Sheet) -> None:
        drawn, resources = content.page(number, sheet, self._survey, self._stock)
        stream, links = self._writer.add_stream("", drawn), self._ways.write(self._survey.spots[number])
        box = syntax.numbers((0, 0, sheet.width, sheet.height))
        ways = f"/Annots{syntax.references(links)}" if links else ""
        self._writer.write(
            self.first + number,
            f"<</Type/Page/Parent {self.root} 0 R/MediaBox{box}/BleedBox{box}/TrimBox{box}/Resources{resources}"
            f"/Contents {stream} 0 R{ways}/Tabs/S/StructParents {number}>>",
        )


def _leaves(sheets: Sequence[Sheet]) -> Iterator[Leaf]:
    """Each leaf once."""
    seen: set[int] = set()
    for sheet in sheets:
        for placed in (*sheet.placed, *sheet.artifacts):
            if id(placed.leaf) not in seen:
                seen.add(id(placed.leaf))
                yield placed.leaf
