"""The account of grants: what is said is decided once, and printed on a terminal, as Markdown or for programs."""
