"""One offer as one reader sees it: which facts, in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from catalogue.edition import agreement, evidence, facets, joining, people, where, who
from catalogue.edition.dates import next_dates
from catalogue.edition.edition import OfferView
from catalogue.edition.finding import OverviewRow
from catalogue.edition.language import Words, in_sentence, sentence
from catalogue.edition.parts import Badge, Fact, ImageView, Line
from catalogue.edition.refs import association_ref, offer_ref
from catalogue.edition.steps import steps
from catalogue.edition.texts import foreign, language_badge
from catalogue.edition.view import OfferContext
from catalogue.model.offer import Image
from catalogue.model.partnership import PUBLIC_KINDS
from catalogue.model.vocabulary import Term

FactMaker = Callable[[OfferContext], Fact | None]


def languages(context: OfferContext) -> Fact | None:
    """Spoken languages and interpreter."""
    offer, words = context.offer, context.words
    texts = [words.all_of(words.language_name(each) for each in offer.languages)]
    if offer.interpreter is not None:
        answer = (
            {True: "yes", False: "no"}.get(offer.interpreter, "unknown")
            if isinstance(offer.interpreter, bool)
            else "unknown"
        )
        texts.append(words(f"languages.interpreter_{answer}"))
    texts = [sentence(text) for text in texts if text]
    return context.view.fact("languages", texts, tuple(offer.languages)) if texts else None


_BY_NEED: tuple[FactMaker, ...] = (
    who.for_whom,
    who.age,
    who.not_for,
    who.requirements,
    who.requires,
    joining.access,
    joining.status,
    joining.capacity,
    where.when,
    where.where,
    where.area,
    where.delivery,
    joining.price,
    joining.confidentiality,
    languages,
    people.contact,
    agreement.agreement,
    evidence.sources,
)
_YOUNG_FIRST: tuple[FactMaker, ...] = (people.contact, joining.confidentiality, where.delivery, where.when)
_ORDERS: dict[str, tuple[FactMaker, ...]] = {
    "young": _YOUNG_FIRST + tuple(each for each in _BY_NEED if each not in _YOUNG_FIRST),
}


def offer_view(context: OfferContext) -> OfferView:
    """The offer as this reader sees it."""
    offer, words, view = context.offer, context.words, context.view
    themes = view.catalogue.vocabulary.themes
    theme = offer.themes[0] if offer.themes else ""
    alert = offer.alert
    alive = alert is not None and (alert.until is None or alert.until >= view.catalogue.as_of)
    return OfferView(
        ref=offer_ref(context),
        association=association_ref(context),
        provider=provider_text(context),
        theme=theme,
        theme_label=view.label(themes, theme) if theme else words("section.other"),
        badges=tuple(_badges(context)),
        summary=words.text(offer.summary),
        description=words.text(offer.description),
        alert=words.text(alert.text) if alert and alive else "",
        facts=tuple(_facts(context)),
        notes=tuple(words.text(note.text) for note in offer.notes if view.audience in note.shown_in),
        evidence=evidence.evidence(context),
        images=tuple(image_view(image, words) for image in offer.images),
        part_of=view.ref(offer.part_of) if offer.part_of else None,
        ages=facets.ages(context),
        facets=facets.offer_facets(context),
        search_words=tuple(_search_words(context)),
        words_abroad=tuple(_words_abroad(context)),
        steps=steps(context),
        next_dates=next_dates(context),
        foreign=foreign(context),
        permalink=f"{view.address}{offer_ref(context).path}" if view.address else "",
        sensitive=is_sensitive(context),
        on_wall=people.on_wall(context),
        formerly=tuple(offer.formerly),
        source=source.id if (source := view.catalogue.source_of(offer.id)) else "",
    )


def image_view(image: Image, words: Words) -> ImageView:
    """A picture with its alternative text."""
    alt = words.line(image.alt)
    return ImageView(image.file, alt.text, image.credit or "", alt.language)


def is_sensitive(context: OfferContext) -> bool:
    """Whether one of its themes must not show in addresses, previews or posters."""
    themes = context.view.catalogue.vocabulary.themes
    return any(themes[each].sensitive for each in context.offer.themes if each in themes)


def _search_words(context: OfferContext) -> Iterator[str]:
    """Words it is found by: what it is called elsewhere, and the labels and synonyms of its words in the vocabulary."""
    yield from (*context.offer.aliases, *context.file.association.aliases)
    for term in _terms(context):
        yield from (context.words.text(term.label), *term.synonyms)


def _words_abroad(context: OfferContext) -> Iterator[str]:
    """The labels of its words in the vocabulary in all other languages: somebody may ask for «grief» or «حداد»."""
    for term in _terms(context):
        own = context.words.text(term.label)
        yield from (label for label in term.label.values() if label != own)


def _terms(context: OfferContext) -> Iterator[Term]:
    offer, vocabulary = context.offer, context.view.catalogue.vocabulary
    groups: tuple[tuple[Mapping[str, Term], Iterable[str]], ...] = (
        (vocabulary.themes, offer.themes),
        (vocabulary.target_groups, offer.target_groups),
        (vocabulary.activity_forms, offer.activity_forms),
        (vocabulary.areas, offer.areas),
    )
    for group, ids in groups:
        yield from (group[each] for each in ids if each in group)


def provider_text(context: OfferContext) -> str:
    """The association and those it does it together with."""
    names = [_provider_name(context, index) for index in range(len(context.offer.co_providers))]
    together = context.words.all_of(name for name in names if name)
    return context.words("offer.together_with", text=together) if together else ""


def _provider_name(context: OfferContext, index: int) -> str:
    provider = context.offer.co_providers[index]
    known = context.view.catalogue.partnerships.get(provider.association or "")
    return known.association.name if known else context.words.text(provider.name)


def _facts(context: OfferContext) -> Iterator[Fact]:
    """What is known, in the reader's order; what is not, in one quiet line that says so."""
    made = [make(context) for make in _ORDERS.get(context.view.audience, _BY_NEED)]
    yield from (fact for fact in made if fact and (fact.stated or fact.key == "contact"))
    by_need = [make(context) for make in _BY_NEED]
    silent = [fact for fact in by_need if fact and not fact.stated and fact.key != "contact"]
    if silent:
        words = context.words
        text = sentence(words.all_of(in_sentence(words(f"silent.{fact.key}")) for fact in silent))
        line = Line(words("silent_whom_to_ask", text=text), quiet=True)
        keys = tuple(fact.key for fact in silent)
        yield Fact("not_stated", words("fact.not_stated"), (line,), keys, stated=False)


def _badges(context: OfferContext) -> Iterator[Badge]:
    yield from (badge for badge in (joining.status_badge(context), language_badge(context)) if badge)
    if context.file.association.kind in PUBLIC_KINDS:
        yield Badge("public", context.words(f"public.{context.file.association.kind}"))
    if context.offer.approved_volunteers:
        yield Badge("approved", context.words("offer.approved_volunteers"))
    source = context.view.catalogue.source_of(context.offer.id)
    if source is not None:
        yield Badge("source", context.words("offer.from_source", name=context.words.text(source.name)))


def overview_row(context: OfferContext, seen: OfferView) -> OverviewRow:
    """The offer in the overview table: the same facts, shorter."""
    facts = {key: seen.fact(key) for key in ("for_whom", "age")}
    lines = {key: fact.lines[0] if fact and fact.stated else Line("–") for key, fact in facts.items()}
    lines["where"] = where.where_summary(context)
    return OverviewRow(
        ref=seen.ref,
        association=seen.association.title,
        access=joining.access_summary(context),
        marked={key: line for key, line in lines.items() if line.language or line.foreign},
        **{key: line.text for key, line in lines.items()},
    )
