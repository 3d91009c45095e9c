"""What `catalogue build` is compared with: one call of WeasyPrint on the HTML and CSS of an edition's PDF."""

from __future__ import annotations

import sys
from pathlib import Path

import weasyprint
from weasyprint.text.fonts import FontConfiguration

folder = Path(sys.argv[1])
fonts = FontConfiguration()
sheet = weasyprint.CSS(filename=folder / "print.css", font_config=fonts)
weasyprint.HTML(filename=folder / "print.html").write_pdf(
    folder / "print.pdf", pdf_variant="pdf/ua-1", stylesheets=[sheet], font_config=fonts
)
