"""A short paper by itself: a letter, a poster, a sheet. Tagged and lasting like the catalogue, with nothing inside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from catalogue.render import fonts
from catalogue.render.pdf.manuscript import Printed
from catalogue.render.pdf.press.links import Speak


def slip(printed: Printed, assets: Mapping[str, bytes], speak: Speak) -> tuple[bytes, int]:
    """The file and its number of pages.

    Its style sheet names the faces of type as `asset:fonts/<face>.ttf` and whatever `assets` holds; `speak` says what a
    link is called. The HTML has a `<title>`, a language and a first heading.
    """
    from catalogue.render.pdf.press import engine, finish

    written = engine.write(*printed, {**dict(_faces()), **assets})
    return finish.finish(written, speak)


def _faces() -> Iterator[tuple[str, bytes]]:
    return ((f"fonts/{name}.ttf", fonts.face(name)) for name in fonts.FACES)
