"""A small edition that holds what is hard to print: all of it invented, some of it hostile."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from catalogue.edition.edition import AssociationView, Edition, LeftOut, OfferView, PageView, SafetyBox, Section
from catalogue.edition.finding import OverviewRow, Register, RegisterEntry
from catalogue.edition.parts import Badge, Fact, ImageView, Line, Ref
from tests.render.sample_words import LABELS, PAGES, PICTURE

SILENT = (Line("ikke oplyst", quiet=True),)
LONG_WORD = "Pårørendegruppekoordinatorforbindelsesudvalgsmedlemskabsansøgningsskema"
HOSTILE = (
    'Et <script>alert("x")</script> forsøg [klik](javascript:alert(1)) [se](data:text/html,x) <!-- skjult --> '
    '<b onclick="x()">fed</b> <img src=x onerror=alert(1)> [hjem](file:///etc/passwd) | celle | `kode`\n\n'
    "<iframe src='https://evil.example'></iframe>\n\n# Overskrift\n\n> citat\n\n    kode\n\n![a](data:image/png,x)\n"
)
HOSTILE_LINE = '"><script>alert(1)</script> [x](javascript:1) | **fed** <!-- x --> & æøå'


def fact(key: str, label: str, *lines: str | Line) -> Fact:
    made = tuple(line if isinstance(line, Line) else Line(line) for line in lines)
    return Fact(key, label, made or SILENT, stated=bool(made))


def facts(age: str = "", when: Iterable[str] = (), contact: Iterable[Line] = (), where: str = "") -> tuple[Fact, ...]:
    return (
        fact("for_whom", "For hvem", "Børn og unge, der har mistet en nærtstående", "For unge og deres forældre"),
        fact("age", "Alder", *([age] if age else [])),
        fact(
            "access",
            "Sådan kommer man med",
            "Man kan selv henvende sig",
            "1. Ring til kontoret",
            "2. Kom til en samtale",
        ),
        fact("status", "Plads nu", "Åbent (oplyst 1. februar 2026)"),
        fact("when", "Hvornår", *when),
        fact("where", "Hvor", *([where] if where else [])),
        fact("price", "Pris"),
        fact("contact", "Kontakt", *contact),
    )


def offer(key: str, title: str, association: Ref, theme: str, label: str, **changes: object) -> OfferView:
    made = OfferView(
        ref=Ref(key, title, "offer"),
        association=association,
        provider="",
        theme=theme,
        theme_label=label,
        badges=(Badge("open", "Åbent", "open"),),
        summary="Et sted at være sammen med andre, der har prøvet det samme.",
        description="Vi mødes, laver mad og taler sammen.\n\nMan behøver **ikke** komme hver gang.",
        alert="",
        facts=facts("9–16 år"),
        notes=(),
        evidence=("Opdigtet eksempel.", "Bekræftet af foreningen 1. februar 2026."),
        images=(),
    )
    made = replace(made, **changes)  # type: ignore[arg-type]
    contact = made.fact("contact")
    return replace(made, on_wall=contact.lines if contact and contact.stated else ())


EXAMPLE = Ref("eksempelforeningen", "Eksempelforeningen (opdigtet)", "association")
VOLUNTEERS = Ref("frivillige-hjem", "Frivillige Hjem & Have (opdigtet)", "association")
TOWN = Ref("kommunens-tilbud", "Kommunens Familiehus (opdigtet)", "association")

TIMES = (
    "Torsdage i lige uger kl. 15.30–17.30 (møde)",
    "4. mandag i måneden kl. 17.30–19.30; 1. mandag dog kl. 16–18",
    "Alle dage kl. 18–07 (telefon)",
    "Chat: tirsdage kl. 9–15, torsdage kl. 18–21",
    "Efter aftale, i alt 10 gange à 60–90 minutter",
)
CONTACT = (
    Line("Sekretariat"),
    Line("98 12 34 56", "tel:98123456"),
    Line("kontor@example.org", "mailto:kontor@example.org"),
    Line("example.org/tilbud", "https://example.org/tilbud"),
)
LOOSE_LIST = "I gruppen kan man:\n\n- tale om det, der er svært\n\n- lave mad **sammen**\n\n- [læse mere](https://example.org/laes)\n"


def _sections() -> tuple[Section, ...]:
    grief = ("sorg", "Sorg og alvorlig sygdom i familien")
    lonely = ("ensomhed", "Ensomhed og fællesskab")
    umbrella = Ref("hjemmet", "Familiens hjem", "offer")
    return (
        Section(*grief, "Når nogen dør eller bliver alvorligt syg.", "#2f4f7f", _grief_offers(*grief)),
        Section(
            *lonely,
            "",
            "",
            _lonely_offers(umbrella, *lonely),
            also=(Ref("samtalegruppe", "Samtalegruppe for unge", "offer"),),
            place=1,
        ),
        Section(
            "staff",
            "Til fagpersoner og frivillige",
            "Oplæg og sparring.",
            "",
            (offer("oplaeg", "Oplæg om sorg", EXAMPLE, *grief, badges=(), description="", summary="", evidence=()),),
            place=2,
        ),
    )


def _grief_offers(theme: str, label: str) -> tuple[OfferView, ...]:
    return (
        offer(
            "samtalegruppe",
            "Samtalegruppe for unge",
            EXAMPLE,
            theme,
            label,
            provider="I samarbejde med Kommunens Familiehus (opdigtet)",
            description=LOOSE_LIST,
            alert="Mødes udendørs i april.",
            facts=facts("9–16 år", TIMES, CONTACT, "Biblioteket, Skole A, 9000 Aalborg"),
            notes=("Kontakt os **før** første møde.",),
            images=(ImageView("moede.png", "To unge ved et bord", "Foto: Opdigtet"),),
        ),
        offer("sorglinje", "Sorglinjen", EXAMPLE, theme, label, badges=(), facts=facts(contact=CONTACT[1:2])),
        offer(
            "koordinator",
            f"{LONG_WORD} og andre lange ord",
            VOLUNTEERS,
            theme,
            label,
            badges=(Badge("full", "Alt er optaget", "closed"), Badge("public", "Kommunalt tilbud")),
            facts=(*facts("Under 28 år", (LONG_WORD,)), fact("long", LONG_WORD, f"{LONG_WORD}{LONG_WORD}")),
        ),
    )


def _lonely_offers(umbrella: Ref, theme: str, label: str) -> tuple[OfferView, ...]:
    part = Ref("hjemmet-cafe", "Café i Familiens hjem", "offer")
    return (
        offer("hjemmet", "Familiens hjem", TOWN, theme, label, parts=(part,), description="Et åbent hus. " * 150),
        offer("hjemmet-cafe", "Café i Familiens hjem", TOWN, theme, label, part_of=umbrella),
        offer(
            "fjendtlig",
            f"Fjendtlig {HOSTILE_LINE}",
            VOLUNTEERS,
            theme,
            label,
            summary=HOSTILE_LINE,
            description=HOSTILE,
            notes=(HOSTILE,),
            alert=HOSTILE_LINE,
            provider=HOSTILE_LINE,
            badges=(Badge("x", HOSTILE_LINE),),
            evidence=(HOSTILE_LINE,),
            facts=(
                fact("x", HOSTILE_LINE, HOSTILE_LINE, Line(HOSTILE_LINE, "javascript:alert(1)"), Line("d", "data:,x")),
            ),
        ),
        offer("tegn", "Tegn: € – ŁÓDŹ \u0152 \u4f60\u597d \U0001f600 \u202egnaw\u202c \x07", TOWN, theme, label),
    )


def _registers(offers: tuple[OfferView, ...]) -> tuple[Register, ...]:
    refs = tuple(each.ref for each in offers)
    areas = tuple(RegisterEntry(f"Område {number}", refs[number % 3 : number % 3 + 4]) for number in range(1, 12))
    return (
        Register("association", "Foreninger", tuple(RegisterEntry(each.title, refs[:3]) for each in (EXAMPLE, TOWN))),
        Register("target-group", "For hvem", (RegisterEntry(LONG_WORD, refs), RegisterEntry("Unge", refs[:1]))),
        Register("area", "Område", areas),
    )


def _associations(offers: tuple[OfferView, ...]) -> tuple[AssociationView, ...]:
    website = fact("website", "Hjemmeside", Line("example.org", "https://example.org"))
    return tuple(
        AssociationView(ref, "Frivillig forening", "Vi er **opdigtede**.", (website,), _refs(offers, ref))
        for ref in (EXAMPLE, VOLUNTEERS, TOWN)
    )


def _refs(offers: tuple[OfferView, ...], association: Ref) -> tuple[Ref, ...]:
    return tuple(each.ref for each in offers if each.association == association)


def edition(**changes: object) -> Edition:
    """The sample; `changes` replace fields of it."""
    sections = tuple(replace(each, number=number) for number, each in enumerate(_sections(), 1))
    offers = tuple(each for section in sections for each in section.offers)
    row = ("Unge, der har mistet", "9–16 år", "Aalborg", "Man kan selv henvende sig")
    made = Edition(
        name="professionals",
        audience="professionals",
        language="da",
        title="Katalog over tilbud til børn, unge og familier",
        subtitle="Til dig, der arbejder med børn",
        edition="2026-1",
        as_of="2026-11-01",
        as_of_text="Opdateret 1. november 2026",
        state="draft",
        is_draft=True,
        is_demonstration=False,
        banners=("UDKAST",),
        initiative=("Sammen om børns trivsel (opdigtet)", "Et overblik til dem, der møder børnene."),
        publisher=("Eksempelby Kommune (opdigtet)", "kontor@example.org"),
        counts=("3 foreninger", "8 tilbud", "5 åbne"),
        safety=SafetyBox(
            "Akut hjælp",
            (Line("Ved akut fare: ring 112", "tel:112"), Line("BørneTelefonen: ring 116 111", "tel:116111")),
        ),
        pages=tuple(PageView(*page) for page in PAGES),
        sections=sections,
        associations=_associations(offers),
        overview=tuple(OverviewRow(each.ref, each.association.title, *row) for each in offers),
        registers=_registers(offers),
        colophon=(fact("edition", "Udgave", "2026-1"), fact("publisher", "Udgiver", "Eksempelby Kommune (opdigtet)")),
        left_out=(LeftOut("a", "ended", "Tilbuddet er stoppet"), LeftOut("b", "ended", "Tilbuddet er stoppet")),
        labels=LABELS,
        images={"moede.png": PICTURE},
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def demonstration() -> Edition:
    """The sample as a demonstration: nothing to call but the help lines."""
    return edition(is_demonstration=True, is_draft=False, banners=("DEMONSTRATION – brug den ikke til at finde hjælp",))


def empty() -> Edition:
    """An edition that shows nothing."""
    return edition(
        sections=(),
        associations=(),
        overview=(),
        registers=(),
        left_out=(),
        pages=(),
        images={},
        banners=(),
        initiative=(),
        publisher=(),
        counts=(),
        colophon=(),
        is_draft=False,
    )
