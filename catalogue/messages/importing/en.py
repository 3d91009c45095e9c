"""English. The reader got a file from somebody, and wants to see what it changes before it does."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "row": "row {row}",
    "row-column": "row {row}, column {column}",
    "from": "In the imported file: {origin}",
    "windows": "«{name}» is not saved as UTF-8 and was read as Windows-1252. See whether æ, ø and å are right.",
    "new-files": "New files:",
    "new-file": "{path}: {offers}",
    "see-new": "What is in them is shown with --verbose.",
    "losses-heading": "What did not fit:",
    "losses-title": "What did not fit from «{name}»",
    "losses-row": "{where}: {why}",
    "losses-value": "{where}: {why} («{value}»)",
    "losses-more": "… and {n} more. Give --losses FILE to have them all.",
    "passed-over": "Here already and passed over: {names}.",
    "and-others": "{n} others",
    "nothing-new": "There is nothing new in the file.",
    "nothing": "The file says the same as the catalogue. There is nothing to change.",
    "nothing-fits": "Nothing in the file fits into the catalogue.",
    "ask": "Write it ({what})?",
    "and": "and",
    "written": "Written in {paths}.",
    "and-more": "{n} more files",
    "next": "Look through it with git diff, and run catalogue check.",
    "refused": "Nothing was written: it is all or nothing.",
}

NUMBERS: dict[str, tuple[str, str]] = {
    "changed": ("{n} file changes", "{n} files change"),
    "new": ("{n} new file", "{n} new files"),
    "places": ("{n} place", "{n} places"),
    "offers": ("{n} offer", "{n} offers"),
}
