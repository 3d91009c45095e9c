"""What the composed PDF is compared with: one compilation by Typst of the same records."""

from __future__ import annotations

import sys
from pathlib import Path

import rendercv_fonts
import typst

records, output = sys.argv[1:]
typst.compile(
    str(Path(__file__).with_name("layout.typ")),
    output=output,
    root="/",
    font_paths=[str(Path(rendercv_fonts.__file__).parent / "Source Sans 3")],
    ignore_system_fonts=True,
    sys_inputs={"records": str(Path(records).resolve())},
    pdf_standards=["ua-1"],
)
