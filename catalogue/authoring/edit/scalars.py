"""One text as YAML on one line: plain where it reads back as that very text here and elsewhere, quoted where not."""

from __future__ import annotations

import re
import unicodedata

# What YAML 1.1 or 1.2 takes for something else than text. Other programs read these files too, by either.
_NAMES = frozenset({"y", "n", "yes", "no", "on", "off"})
_WORDS = _NAMES | {"true", "false", "null"}
_NUMBER = re.compile(r"[0-9][0-9_]*(\.[0-9_]*)?(e[-+]?[0-9]+)?|0[box][0-9a-f_]+", re.IGNORECASE)
_BEGINNINGS = frozenset("«(§")  # beside letters and digits
_BRACKETS = frozenset(",[]{}?")  # a question mark has a meaning to some readers between brackets
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_LAST_OF_TWO_BYTES = 0xFFFF
_NEEDS_ESCAPE = frozenset({"Cc", "Cs", "Cn", "Zl", "Zp"})


def scalar(text: str, *, in_flow: bool = False) -> str:
    """The text on one line; `in_flow` between the brackets of `[…]` or `{…}`, where more signs have a meaning."""
    if _is_plain(text) and not (in_flow and _BRACKETS.intersection(text)):
        return text
    if ('"' in text or "\\" in text) and "'" not in text and not any(map(_needs_escape, text)):
        return f"'{text}'"
    return '"' + "".join(_escaped(each) for each in text) + '"'


def key(text: str, *, in_flow: bool = False) -> str:
    """The text as a name. `on` and `no` stay plain: they are names of ours, and the house never quotes a name."""
    return text if text in _NAMES else scalar(text, in_flow=in_flow)


def fits_block(text: str) -> bool:
    """Whether the text is kept exactly by lines below a `|`, and nobody's editor would change them."""
    lines = text.removesuffix("\n").split("\n")
    return (
        len(lines) > 1
        and "" not in (lines[0], lines[-1])
        and lines[0][0] not in " \t#"
        and not any(line.endswith((" ", "\t")) for line in lines)
        and not any(_needs_escape(each) for line in lines for each in line if each != "\t")
    )


def _is_plain(text: str) -> bool:
    return (
        text == text.strip() != ""
        and (text[0].isalnum() or text[0] in _BEGINNINGS)
        and ":" not in text
        and "#" not in text
        and text.lower() not in _WORDS
        and not _NUMBER.fullmatch(text)
        and not any(map(_needs_escape, text))
    )


def _needs_escape(character: str) -> bool:
    return not character.isprintable() and unicodedata.category(character) in _NEEDS_ESCAPE


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if not _needs_escape(character):
        return character
    code = ord(character)
    return f"\\u{code:04x}" if code <= _LAST_OF_TWO_BYTES else f"\\U{code:08x}"
