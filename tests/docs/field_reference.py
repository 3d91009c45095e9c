"""Makes `docs/fields.md` and its Danish twin of the models and the words of their fields: `make golden` writes them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from catalogue.authoring.schema_files import GLOBS
from catalogue.messages.fields import as_written, choice_words, field_words, part_words, sheet_words, type_words
from catalogue.model.base import Model
from catalogue.model.examples import written_example
from catalogue.model.fields import Field, every_field, fields_of, steps
from catalogue.model.kinds import KINDS
from catalogue.model.readers import Readers, readers_within
from catalogue.model.references import REFERENCES
from catalogue.model.shapes import Shape

PATHS: Mapping[str, str] = {"da": "docs/felter.md", "en": "docs/fields.md"}
NO_LIMIT = 1_000_000
"""Numbers that only keep out nonsense are nothing to tell."""

WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "title": "The fields of the files",
        "intro": """Everything that can stand in the files of `data/`: what it means, what one writes, and who sees it.
Almost every field may be left out; a field marked **!** is needed where its part is there. The program itself tells
more of each mistake: `catalogue check`.

An editor that understands YAML schemas (Visual Studio Code with the extension YAML) shows the same help while you type,
suggests fields and words, and marks most mistakes. `catalogue schema` writes what it needs into `.catalogue/schema/`;
do that again when words or institutions are new. The first line of a file may say where:
`# yaml-language-server: $schema=../../.catalogue/schema/partnership.schema.json`.

**Who sees it** tells of the finished catalogue. Whoever can read the files sees all of it, so write nothing there that
the people it is about must not read. På dansk: [Felterne i filerne](felter.md).""",
        "texts": """A text that readers see is written plainly in the catalogue's main language, or by language:
`{da: Samtaler, en: Talks}`. An id is written with small letters a–z, digits and hyphens.""",
        "head": "| Field | Meaning | Value | Who sees it |",
        "stands": "Stands in",
        "file": "The file",
        "differs": "see there",
        "above": "see above",
        "seen": "Who sees it",
        "else": "without it:",
        "example": "such as",
    },
    "da": {
        "title": "Felterne i filerne",
        "intro": """Alt det, der kan stå i filerne i `data/`: hvad det betyder, hvad man skriver, og hvem der ser det.
Næsten alle felter kan udelades; et felt med **!** skal være der, når delen er der. Programmet fortæller selv mere om
hver fejl: `catalogue check`.

En editor, der forstår YAML-skemaer (Visual Studio Code med udvidelsen YAML), viser den samme hjælp, mens du skriver,
foreslår felter og ord og markerer de fleste fejl. `catalogue schema` skriver det, den har brug for, i
`.catalogue/schema/`; gør det igen, når der er kommet nye ord eller institutioner. Filens første linje kan sige hvor:
`# yaml-language-server: $schema=../../.catalogue/schema/partnership.schema.json`.

**Hvem ser det** handler om det færdige katalog. Alle, der har adgang til filerne, kan læse det hele; skriv derfor ikke
noget, som dem, det handler om, ikke må se. In English: [The fields of the files](fields.md).""",
        "texts": """En tekst, som læserne ser, skrives lige ud på katalogets hovedsprog eller efter sprog:
