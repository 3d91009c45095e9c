"""What a PDF is made from: an edition on one paper, in HTML."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from catalogue.render.pdf.attachment import Attachment


class Printed(NamedTuple):
    """HTML and its style sheet."""

    html: str
    style: str


@dataclass(frozen=True, slots=True)
class Manuscript:
    """One edition on one paper. `book` is filled in when it is asked for, since it may be large.

    `themes` are the anchors of its themes, `end` that of what follows them.
    `tabs` has a page for each tab of the thumb index, first those of right pages, then those of left ones. `speak` says
    what a link is called; `data` travels inside the file, and may be large, too; `banner` must stand uncut at the foot
    of every page, if there is one.
    """

    book: Callable[[], Printed]
    tabs: Printed
    assets: Mapping[str, bytes]
    themes: tuple[str, ...]
    end: str
    speak: Callable[[str], str]
    data: Callable[[], Attachment]
    banner: str
