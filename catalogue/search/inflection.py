"""Endings and small words of a language, as far as they stand between a question and its answer. No more is needed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from catalogue.search.fold import words

SHORTEST_STEM = 3
"""Letters that must remain when an ending falls off."""


@dataclass(frozen=True)
class Grammar:
    """What a language drops: words nobody searches by, irregular endings, endings (longest first), letters that join.

    All are folded. A word can be taken apart at a joining letter: «piger i fodbold» answers «pigefodbold».
    """

    stop_words: frozenset[str] = frozenset()
    irregular: Mapping[str, str] = field(default_factory=dict)
    endings: tuple[str, ...] = ()
    joints: str = ""

    def forms(self, word: str) -> tuple[str, ...]:
        """The word and what remains of it as its endings fall off: «sprogvenner» is also sprogven."""
        if not self.endings:
            return (word,)
        found = [word]
        for written, regular in self.irregular.items():
            if word.endswith(written):
                found.append(word[: len(word) - len(written)] + regular)
                break
        while (shorter := self._without_ending(found[-1])) != found[-1]:
            found.append(shorter)
        return tuple(found)

    def stem(self, word: str) -> str:
        """What all forms of a word share: «ensomme» and «ensomhed» are both ensom."""
        return self.forms(word)[-1]

    def _without_ending(self, word: str) -> str:
        for ending in self.endings:
            if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
                word = word[: len(word) - len(ending)]
                break
        return word[:-1] if len(word) > SHORTEST_STEM and word[-1] == word[-2] else word


def _grammar(stop_words: str, irregular: str, endings: str, joints: str = "") -> Grammar:
    pairs = dict(each.split(maxsplit=1) for each in irregular.split(","))
    by_length = sorted(endings.split(), key=lambda each: (-len(each), each))
    return Grammar(frozenset(words(stop_words)), pairs, tuple(by_length), joints)


_DANISH = _grammar(
    """
    ad af alle alt anden andet andre at bare bl blandt blev blive bliver da de dem den denne der deres det dette dig din
    dine disse dit dog du efter eksempel eller en end er et fik for fra fx få får ham han hans har have havde hel hele
    helt hende hendes her hos hun hvad hver hvert hvilke hvis hvor hvordan hvornår i ikke ind jeg jer jeres jo kan kunne
    lige man mange med meget mellem men mere mig min mindre mine mit mm mod må måtte ned nogen noget nogle nok nu når og
    også om op os over på samt se selv ses sig sin sine sit skal skulle som så sådan til ud uden under var ved vi vil
    ville vor vores være været
    """,
    """
    boerns boern, barnet boern, barnets boern, barns boern, barn boern, voksne voksen, voksnes voksen,
    soestre soester, broedre bror, moedre mor, faedre far, kursus kurs, somt som, igt ig, gamle gammel, boeger bog,
    haender haand, maend mand, centre center, centret center, numre nummer
    """,
    """
    hedernes hederne hedens heders heden heder heds hed ernes erne erens eren eres ere ers er enes ene ens en ets et es
    e
    """,
    "es",
)
_ENGLISH = _grammar(
    """
    a about all also an and any are as at be been but by can do does for from had has have he her his how i if in into
    is it its just may me more most my no not of on or our out she so some than that the their them they this those to
    too up us was we were what when where which who whom why will with you your
    """,
    "family famil, children child, women woman, men man, people person, grieving grief",
    "liness ness ly ing ies ied ed es s y e",
)
_GRAMMARS = {"da": _DANISH, "en": _ENGLISH}
_NONE = Grammar()


def grammar(language: str) -> Grammar:
    """The grammar of a language tag; a language without one is searched word by word."""
    return _GRAMMARS.get(language.partition("-")[0], _NONE)