`{da: Samtaler, en: Talks}`. Et id skrives med små bogstaver a–z, tal og bindestreger.""",
        "head": "| Felt | Betydning | Værdi | Hvem ser det |",
        "stands": "Står i",
        "file": "Filen",
        "differs": "se der",
        "above": "se ovenfor",
        "seen": "Hvem ser det",
        "else": "uden det:",
        "example": "for eksempel",
    },
}


def reference(language: str) -> str:
    """The whole document."""
    return "\n".join(Reference(language).lines()) + "\n"


@dataclass(frozen=True)
class Spot:
    """A place in a kind of file where a part stands."""

    kind: str
    path: tuple[str, ...]

    @property
    def written(self) -> str:
        return ".".join(self.path).replace(".[]", "[]")


@dataclass(frozen=True)
class Reference:
    """The document in one language."""

    language: str

    @cached_property
    def parts(self) -> dict[type[Model], list[Spot]]:
        """Every part in the order in which a reader of the files meets it, and where it stands."""
        found: dict[type[Model], list[Spot]] = {}
        for kind, model in KINDS.items():
            found[model] = [Spot(kind, ())]
            for placed in every_field(model):
                if (part := placed.field.shape.innermost.part) is not None:
                    found.setdefault(part, []).append(Spot(kind, (*placed.path, *steps(placed.field.shape))))
        return found

    def lines(self) -> Iterator[str]:
        words = WORDS[self.language]
        yield from (f"# {words['title']}", "", words["intro"], "", words["texts"], "")
        for kind, model in KINDS.items():
            yield f"- [{self.title(model)}](#{anchor(self.title(model))}): `{GLOBS[kind]}`"
        for part, spots in self.parts.items():
            yield from self.part(part, spots)

    def part(self, part: type[Model], spots: list[Spot]) -> Iterator[str]:
        words, is_file = WORDS[self.language], part in KINDS.values()
        yield from ("", f"{'##' if is_file else '###'} {self.title(part)}", "")
        yield part_words(part.__name__, self.language).help
        yield ""
        places = [GLOBS[spots[0].kind]] if is_file else list(dict.fromkeys(spot.written for spot in spots))
        yield f"{words['file' if is_file else 'stands']}: {', '.join(f'`{each}`' for each in places)}"
        fields = fields_of(part).values()
        usual, times = Counter(self.seen(field, spots) for field in fields).most_common(1)[0]
        is_told_once = times > 1 and "`: " in usual
        yield from ("", f"{words['seen']}: {usual}") if is_told_once else ()
        yield from ("", words["head"], "| --- | --- | --- | --- |")
        yield from (self.row(field, spots, usual if is_told_once else "") for field in fields)

    def title(self, part: type[Model]) -> str:
        return part_words(part.__name__, self.language).title

    def row(self, field: Field, spots: list[Spot], told_above: str) -> str:
        words, seen = field_words(field.key, self.language), self.seen(field, spots)
        name = f"`{field.name}`{' **!**' if field.is_needed else ''}"
        who = WORDS[self.language]["above"] if seen == told_above else seen
        cells = (name, f"**{words.title}**: {words.help}", self.value(field), who)
        return f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"

    def value(self, field: Field) -> str:
        words, shape = WORDS[self.language], field.shape
        told = [self.taken(shape, REFERENCES.get(field.key, ""))]
        if field.default not in (None, [], {}, False):
            told.append(f"{words['else']} `{default_of(field)}`")
        if (example := written_example(field)) and shape.innermost.kind not in {"choice", "yes-no"}:
            told.append(f"{words['example']} `{example}`")
        return "; ".join(told)

    def taken(self, shape: Shape, group: str) -> str:
        """What a field takes, in words; the choices by name, a part by a link, an id with the group it is from."""
        if shape.item is not None:
            return type_words(shape.kind, self.language, item=self.taken(shape.item, group))
        if group:
            return type_words("id-from", self.language, group=group)
        if shape.part is not None:
            return f"[{self.title(shape.part)}](#{anchor(self.title(shape.part))})"
        if shape.kind == "choice":
            named = choice_words(shape.choice, self.language)
            return ", ".join(chosen(as_written(each), named[as_written(each)]) for each in shape.choices)
        return self.limited(shape)

    def limited(self, shape: Shape) -> str:
        text, (low, high) = type_words(shape.kind, self.language), shape.limits
        if shape.kind not in {"number", "decimal"}:
            return text
        if low is not None and high is not None and high < NO_LIMIT:
            return type_words("between", self.language, text=text, low=str(low), high=str(high))
        return type_words("at-least", self.language, text=text, low=str(low)) if low else text

    def seen(self, field: Field, spots: list[Spot]) -> str:
        """By whom; where that differs between the places of a part, the places are named."""
        found: dict[str, list[str]] = {}
        for spot in spots:
            who = readers_within(spot.kind, (*spot.path, field.name), field.shape)
            found.setdefault(self.told(who), []).append(spot.written)
        first, *others = found
        named = (f"{', '.join(f'`{each}`' for each in dict.fromkeys(found[who]))}: {who}" for who in others)
        return "; ".join((first, *named))

    def told(self, who: set[Readers]) -> str:
        """Of a part whose fields have different readers, its own table tells."""
        return sheet_words(f"who-{min(who)}", self.language) if len(who) == 1 else WORDS[self.language]["differs"]


def chosen(value: str, word: str) -> str:
    """A choice with what it is called, unless that is the same word."""
    return f"`{value}`" if word.casefold() == value.replace("-", " ") else f"`{value}` ({word})"


def default_of(field: Field) -> str:
    if isinstance(field.default, list):
        return f"[{', '.join(map(as_written, field.default))}]"
    return as_written(field.default) if isinstance(field.default, str | int) else str(field.default)


def anchor(heading: str) -> str:
    """The fragment that git hosts give a heading."""
    kept = (each for each in heading.casefold() if each.isalnum() or each in " -")
    return "".join(kept).replace(" ", "-")


def titles(language: str) -> Iterable[str]:
    """All headings, which must differ for the links to lead to them."""
    made = Reference(language)
    return [made.title(part) for part in made.parts]
