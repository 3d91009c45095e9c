from __future__ import annotations

from catalogue.render.html import render as html
from catalogue.render.pdf import render as pdf
from catalogue.render.templates import Templates
from tests.render import sample


def test_no_output_holds_a_picture_that_may_not_be_shown(templates: Templates) -> None:
    edition = sample.edition(images={"moede.png": b"<svg><image href='file:///etc/hostname'/></svg>"})
    assert [made.path for made in html(edition, templates) if b"moede" in made.data or "moede" in made.path] == []
    (made,) = pdf(edition, templates)
    assert made.pages > 0
