"""How a language says things: fixed words, dates, numbers, plurals, order. The only importer of Babel."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Literal

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.numbers import format_decimal

from catalogue.edition.parts import Line

Labels = Mapping[str, object]

_LETTERS_AFTER_Z = str.maketrans({"æ": "{", "ø": "|", "å": "}"})


@lru_cache(maxsize=8192)
def collation_key(text: str) -> str:
    """Danish order: case and accents don't count, æ ø å follow z, aa is å; other scripts follow the Latin one.

    Babel has no collation. The names of a catalogue are mostly Danish, whichever language it is read in.
    """
    folded = unicodedata.normalize("NFC", text).casefold().replace("aa", "å").translate(_LETTERS_AFTER_Z)
    plain = "".join(letter for letter in unicodedata.normalize("NFD", folded) if not unicodedata.combining(letter))
    return " ".join("".join(letter if letter.isalnum() or letter in "{|}" else " " for letter in plain).split())


def sentence(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def in_sentence(label: str) -> str:
    """A label within a sentence: «lærer» of «Lærer», «e-mail» of «E-mail», but «PPR» and «SSP» stay."""
    return label[:1].lower() + label[1:] if label[1:].lstrip("-")[:1].islower() else label


def as_sentences(parts: Iterable[str]) -> str:
    """«a. B»: parts that are sentences, however they were written; the first keeps its letter, the last its end."""
    found = [part if number == 0 else sentence(part) for number, part in enumerate(each for each in parts if each)]
    ended = [part if part.endswith(("?", "!")) else f"{part.rstrip('.')}." for part in found[:-1]]
    return " ".join([*ended, *found[-1:]])


@lru_cache(maxsize=16)
def _locale(tag: str) -> Locale:
    """The customs of a language, else of its main language, else of none in particular: «prs» writes no dates yet."""
    for candidate in (tag.replace("-", "_"), tag.partition("-")[0], "root"):
        try:
            return Locale.parse(candidate)
        except (UnknownLocaleError, ValueError):
            continue
    raise UnknownLocaleError(tag)


def plural_categories(tag: str) -> frozenset[str]:
    """The kinds of number that a language tells apart: `one` and `other` in Danish, six of them in Arabic."""
    return _locale(tag).plural_form.tags | {"other"}


def every_language() -> tuple[str, ...]:
    """The tags of all languages that have a name, without those of a country's own kind of one."""
    return tuple(sorted(tag for tag in map(str, _locale("en").languages) if tag.isalpha()))


def own_name(tag: str) -> str:
    """A language as its own speakers write it: «English», «العربية»; its tag when nobody has told."""
    locale = _locale(tag)
    name = locale.languages.get(locale.language)
    return sentence(str(name)) if name else tag


