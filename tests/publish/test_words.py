"""Both languages say the same things, and all of them are said."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import catalogue
from catalogue.messages.publish import da, en

PACKAGE = Path(catalogue.__file__).parent


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_both_languages_have_the_same_words_with_the_same_places_to_fill() -> None:
    danish, english = ({key: fields(text) for key, text in each.WORDS.items()} for each in (da, en))
    assert danish == english
    assert da.NUMBERS.keys() == en.NUMBERS.keys()


def test_every_word_is_said() -> None:
    modules = [PACKAGE / "cli" / name for name in ("publish.py", "withdraw.py")]
    quoted = set(re.findall(r"""["']([a-z-]+)["']""", "".join(path.read_text(encoding="utf-8") for path in modules)))
    assert {*en.WORDS, *en.NUMBERS} <= quoted
