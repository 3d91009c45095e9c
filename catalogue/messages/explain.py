"""What `catalogue explain` prints: a code's section of `docs/diagnostics.md`."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parent.parent
_MANUAL = Path("docs", "diagnostics.md")


def explanation(code: str) -> str:
    """The section of `code` from its heading on; the empty text when it has none."""
    return _all_sections().get(code, "")


@cache
def _all_sections() -> dict[str, str]:
    return sections(_manual().read_text(encoding="utf-8"))


def sections(manual: str) -> dict[str, str]:
    """The sections by code: each begins with a heading of the second level whose first word is the code."""
    found = re.split(r"^(?=## )", manual, flags=re.MULTILINE)[1:]
    return {section.split(maxsplit=2)[1]: section.strip() for section in found}


def _manual() -> Path:
    """Inside the installed package, else beside it in a checkout."""
    packaged = _PACKAGE / _MANUAL
    return packaged if packaged.is_file() else _PACKAGE.parent / _MANUAL