@dataclass(frozen=True)
class Words:
    """One edition's language: its labels file, for one audience; `main` is the language of plain texts in the data."""

    labels: Labels
    language: str
    audience: str
    main: str

    def __call__(self, key: str, **values: object) -> str:
        """The fixed words at a dotted key, filled in. A key may hold variants: by audience, or by plural of `n`."""
        return self._chosen(key, self._find(key), values).format_map(values)

    def has(self, key: str) -> bool:
        """Whether the labels file has this key."""
        try:
            self._find(key)
        except KeyError:
            return False
        return True

    def group(self, key: str) -> Mapping[str, str]:
        """All fixed words directly below a key; a word that counts something has one for each kind of number."""
        found = self._find(key)
        if not isinstance(found, Mapping):
            raise KeyError(key)
        words: dict[str, str] = {}
        for name, value in found.items():
            counting = value if isinstance(value, Mapping) and "other" in value else {}
            words |= {f"{name}_{kind}": self._chosen(name, each, {}) for kind, each in counting.items()}
            words[name] = self._chosen(name, counting.get("other", value), {})
        return words

    def text(self, text: Mapping[str, str] | None) -> str:
        """A text of the data in this language, else in the main one, else in whichever there is; nothing is empty."""
        return text[self._choice(text)] if text else ""

    def foreign(self, text: Mapping[str, str] | None) -> str:
        """The tag of the language that `text` answers in, where it is another than the reader's; else empty."""
        tag = (self._choice(text) or self.main) if text else self.language
        return "" if tag.partition("-")[0] == self.language.partition("-")[0] else tag

    def line(self, text: Mapping[str, str] | None) -> Line:
        """A text of the data as a line of its own, which says in which language it stands."""
        return Line(self.text(text), language=self.foreign(text))

    def as_written(self, said: str, *own: Mapping[str, str] | None) -> Line:
        """A line we composed with texts of the data: where one stands in another language, it says so.

        A line that is nothing but such a text says it of itself, any other of the words within.
        """
        found = {
            match: tag for each in own if each and (tag := self.foreign(each)) and (match := self._said(each, said))
        }
        for (text, _), tag in found.items():
            if text == said.rstrip("."):
                return Line(said, language=tag)
        in_order = sorted(found.items(), key=lambda each: each[0][1])
        return Line(said, foreign=tuple((text, tag) for (text, _), tag in in_order))

    def _said(self, own: Mapping[str, str], said: str) -> tuple[str, int] | None:
        """A text of the data as a composed line has it, where a capital may be a small letter, and where it begins."""
        wanted, there = self.text(own).rstrip(".").lower(), said.lower()
        at = there.find(wanted) if wanted and len(there) == len(said) else -1
        end = at + len(wanted)
        is_whole = not any(letter.isalnum() for letter in said[at - 1 : at] + said[end : end + 1])
        return (said[at:end], at) if at >= 0 and is_whole else None

    def _choice(self, text: Mapping[str, str]) -> str:
        """The key of the text that is read: plain texts, under no key, stand in the main language."""
        if len(text) == 1:  # nearly always
            return next(iter(text))
        primary = self.language.partition("-")[0]
        plain = "" if self.language == self.main else self.language
        related = next((tag for tag in text if tag.partition("-")[0] == primary), self.language)
        return next((key for key in (self.language, plain, related, self.main, "") if key in text), next(iter(text)))

    def remark(self, said: str, own: Mapping[str, str] | None) -> Line:
        """The source's own words as a line after `said`: see `beside`."""
        text = self.beside(said, own)
        return Line(text, language="" if said else self.foreign(own))

    def beside(self, said: str, own: Mapping[str, str] | None) -> str:
        """The source's own words: alone when there is nothing else, in quotes for professionals, else left out."""
        text = self.text(own)
        if not said or not text:
            return text
        quoted = self.audience == "professionals" and text.casefold() not in said.casefold()
        return self("when.source_words", text=text) if quoted else ""

    def day(self, day: date) -> str:
        """«1. februar 2026»."""
        return format_date(day, "long", locale=self._locale)

    def day_of_year(self, month_day: str) -> str:
        """«1. april» of «04-01»."""
        return self("when.day_of_year", day=int(month_day[3:]), month=self.month(int(month_day[:2])))

    def month(self, number: int) -> str:
        """«april»."""
        return str(self._locale.months["format"]["wide"][number])

    def partial(self, written: str) -> str:
        """«2021», «oktober 2021» or «5. oktober 2021», as exact as it was written."""
        if len(written) == len("2021"):
            return written
        if len(written) == len("2021-10"):
            return f"{self.month(int(written[5:]))} {written[:4]}"
        return self.day(date.fromisoformat(written))

    def language_name(self, tag: str) -> str:
        """«dansk» of «da»."""
        names = self._locale.languages
        return str(names.get(tag.replace("-", "_")) or names.get(tag.partition("-")[0]) or tag)

    def clock(self, time: str) -> str:
        """«9.30» of «09:30», as the language writes it."""
        return self("when.clock", hour=int(time[:2]), minute=time[3:])

    def days(self, start: date, end: date) -> str:
        """«12.–16. juli 2027», «fra 1. februar til 30. juni 2026»: nothing is said twice."""
        if start == end:
            return self.day(end)
        if (start.year, start.month) == (end.year, end.month):
            return self("when.days_of_month", start=start.day, end=end.day, month=self.month(end.month), year=end.year)
        first = self.day_of_year(f"{start:%m-%d}") if start.year == end.year else self.day(start)
        return self("when.from_until", start=first, end=self.day(end))

    def number(self, number: int | Decimal) -> str:
        """«1.500»; a Decimal keeps its two decimals unless they are nought."""
        whole = number == int(number)
        return format_decimal(number, format="#,##0" if whole else "#,##0.00", locale=self._locale)

    def all_of(self, parts: Iterable[str]) -> str:
        """«a, b og c»; «a og b samt c» where a part has an «og» of its own."""
        found = [part for part in parts if part]
        nested = any(f" {self('and')} " in part for part in found)
        return self._joined(found, "and_also" if nested else "and")

    def one_of(self, parts: Iterable[str]) -> str:
        """«a, b eller c»; a part that is itself «a eller b» counts as two."""
        split = f" {self('or')} "
        return self._joined([each for part in parts if part for each in part.split(split)], "or")

    def listed(self, parts: Iterable[str]) -> str:
        """«a, b, c», with the language's own comma."""
        return f"{self('comma')} ".join(part for part in parts if part)

    def _joined(self, parts: list[str], word: str) -> str:
        if len(parts) < 2:  # noqa: PLR2004  # one part needs no joining word
            return "".join(parts)
        return f"{self.listed(parts[:-1])} {self(word)} {parts[-1]}"

    @property
    def direction(self) -> Literal["ltr", "rtl"]:
        """In which direction the language is written."""
        return "rtl" if self._locale.text_direction == "rtl" else "ltr"

    @cached_property
    def _locale(self) -> Locale:
        return _locale(str(self.labels.get("locale") or self.language))

    def _find(self, key: str) -> object:
        found: object = self.labels
        for step in key.split("."):
            if not isinstance(found, Mapping):
                raise KeyError(key)
            found = found[step]
        return found

    def _chosen(self, key: str, found: object, values: Mapping[str, object]) -> str:
        while isinstance(found, Mapping):
            if "n" in values and "other" in found:
                found = found.get(self._locale.plural_form(values["n"]), found["other"])  # type: ignore[arg-type]
            elif self.audience in found:
                found = found[self.audience]
            else:
                found = found["default"]
        if not isinstance(found, str):
            raise KeyError(key)
        return found
