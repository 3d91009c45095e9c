"""The layout engine and what it writes: the only rooms that import WeasyPrint, and what mends its files."""
