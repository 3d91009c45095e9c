"""A report as one page that fetches nothing and runs nothing: its head, the way past its beginning, its main part."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from catalogue.project import default_templates
from catalogue.render.templates import Templates
from catalogue.reporters.changes.element import Html, element

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_HEAD = (
    '<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    '<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
    '<meta name="referrer" content="no-referrer">\n<meta name="robots" content="noindex">\n'
    "{title}\n<style>{style}</style>\n</head>\n<body>\n"
)
_MAIN = "indhold"


@dataclass(frozen=True, slots=True)
class Named:
    """A page's language and title, and the words of the link that leads past its beginning."""

    language: str
    title: str
    skip: str


def page(named: Named, style: str, top: Iterable[Html], main: Iterable[Html]) -> str:
    """The page; its style follows the colours and sizes that all our pages share."""
    tokens = Templates((default_templates(),)).asset("tokens.css").decode()
    body = (
        element("a", named.skip, href=f"#{_MAIN}", class_="skip"),
        element("header", *top),
        element("main", *main, id=_MAIN, tabindex="-1"),
    )
    title = element("title", named.title)
    head = _HEAD.format(language=named.language, policy=_POLICY, title=title, style=f"{tokens}\n{style}")
    return head + "\n".join(body) + "\n</body>\n</html>\n"
