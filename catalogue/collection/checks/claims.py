"""«Gratis» is a claim. Said of something else than the offer, or with a condition, it contradicts no price."""

from __future__ import annotations

import re

_SENTENCE = re.compile(r"[^.!?;\n]+(?:\n(?!\n)[^.!?;\n]+)*")
_FREE = re.compile(
    r"""(?<![\w-])gratis(?![\w-])\**
        (?=\s*$|\s*[,)»”"]|\s+og\s|\s+at\s+(?:deltage|være\s+med|komme|bruge)|\s+for\s+alle\b
          |\s+(?:\w+\s+)?\w*(?:tilbud|aktivitet|aktiviteter|deltagelse|forløb|kursus|hjælp|rådgivning|samtaler?)\b)
    |(?<![\w-])free\s+of\s+charge(?![\w-])
    |(?<![\w-])free(?![\w-])(?=\s*$|\s*[,)]|\s+and\s|\s+to\s+(?:join|attend|take\s+part)|\s+for\s+(?:all|everyone)\b)""",
    re.VERBOSE | re.IGNORECASE,
)
# Any of these makes the sentence say something else: it denies, it sets a condition, it is about some people, a first
# time, food and things, or about money.
_QUALIFIED = re.compile(
    r"""\b(?:ikke|aldrig|næppe|ingen|hvis|når|indtil|dog|men|undtagen|ellers|første|prøve\w*|enkelte|nogle|mange|flere
        |fleste|visse|ofte|somme|under|medlem\w*|søskende|ledsage\w*|forældre\w*|voksne|børn|unge|frivillige|\w*kaffe
        |te|\w*mad|frokost|forplejning|frugt|\w*materialer|\w*udstyr|\w*parkering|\w*transport|bus\w*|\w*adgang|entré
        |kr|kroner|koste\w*|betal\w*|kontingent\w*|gebyr\w*|pris\w*|rabat\w*|fripladser?
        |not|never|isn't|if|until|when|but|except|first|trial|some|many|most|often|under|members?|siblings?|parents?
        |adults?|children|coffee|tea|food|lunch|meals?|materials?|equipment|parking|transport|entrance|admission|feel
        |costs?|pay\w*|fees?|price\w*)\b""",
    re.VERBOSE | re.IGNORECASE,
)


def claim_of_free(text: str) -> re.Match[str] | None:
    """Where a text says plainly that the offer is free; nothing where that is qualified in the same sentence."""
    for sentence in _SENTENCE.finditer(text):
        said = _FREE.search(text, sentence.start(), sentence.end())
        if said and not _QUALIFIED.search(sentence[0]):
            return said
    return None
