"""An `Edition` as plain data in JSON: what goes with a printed catalogue, for programs and for later years.

Nothing is in it that the edition may not show, and no bytes of pictures. It is one object, each offer on a line of its
own, with these keys in this order:

- `banners`: what must be said wherever the content is shown («DEMONSTRATION …»); show them first, too.
- `schema`: `catalogue-edition/1`; a change that breaks readers counts up.
- `edition`: `name`, `audience` (professionals, families, young), `language` (a BCP 47 tag, like all languages here),
  `title`, `subtitle`, `edition`, `as_of` (ISO date), `state` (draft, final), `revision` (of the data, or empty),
  `initiative`, `publisher` and `counts` (lists of text).
- `safety`: `heading` and `lines`: whom to call in danger.
- `facets`: what offers are found by; each has `key`, `label` and `choices` (`key`, `label`, `level` in the hierarchy).
- `sections`: `key`, `heading`, `intro`, `sensitive`, `offers` (ids, in the order of print), `also` (ids).
- `offers`: `id`, `title`, `association` (id), `provider`, `theme` (a section's key), `theme_label`, `badges` (`key`,
  `text`), `summary`, `description` (Markdown), `alert`, `ages` (`minimum`, `maximum`, in whole years and inclusive, or
  null), `facets` (by a facet's key the keys of choices; a missing one is not stated), `facts`, `steps` (lines),
  `next_dates` (`day`, `text`), `notes` (Markdown), `evidence`, `pictures` (`alternative`, `credit`), `part_of` (id or
  null), `parts`, `related` (ids), `languages` (of texts in another language, by their key), `sensitive`, `permalink`.
- `associations`: `id`, `name`, `kind`, `about` (Markdown), `facts`, `offers` (ids), `language`.
- `pages`: prose; `key`, `title`, `text` (Markdown), `language`.
- `colophon`: facts.

A fact has `key`, `label`, `stated` (false when the data are silent, and the text says so), `lines` and `value`: the
plain value behind the text, or null. A line has `text` and, where there is one, `link` and `language`. What is empty
is an empty text or list. A demonstration has no links but to the web: nobody shall be called or written to by mistake.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from catalogue.edition.edition import AssociationView, Edition, OfferView, PageView, Section
from catalogue.edition.finding import Facet
from catalogue.edition.parts import Fact, Line, Plain, Ref

NAME = "catalogue.json"
MIME_TYPE = "application/json"
SCHEMA = "catalogue-edition/1"

_WEB = ("https://",)
_LINKS = (*_WEB, "mailto:", "tel:")

Data = dict[str, object]


def edition_json(edition: Edition) -> bytes:
    """The edition's data; the same bytes for the same edition."""
    return "".join(_Writer(edition).lines()).encode("utf-8", "replace")


class _Writer:
    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.schemes = _WEB if edition.is_demonstration else _LINKS

    def lines(self) -> Iterator[str]:
        """The object, a line for each of its keys; of a long list, one for each value."""
        yield "{"
        for number, (key, value) in enumerate(self._whole()):
            yield f"{',' if number else ''}\n{_json(key)}: "
            if isinstance(value, Iterator):
                yield "["
                yield ",\n".join(map(_json, value))
                yield "]"
            else:
                yield _json(value)
        yield "\n}\n"

    def _whole(self) -> Iterator[tuple[str, object]]:
        """Its keys and values, in order; of what there may be thousands is made one by one."""
        edition = self.edition
        yield "banners", edition.banners
        yield "schema", SCHEMA
        yield "edition", _head(edition)
        yield "safety", {"heading": edition.safety.heading, "lines": self._lines(edition.safety.lines)}
        yield "facets", map(_facet, edition.facets)
        yield "sections", map(_section, edition.sections)
        yield "offers", map(self._offer, edition.offers)
        yield "associations", map(self._association, edition.associations)
        yield "pages", (_page(each, edition.language) for each in edition.pages)
        yield "colophon", self._facts(edition.colophon)

    def _offer(self, offer: OfferView) -> Data:
        ages = offer.ages
        return {
            "id": offer.ref.id,
            "title": offer.ref.title,
            "association": offer.association.id,
            "provider": offer.provider,
            "theme": offer.theme,
            "theme_label": offer.theme_label,
            "badges": [{"key": each.key, "text": each.text} for each in offer.badges],
            "summary": offer.summary,
            "description": offer.description,
            "alert": offer.alert,
            "ages": {"minimum": ages.minimum, "maximum": ages.maximum} if ages else None,
            "facets": {key: list(offer.facets[key]) for key in sorted(offer.facets)},
            "facts": self._facts(offer.facts),
            "steps": self._lines(offer.steps),
            "next_dates": [{"day": each.day, "text": each.text} for each in offer.next_dates],
            "notes": list(offer.notes),
            "evidence": list(offer.evidence),
            "pictures": [{"alternative": each.alt, "credit": each.credit} for each in offer.images],
            "part_of": offer.part_of.id if offer.part_of else None,
            "parts": _ids(offer.parts),
            "related": _ids(offer.related),
            "languages": {key: offer.foreign[key] for key in sorted(offer.foreign)},
            "sensitive": offer.sensitive,
            "permalink": offer.permalink,
        }

    def _association(self, association: AssociationView) -> Data:
        return {
            "id": association.ref.id,
            "name": association.ref.title,
            "kind": association.kind,
            "about": association.about,
            "facts": self._facts(association.facts),
            "offers": _ids(association.offers),
            "language": association.language or self.edition.language,
        }

    def _facts(self, facts: Iterable[Fact]) -> list[Data]:
        return [
            {
                "key": each.key,
                "label": each.label,
                "stated": each.stated,
                "lines": self._lines(each.lines),
                "value": _plain(each.value),
            }
            for each in facts
        ]

    def _lines(self, lines: Iterable[Line]) -> list[Data]:
        return [self._line(each) for each in lines]

    def _line(self, line: Line) -> Data:
        link = line.link if line.link.lower().startswith(self.schemes) else ""
        found = {"text": line.text, "link": link, "language": line.language}
        return {key: value for key, value in found.items() if value or key == "text"}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _head(edition: Edition) -> Data:
    return {
        "name": edition.name,
        "audience": edition.audience,
        "language": edition.language,
        "title": edition.title,
        "subtitle": edition.subtitle,
        "edition": edition.edition,
        "as_of": edition.as_of,
        "state": edition.state,
        "revision": edition.revision,
        "initiative": list(edition.initiative),
        "publisher": list(edition.publisher),
        "counts": list(edition.counts),
    }


def _facet(facet: Facet) -> Data:
    choices = [{"key": each.key, "label": each.label, "level": each.level} for each in facet.choices]
    return {"key": facet.key, "label": facet.label, "choices": choices}


def _section(section: Section) -> Data:
    return {
        "key": section.key,
        "heading": section.heading,
        "intro": section.intro,
        "sensitive": section.sensitive,
        "offers": [each.ref.id for each in section.offers],
        "also": _ids(section.also),
    }


def _page(page: PageView, language: str) -> Data:
    return {"key": page.key, "title": page.title, "text": page.body, "language": page.language or language}


def _ids(refs: Iterable[Ref]) -> list[str]:
    return [each.id for each in refs]


def _plain(value: Plain) -> object:
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, Mapping):
        return {key: _plain(value[key]) for key in sorted(value)}
    return value
