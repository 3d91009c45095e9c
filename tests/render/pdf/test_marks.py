"""What is used of WeasyPrint's inside. If a newer version changes one of these names, this says which."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest

from catalogue.render import fonts
from catalogue.render.pdf.press import engine

ASSETS = {"r.ttf": fonts.face("Regular")}
STYLE = """
@font-face { font-family: "Katalog Sans"; src: url("asset:r.ttf") }
@page { size: 60mm 60mm; margin: 6mm }
html { font: 10pt/4mm "Katalog Sans" }
body { string-set: foot "Kataloget" }
h1 { margin: 0 0 0 0; string-set: theme content() }
section { margin-top: 5mm; padding-bottom: 2mm; border-bottom: 1mm solid }
"""
BODY = '<div data-leaf="0"><section data-block><h1>Sorg</h1>Text</section></div>'
LOST = (
    "WeasyPrint has changed {}, on which catalogue/render/pdf/press/marks.py relies: read what became of it before the "
    "version is raised (the engine `straight` needs it too)."
)


def inner(name: str) -> Any:  # noqa: ANN401
    """A thing of WeasyPrint by its dotted name."""
    engine.fetcher_for({})  # imports WeasyPrint, without the machine's fonts
    module, _, last = name.rpartition(".")
    thing = getattr(import_module(f"weasyprint.{module}"), last, None)
    assert thing is not None, LOST.format(name)
    return thing


def test_the_function_that_is_wrapped_takes_what_it_took() -> None:
    parameters = list(inspect.signature(inner("pdf.tags._build_box_tree")).parameters)
    expected = ["box", "parent", "pdf", "page_number", "nums", "annotations", "tags"]
    assert parameters == expected, LOST.format(f"the parameters of pdf.tags._build_box_tree: {parameters}")


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("BlockBox", "border_box_y border_height is_in_normal_flow string_set element element_tag style children"),
        ("PageBox", "content_box_x content_box_y margin_width margin_height"),
        ("LineBox", "children"),
    ],
)
def test_boxes_know_what_they_knew(kind: str, names: str) -> None:
    box: Callable[..., object] = inner(f"formatting_structure.boxes.{kind}")
    instance = {*dir(box), *inspect.signature(box).parameters}
    missing = [name for name in names.split() if name not in instance]
    assert not missing, LOST.format(f"{kind}: {missing}")


def test_all_is_seen_where_it_lies() -> None:
    html = f'<html lang="da"><head><title>x</title></head><body>{BODY}</body></html>'
    seen = engine.draw(html, STYLE, ASSETS).seen
    millimetre = 96 / 25.4
    (page,) = seen.pages.values()
    assert page == pytest.approx(tuple(millimetre * each for each in (6, 6, 48, 48, 60, 60)))
    assert seen.above == pytest.approx({0: 5 * millimetre})
    assert seen.extra[0][0] == 0  # the text lies in an anonymous box, which has no border of its own
    assert seen.ends[0][0] == pytest.approx((6 + 5 + 4 + 4 + 3) * millimetre)
    assert [(each.name, each.text, each.leads) for each in seen.strings] == [("theme", "Sorg", True)]
    assert seen.constant == {"foot": "Kataloget"}


def test_the_border_below_a_line_is_asked_for_twice() -> None:
    line = '<div data-leaf="0"><section data-block>Text</section></div>'
    html = f'<html lang="da"><head><title>x</title></head><body>{line}</body></html>'
    assert engine.draw(html, STYLE, ASSETS).seen.extra[0][0] == pytest.approx(3 * 96 / 25.4)
