"""Templates and assets by name: the project's own folder first, then the defaults.

Jinja is imported when the first template is filled in: a build that has nothing to do must not wait for it.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Protocol

from catalogue.project import default_templates
from catalogue.render.mistakes import told

ASSETS = "assets"
_NO_TEMPLATES = frozenset({ASSETS, "labels"})


class Filling(Protocol):
    """A template."""

    def render(self, values: object) -> str:
        """What it says with these values."""
        ...


class Sandbox(Protocol):
    """All templates of one kind."""

    def get_template(self, name: str) -> Filling:
        """One of them."""
        ...


class Templates:
    """The templates of one project. Cheap to make; it can be sent to another process."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        """Remember where to look, in this order; nothing is read yet."""
        self.folders = folders
        self._assets: dict[str, bytes] = {}

    def __reduce__(self) -> tuple[type[Templates], tuple[tuple[Path, ...]]]:
        """Only the folders travel: compiled templates don't."""
        return Templates, (self.folders,)

    def html(self, name: str, **values: object) -> str:
        """An HTML template, filled in."""
        with told(self.folders):
            return self._html.get_template(name).render(values)

    def markdown(self, name: str, **values: object) -> str:
        """A Markdown template, filled in."""
        with told(self.folders):
            return self._markdown.get_template(name).render(values)

    def text(self, name: str, **values: object) -> str:
        """A template of plain text, filled in; each value is one line."""
        with told(self.folders):
            return self._text.get_template(name).render(values)

    def has(self, name: str) -> bool:
        """Whether there is a template of this name."""
        return any((folder / name).is_file() for folder in self.folders)

    def asset(self, name: str) -> bytes:
        """The bytes of a file in `assets/`, read once."""
        if name not in self._assets:
            self._assets[name] = self._read(name)
        return self._assets[name]

    def _read(self, name: str) -> bytes:
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
    def _html(self) -> Sandbox:
        from catalogue.render.sandbox import for_html  # noqa: PLC0415  # Jinja

        return for_html(self.folders, trusted=self._are_ours)

    @cached_property
    def _markdown(self) -> Sandbox:
        from catalogue.render.sandbox import for_markdown  # noqa: PLC0415  # Jinja

        return for_markdown(self.folders, trusted=self._are_ours)

    @cached_property
    def _text(self) -> Sandbox:
        from catalogue.render.sandbox import for_text  # noqa: PLC0415  # Jinja

        return for_text(self.folders, trusted=self._are_ours)

    @property
    def _are_ours(self) -> bool:
        """Whether a project has no template of its own, but at the most assets and words."""
        others = (folder for folder in self.folders if folder.resolve() != default_templates().resolve())
        return not any(path.name not in _NO_TEMPLATES for folder in others for path in folder.iterdir())
