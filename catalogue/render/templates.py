"""Templates and assets by name: the project's own folder first, then the defaults. The only importer of jinja2.

Everything that a template prints is escaped, in HTML by Jinja and in Markdown by `commonmark.escape`: a template cannot
forget it, and a template of another project runs in Jinja's sandbox.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path, PurePosixPath

from jinja2 import FileSystemLoader, StrictUndefined, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from catalogue.render.commonmark import Safe, escape
from catalogue.render.text import printable
from catalogue.render.typography import unbroken

ASSETS = "assets"


class Templates:
    """The templates of one project. Cheap to make; it can be sent to another process."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        """Remember where to look, in this order; nothing is read yet."""
        self.folders = folders

    def __reduce__(self) -> tuple[type[Templates], tuple[tuple[Path, ...]]]:
        """Only the folders travel: compiled templates don't."""
        return Templates, (self.folders,)

    def html(self, name: str, **values: object) -> str:
        """An HTML template, filled in."""
        return self._html.get_template(name).render(values)

    def markdown(self, name: str, **values: object) -> str:
        """A Markdown template, filled in."""
        return self._markdown.get_template(name).render(values)

    def asset(self, name: str) -> bytes:
        """The bytes of a file in `assets/`."""
        relative = PurePosixPath(name)
        if relative.is_absolute() or ".." in relative.parts:
            raise FileNotFoundError(name)
        found = next((path for path in self._places(relative) if path.is_file()), None)
        if found is None:
            raise FileNotFoundError(name)
        return found.read_bytes()

    def _places(self, relative: PurePosixPath) -> list[Path]:
        return [folder / ASSETS / relative for folder in self.folders]

    @cached_property
    def _html(self) -> ImmutableSandboxedEnvironment:
        return self._environment(printed_in_html, autoescape=True)

    @cached_property
    def _markdown(self) -> ImmutableSandboxedEnvironment:
        # Jinja's own escape knows HTML only. `Safe` doesn't survive `~` or a filter, so that what is put together is
        # escaped anew: a template can escape twice by mistake, but never not at all.
        return self._environment(printed_in_markdown, autoescape=False)

    def _environment(self, finalize: Callable[[object], object], *, autoescape: bool) -> ImmutableSandboxedEnvironment:
        return ImmutableSandboxedEnvironment(
            loader=FileSystemLoader(self.folders),
            autoescape=autoescape,
            finalize=finalize,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )


def printed_in_html(value: object) -> object:
    """What `{{ value }}` prints before Jinja escapes it, with no-break spaces at its numbers; nothing for None."""
    if value is None:
        return ""
    if isinstance(value, Markup | Undefined):
        return value
    return unbroken(printable(str(value)))


def printed_in_markdown(value: object) -> str:
    """What `{{ value }}` prints: one line, escaped unless our own code made it; nothing for None."""
    if value is None:
        return ""
    if isinstance(value, Safe):
        return value
    return escape(str(value))
