"""An example of each field, written as the files write it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from catalogue.model.fields import Field, every_key
from catalogue.model.references import REFERENCES
from catalogue.model.shapes import Shape
from catalogue.source.document import Source
from catalogue.source.parse import parse_text

_BY_KIND: Mapping[str, str] = {
    "base-address": '"https://example.org/katalog/"',
    "colour": '"#1d5a7a"',
    "cvr": '"99999993"',
    "date": "2026-12-31",
    "day-of-year": '"08-15"',
    "decimal": "57.05",
    "email": "kontor@example.org",
    "every": "2 weeks",
    "image-name": "braetspil.png",
    "language": "da",
    "money": "250.50",
    "municipality-code": '"0851"',
    "number": "12",
    "partial-date": "2026-03",
    "phone": '"+44 20 7946 0100"',
    "postal-code": '"9000"',
    "time": '"15:30"',
    "web-address": '"https://example.org"',
    "yes-no": "true",
}
_BY_GROUP: Mapping[str, str] = {
    "themes": "ensomhed",
    "target_groups": "unge",
    "activity_forms": "samtalegruppe",
    "areas": "aalborg-oest",
    "referrers": "teacher",
    "departments": "skoleforvaltningen",
    "recipients": "skole-a",
    "associations": "eksempelforeningen",
    "offers": "eksempel-samtalegruppe",
}
_BY_KEY: Mapping[str, str] = {
    "Association.name": "Eksempelforeningen (opdigtet)",
    "Association.aliases": "[Eksempelgruppen]",
    "Parent.name": "Eksempel Danmark (opdigtet)",
    "Address.street": "Eksempelvej 1",
    "Address.city": "Aalborg",
    "Association.about": "Vi er 40 frivillige, som mødes med unge, der mangler venner.",
    "Association.note": "Svarer på mails om tirsdagen.",
    "Origin.disputes": "[age]",
    "Origin.says": "9-15 år",
    "Origin.note": "En ældre brochure.",
    "Partnership.journal_number": "2026-000124",
    "Partnership.purposes": "[At flere unge har nogen at tale med]",
    "Partnership.goals": "[30 unge om året]",
    "Partnership.target_group_told": "Skolerne fortæller de unge om tilbuddet.",
    "Partnership.association_provides": "[To frivillige pr. gang]",
    "Partnership.staffing": "En medarbejder fra kommunen er med hver anden gang.",
    "Partnership.renewal": "Drøftes tre måneder før udløb.",
    "Partnership.termination": "Kan opsiges af begge parter med tre måneders varsel.",
    "Partnership.disagreement": "Løses mellem formanden og kontorchefen.",
    "Partnership.evaluation": "Opgøres hvert år i december.",
    "Partnership.insurance": "Foreningen forsikrer sine frivillige.",
    "Partnership.volunteer_requirements": "[Samtale, Kursus]",
    "Partnership.confidentiality": "Alle frivillige har tavshedspligt.",
    "Partnership.duty_to_notify": "Alle frivillige kender pligten til at underrette.",
    "Partnership.about": "Aftalen er kommet i stand efter et ønske fra skolerne.",
    "AgreedPeriod.from": "2026-01-01",
    "AgreedPeriod.notice_months": "3",
    "Facility.name": "Kulturhuset",
    "Facility.room": "Biblioteket",
    "Facility.when": "Tirsdage kl. 15-17",
    "Facility.opening": "Nøglen hentes på kontoret.",
    "Facility.cleaning": "Skolen gør rent.",
    "Facility.terms": "Ingen mad i biblioteket.",
    "Facility.persons": "20",
    "Sum.amount": "75000",
    "Sum.years": "[2026, 2027]",
    "Sum.funder": "Kommunen",
    "Sum.purpose": "Kurser til frivillige",
    "Volume.minimum": "25",
    "Volume.maximum": "30",
    "Meeting.with": "[Formanden, Frivilligkonsulenten]",
    "Meeting.agreed": "[Flere pladser fra januar]",
    "FollowUp.every_months": "6",
    "Recommendation.reason": "Mange elever er alene.",
    "Signatory.role": "Formand",
    "Annex.number": "Bilag 1",
    "Annex.title": "Brug af lokaler",
    "Contact.role": "Kontoret",
    "Contact.person": "Eja Eksempelsen (opdigtet)",
    "Contact.note": "Læg en besked, så ringer vi tilbage.",
    "Contact.shown_in": "[professionals, families, young]",
    "Consent.channels": "[print, web]",
    "Offer.id": "eksempel-samtalegruppe",
    "Offer.title": "Samtalegruppe for unge",
    "Offer.aliases": "[Ungegruppen]",
    "Offer.summary": "En gruppe, hvor unge taler med andre i samme situation.",
    "Offer.description": "Vi mødes otte gange og taler om det, der er svært. To voksne er med hver gang.",
    "Offer.for_whom": "Unge, der mangler nogen at tale med",
    "Offer.area_note": "Især midtbyen.",
    "Offer.requirements": "[Man kan være i en gruppe]",
    "Offer.exclusions": "[Unge i akut krise]",
    "Offer.languages": "[da, en]",
    "Offer.contacts": "[kontor]",
    "Status.is": "open",
    "Status.waiting_time": "To måneder",
    "Status.note": "Skriv dig op på kontoret.",
    "Period.from": "2026-02-01",
    "Alert.text": "Vi mødes udendørs i august.",
    "Age.minimum": "13",
    "Age.maximum": "17",
    "Age.others": "Søskende er velkomne.",
    "Age.text": "Teenagere",
    "Focus.minimum": "15",
    "Focus.maximum": "16",
    "Grades.from": "7",
    "Grades.to": "9",
    "Grades.text": "Udskolingen",
    "Confidentiality.note": "Det, der bliver sagt, bliver i gruppen.",
    "Place.name": "Biblioteket på Skole A",
    "Place.room": "Lokale 12",
    "Place.reason": "Adressen gives ved kontakt.",
    "Place.to_be_confirmed": "Rummet bygges om til foråret.",
    "Place.directions": "Gå ind ad den røde dør.",
    "Place.text": "Bag skolens kontor",
    "Coordinate.longitude": "9.92",
    "Row.end": '"17:30"',
    "Row.weeks": "even",
    "Row.weekday": "thursday",
    "Row.nth": "[1, 3]",
    "Row.minutes": "[90, 120]",
    "Row.sessions": "8",
    "Row.place": "biblioteket",
    "Row.from": "2026-02-01",
    "Row.except": "[Ikke i uge 42]",
    "Row.text": "Torsdage i lige uger",
    "Times.minimum": "2",
    "Times.maximum": "4",
    "Times.per": "month",
    "Season.end": '"06-15"',
    "Season.text": "Skoleåret",
    "Price.by": "Kommunen",
    "Price.note": "Prisen er for te og frugt.",
    "Access.ordered_by": "Klassens lærer",
    "Access.who": "[self, professional]",
    "Access.how": "[sign-up]",
    "Access.referred_by": "[teacher, health-visitor]",
    "Access.steps": "[Ring til kontoret, Kom til en samtale]",
    "Access.documents": "[Sundhedskortet]",
    "Access.note": "Vi svarer inden for en uge.",
    "Capacity.minimum": "6",
    "Capacity.maximum": "15",
    "Capacity.taken": "11",
    "Capacity.free": "4",
    "Capacity.extended_from": "10",
    "Capacity.waiting": "3",
    "Capacity.note": "Flere pladser fra januar.",
    "Provider.name": "Den Anden Forening (opdigtet)",
    "Image.alt": "To unge spiller brætspil.",
    "Image.credit": "Tegnet til eksemplet",
    "Note.text": "Ring gerne og hør, om gruppen passer til barnet.",
    "Note.shown_in": "[professionals]",
    "Term.label": "{da: Ensomhed, en: Loneliness}",
    "Term.description": "{da: At mangle nogen at være sammen med, en: Missing someone to be with}",
    "Term.synonyms": "[alene, isolation]",
    "Term.retired": "2025-01-01",
    "Term.replaced_by": "ensomhed",
    "Theme.icon": "people",
    "Area.postal_codes": '["9000", "9220"]',
    "Area.within": "aalborg",
    "Recipient.name": "Skole A (opdigtet)",
    "Recipient.cover_line": "Til lærerne på Skole A",
    "Recipient.largest_mail_megabytes": "10",
    "RecipientContact.role": "Kontoret",
    "Settings.title": "{da: Katalog over tilbud til børn og unge, en: Catalogue of support for the young}",
    "Settings.subtitle": "Foreninger i kommunen",
    "Settings.edition": "2026-1",
    "Settings.journal_number": "2026-000123",
    "Settings.grace_days": "90",
    "Settings.languages": "[da, en]",
    "Initiative.title": "Sammen om børn og unges trivsel",
    "Initiative.purpose": "At flere børn og unge får et fællesskab.",
    "Publisher.name": "Eksempelby Kommune (opdigtet)",
    "Publisher.department": "Center for Børn og Unge",
    "Consultant.role": "Frivilligkonsulenten",
    "EditionSettings.title": "Tilbud til børn og familier",
    "EditionSettings.subtitle": "Til forældre og pårørende",
    "EditionSettings.formats": "[html, pdf]",
}


def written_example(field: Field) -> str:
    """The field's value in a file; the empty text for a part, whose fields have examples of their own."""
    if field.key in _BY_KEY:
        return _BY_KEY[field.key]
    one = _one(field, field.shape.innermost)
    return f"[{one}]" if one and field.shape.kind == "list" else one


def example(field: Field) -> object:
    """The same as a value; None for a part."""
    return _values().get(field.key)


def _one(field: Field, shape: Shape) -> str:
    if shape.kind == "choice":
        return _quoted(str(shape.choices[0]).lower() if isinstance(shape.choices[0], bool) else str(shape.choices[0]))
    return _BY_GROUP[REFERENCES[field.key]] if field.key in REFERENCES else _BY_KIND.get(shape.kind, "")


def _quoted(word: str) -> str:
    return f'"{word}"' if word in {"yes", "no"} else word


@cache
def _values() -> Mapping[str, object]:
    """All examples, read as a file is read."""
    lines = [f"{key}: {text}" for key, field in every_key().items() if (text := written_example(field))]
    parsed = parse_text(Source("examples", "\n".join(lines) + "\n")).value
    return parsed.data if parsed else {}
