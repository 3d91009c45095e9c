"""What the heads and feet of pages say: the named strings that blocks set, page after page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from catalogue.render.pdf.leaves.leaf import Part


class Heads:
    """Goes through the pages in their order and knows what each named string says there, as CSS defines it."""

    def __init__(self, constants: Mapping[str, str]) -> None:
        """`constants` are strings that the body sets, for all pages."""
        self._before: dict[str, str] = dict(constants)

    def turn(self, parts: Sequence[Part]) -> Said:
        """The page with these parts, the next after the one before."""
        said = Said(self._before, parts)
        self._before = said.after()
        return said


class Said:
    """The named strings of one page: `said("theme", "start")`."""

    def __init__(self, before: Mapping[str, str], parts: Sequence[Part]) -> None:
        """`before` is what each string said at the end of the page before."""
        self._before = before
        self._leading = {each.name for part in parts[:1] for each in part.strings if each.leads}
        self._assigned: dict[str, list[str]] = {}
        for part in parts:
            for each in part.strings:
                self._assigned.setdefault(each.name, []).append(each.text)

    def __call__(self, name: str, keyword: str) -> str:
        """The text of a named string by keyword: `first`, `last`, or `start`, what the page begins with."""
        here = self._assigned.get(name)
        if here is None or (keyword == "start" and name not in self._leading):
            return self._before.get(name, "")
        return here[-1] if keyword == "last" else here[0]

    def after(self) -> dict[str, str]:
        """What each string says at the end of the page."""
        return {**self._before, **{name: texts[-1] for name, texts in self._assigned.items()}}
