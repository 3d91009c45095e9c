"""Why a stranger's file is not taken: raised inside these modules only, and given back as a diagnostic by each door."""

from __future__ import annotations

from catalogue.diagnostics import Diagnostic, Span

TOO_MUCH, NOT_SO, CALCULATED = "CAT080", "CAT081", "CAT082"
"""More than we take; not what it should be; what a spreadsheet would calculate."""


class Refused(Exception):
    """A file is not taken; carries the diagnostic that says why."""

    def __init__(self, code: str, name: str, rule: str, **args: str | int) -> None:
        """Name the file, and the rule of the code that says what is wrong."""
        super().__init__(code, rule)
        self.diagnostic = Diagnostic(code, Span(""), {"path": name, "rule": rule, **args})
