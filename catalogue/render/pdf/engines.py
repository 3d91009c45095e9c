"""The engines that make a PDF from a manuscript, by name. They are imported when they are needed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from catalogue.render.base import Means
from catalogue.render.pdf.manuscript import Manuscript

Engine = Callable[[Manuscript, Means], tuple[bytes, int]]
"""Gives the bytes of the file and its number of pages."""


def _straight(manuscript: Manuscript, means: Means) -> tuple[bytes, int]:
    from catalogue.render.pdf.straight import straight

    del means
    return straight(manuscript)


def _composed(manuscript: Manuscript, means: Means) -> tuple[bytes, int]:
    from catalogue.render.pdf.compose import UNFIT, compose

    try:
        return compose(manuscript, means)
    except UNFIT:
        return _straight(manuscript, means)


ENGINES: Mapping[str, Engine] = {
    "composed": _composed,
    "straight": _straight,
}
