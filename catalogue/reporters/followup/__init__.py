"""Status and agenda as papers: what is said is decided once, and printed on a terminal, as Markdown or as a page."""
