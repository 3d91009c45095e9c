"""Invented associations: who they are, what was agreed with them, whom to call, and their offers."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from benchmarks import words
from benchmarks.offer import offer
from benchmarks.world import AS_OF, DEPARTMENTS, THEMES, Data, World, slug

_MOST_OFFERS = 4
_MUNICIPAL_SHARE = 0.04
_CVR_WEIGHTS = (2, 7, 6, 5, 4, 3, 2, 1)


def association_file(world: World, number: int, most: int) -> tuple[str, Data, int]:
    """The id of an association, its whole file, and how many offers that holds: at most `most`."""
    sort, called = words.SORTS[number % len(words.SORTS)], words.NAMES[number % len(words.NAMES)]
    name = f"{sort} {called} {number + 1} (opdigtet)"
    ident = slug(f"{sort} {called} {number + 1}")
    municipal = world.instead(_MUNICIPAL_SHARE)
    count = min(most, 2 if world.complete else world.dice.choices(range(1, _MOST_OFFERS + 1), (60, 24, 11, 5))[0])
    data: Data = {"evidence": "invented", "association": _association(world, name, called, municipal=municipal)}
    if not municipal:
        data["partnership"] = _partnership(world)
    contacts = _contacts(world, ident)
    data["contacts"] = contacts
    mates: list[str] = []
    offers: list[Data] = []
    for index in range(count):
        made = offer(world, ident, index + 1, list(contacts), mates)
        mates.append(str(made["id"]))
        offers.append(made)
    data["offers"] = offers
    world.associations.append(ident)
    world.offers += mates
    return ident, data, count


def _association(world: World, name: str, called: str, *, municipal: bool) -> Data:
    address = f"https://example.org/{slug(name)}"
    data: Data = {"name": name, "aliases": [called]} if world.maybe(0.4) else {"name": name}
    ordinary = (
        "association",
        "association",
        "volunteer-group",
        "self-governing",
        "church",
        "foundation",
        "library",
        "housing",
    )
    data["kind"] = "municipal" if municipal else world.one(ordinary)
    if world.maybe(0.6):
        data["cvr"] = _cvr(world)
    if world.maybe(0.3):
        data["parent"] = {"name": "Landsforeningen for Eksempler (opdigtet)", "website": "https://example.org/lands"}
    if world.maybe(0.7):
        data["website"] = address
    if world.maybe(0.5):
        street, code = f"Eksempelvej {world.dice.randint(1, 200)}", str(world.dice.randint(9000, 9990))
        data["address"] = {"street": street, "postal_code": code, "city": world.one(words.TOWNS)}
    if world.maybe(0.4):
        data["about"] = " ".join(world.dice.sample(words.SENTENCES, 2))
    if world.maybe(0.1):
        data["note"] = "Foreningen hed tidligere noget andet"
    if world.maybe(0.1):
        data["sources"] = [{"url": f"{address}/om", "read_on": world.recently()}]
    return data


def _cvr(world: World) -> str:
    """A number whose check digit is right, from a range that is given to no company."""
    while True:
        digits = [9, *(world.dice.randrange(10) for _ in range(6))]
        check = -sum(weight * digit for weight, digit in zip(_CVR_WEIGHTS, digits, strict=False)) % 11
        if check < 10:  # noqa: PLR2004  # ten is no digit
            return "".join(map(str, (*digits, check)))


def _partnership(world: World) -> Data:
    data: Data = {"status": "active"}
    if world.maybe(0.3):
        data |= {"degree": "shared-tasks", "binding": "mutual-commitment"}
    data["periods"] = [
        {"from": date(2025, 1, 1), "until": date(2025, 12, 31)},
        {"from": date(2026, 1, 1), "until": date(2027, 12, 31), "notice_months": 3},
    ]
    data["responsible"] = world.one(tuple(DEPARTMENTS))
    if world.maybe(0.2):
        data["co_responsible"] = [each for each in DEPARTMENTS if each != data["responsible"]][:1]
    if world.maybe(0.6):
        data["journal_number"] = f"2026-{world.dice.randint(1, 99999):06}"
    if world.maybe(0.2):
        data["signatories"] = [
            {"side": "association", "role": "Formanden"},
            {"side": "municipality", "role": "Centerchefen"},
        ]
        data["invitation"] = {"on": date(2024, 9, 2), "answer": "yes", "answered_on": date(2024, 9, 20)}
    return data | _aims(world) | _exchange(world) | _clauses(world) | _follow_up(world)


def _aims(world: World) -> Data:
    data: Data = {"purposes": world.some(words.PURPOSES, 2)} if world.maybe(0.4) else {}
    if world.maybe(0.3):
        data |= {"goals": world.some(words.GOALS, 2), "focus_areas": world.some(tuple(THEMES), 2)}
    if world.maybe(0.2):
        data["target_group_told"] = "Børn og unge, der mangler voksne eller venner i hverdagen"
    return data


def _exchange(world: World) -> Data:
    ways = (
        "visible-to-staff",
        "visible-to-families",
        "facilities",
        "money",
        "staff-time",
        "referrals",
        "training",
        "transport",
    )
    data: Data = {"municipality_provides": world.some(ways, 4), "association_provides": world.some(words.PROVIDES, 3)}
    if world.maybe(0.4):
        data["facilities"] = [_facility(world)]
    if world.maybe(0.3):
        amount = Decimal(world.dice.randint(10, 900)) * 250
        funder, purpose = "Kommunens pulje til frivilligt socialt arbejde", "Kurser og kørsel til frivillige"
        data["economy"] = [
            {"amount": amount, "per": "year", "years": [2026, 2027], "funder": funder, "purpose": purpose}
        ]
    if world.maybe(0.4):
        data["expected"] = {"minimum": 15, "maximum": 17, "unit": "families", "per": "year"}
    return data


def _facility(world: World) -> Data:
    host: Data = {"name": "Den gamle skole"} if world.instead(0.1) else {"recipient": world.one(world.recipients)}
    facility = host | {"room": "Biblioteket", "when": "Tirsdage fra klokken femten", "persons": 25}
    if world.maybe(0.3):
        facility |= {"opening": "Pedellen låser op", "cleaning": "Foreningen fejer, kommunen vasker"}
    return facility | {"terms": world.one(words.TERMS)}


def _clauses(world: World) -> Data:
    data: Data = {
        "staffing": "En koordinator på deltid og frivillige på skift",
        "renewal": "Parterne tager stilling til fornyelse senest tre måneder før slutdatoen.",
        "termination": "Begge parter kan opsige aftalen med tre måneders varsel.",
        "disagreement": "Uenighed tages først op mellem koordinatoren og den ansvarlige afdeling.",
        "evaluation": "Foreningen gør en gang om året op, hvor mange der har været med.",
        "insurance": "De frivillige er dækket af foreningens forsikring.",
        "volunteer_requirements": ["Samtale med koordinatoren", "Kursus på to aftener"],
        "confidentiality": "Alle frivillige har tavshedspligt.",
        "duty_to_notify": "Alle frivillige kender deres pligt til at underrette kommunen.",
        "annexes": [{"number": "1", "title": "Plan for lokaler", "link": "https://example.org/bilag"}],
        "about": "Aftalen er fornyet én gang. Den bygger på *fælles* møder og på, at begge parter siger til i tide.",
    }
    return {name: clause for name, clause in data.items() if world.maybe(0.4)}


def _follow_up(world: World) -> Data:
    data: Data = {}
    if world.maybe(0.4):
        reason = "Personalet møder mange, der mangler netværk"
        data["recommended_by"] = [
            {"department": world.one(tuple(DEPARTMENTS)), "on": date(2025, 11, 4), "reason": reason}
        ]
    if world.maybe(0.7):
        data["child_certificate"] = {"required": True, "declared_on": date(2026, 1, 12)}
    if world.maybe(0.6):
        data["follow_up"] = {
            "every_months": world.one((3, 6, 12)),
            "next_on": AS_OF + timedelta(days=world.dice.randint(10, 120)),
        }
        held: Data = {
            "on": date(2026, 9, world.dice.randint(1, 28)),
            "held": True,
            "with": ["Koordinatoren", "Konsulenten"],
        }
        data["meetings"] = [held | {"agreed": world.some(words.AGREED, 2)}, {"on": date(2027, 3, 2)}]
    return data


def _contacts(world: World, ident: str) -> dict[str, Data]:
    address = f"https://example.org/{ident}"
    office: Data = {"role": "Kontoret", "email": f"kontor@{ident}.example.org"}
    if world.maybe(0.7):
        office["phone"] = _phone(world)
    if world.maybe(0.3):
        office["web_form"] = f"{address}/skriv"
    if world.maybe(0.2):
        office |= {"sms": _phone(world), "website": address, "note": "Vi svarer inden for tre hverdage"}
    if world.maybe(0.3):
        office["hours"] = [
            {"weekday": ["monday", "thursday"], "start": "10:00", "end": "14:00", "kind": "telephone-hours"}
        ]
    contacts = {"kontor": office | {"shown_in": ["professionals", "families", "young"]}}
    if world.maybe(0.4):
        contacts["sparring"] = {"role": "Sparring for fagpersoner", "email": f"sparring@{ident}.example.org"}
        contacts["sparring"]["shown_in"] = ["professionals"]
    if world.maybe(0.1):
        consent: Data = {"given_on": date(2026, 3, 1), "channels": ["print", "web"], "until": date(2028, 3, 1)}
        person: Data = {"role": "Koordinator", "person": world.one(words.PEOPLE), "phone": _phone(world)}
        contacts["koordinator"] = person | {"shown_in": ["professionals"], "consent": consent}
    return contacts


def _phone(world: World) -> str:
    # Denmark keeps no numbers for fiction. These are kept by the British for that purpose, so they ring nobody.
    area = world.one(("20 7946 0", "113 496 0", "114 496 0", "121 496 0", "131 496 0", "141 496 0", "161 496 0"))
    return f"+44 {area}{world.dice.randint(0, 999):03}"
