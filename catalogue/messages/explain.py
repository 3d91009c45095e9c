"""What `catalogue explain` prints: a code's section of the manual in the user's language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parent.parent
MANUALS: Mapping[str, Path] = {"en": Path("docs", "diagnostics.md"), "da": Path("docs", "diagnostics.da.md")}
"""By language; whoever speaks none of these reads English."""


def explanation(code: str, language: str) -> str:
    """The section of `code` from its heading on; the empty text when it has none."""
    return _all_sections(language).get(code, "")


@cache
def _all_sections(language: str) -> dict[str, str]:
    return sections(_manual(language).read_text(encoding="utf-8"))


def sections(manual: str) -> dict[str, str]:
    """The sections by code: each begins with a heading of the second level whose first word is the code."""
    found = re.split(r"^(?=## )", manual, flags=re.MULTILINE)[1:]
    return {section.split(maxsplit=2)[1]: section.strip() for section in found}


def _manual(language: str) -> Path:
    """Inside the installed package, else beside it in a checkout."""
    manual = MANUALS.get(language, MANUALS["en"])
    packaged = _PACKAGE / manual
    return packaged if packaged.is_file() else _PACKAGE.parent / manual
