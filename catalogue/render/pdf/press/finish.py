"""From what WeasyPrint writes to a file that speaks and keeps: PDF/UA-1 and PDF/A-3a, with its data inside."""

from __future__ import annotations

from io import BytesIO

from pikepdf import Array, Name, ObjectStreamMode, Pdf

from catalogue.render.pdf.attachment import Attachment
from catalogue.render.pdf.press import archive, links
from catalogue.render.pdf.press.links import Speak
from catalogue.render.pdf.press.pages import Pages
from catalogue.render.pdf.press.structure import Structure

_POINTS = 0.75  # in a CSS pixel


def finish(written: bytes, speak: Speak, data: Attachment | None = None) -> tuple[bytes, int]:
    """The finished file and its number of pages; the same bytes for the same file. `data` travels inside it."""
    with Pdf.open(filename_or_stream=BytesIO(written)) as pdf:
        structure = Structure(pdf)
        pages = Pages(structure)
        pages.join()
        mend(pages, speak)
        structure.write()
        pdf.Root.PageMode = Name.UseOutlines
        archive.show_as_they_are(pdf)
        archive.claim(pdf)
        if data is not None:
            archive.attach(pdf, data)
        made = BytesIO()
        pdf.save(made, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)
        return archive.clear_ends(made.getvalue()), len(pdf.pages)


def mend(pages: Pages, speak: Speak) -> None:
    """Let links speak, headers say what they head, figures stand where they are, and nobody hear heads and tabs."""
    links.mend(pages.structure, speak)
    _name_scopes(pages.structure)
    _place_figures(pages.structure)
    pages.silence()


def _name_scopes(structure: Structure) -> None:
    """Say of each header cell whether it heads its column or its row."""
    for header in structure.of_kind("/TH"):
        header.A.Scope = Name.Column if header.P.P.get("/S") == Name.THead else Name.Row


def _place_figures(structure: Structure) -> None:
    """Give the frames of pictures in the page's own measure: WeasyPrint writes them in pixels from the top."""
    for figure in structure.of_kind("/Figure"):
        left, top, right, bottom = (float(edge) * _POINTS for edge in figure.A.BBox)
        height = float(figure.Pg.MediaBox[3])
        figure.A.BBox = Array([left, height - bottom, right, height - top])
