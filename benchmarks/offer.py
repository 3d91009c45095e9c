"""Invented offers: every field of the model, as often as a diligent association would fill it."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from benchmarks import words
from benchmarks.kinds import KINDS, Kind
from benchmarks.whereabouts import places, schedule
from benchmarks.world import AS_OF, REFERRERS, TARGET_GROUPS, THEMES, Data, World

_FULL = ("waiting-list", "full")
_PLACED = ("open", "free-places", "closed-to-new", "provisional", "starts-when-enough", "paused")


def offer(world: World, association: str, number: int, contacts: list[str], mates: list[str]) -> Data:
    """One offer; `mates` are the ids of the association's other offers so far."""
    kind = world.one(KINDS)
    name = f"{association}-{kind.form}-{number}"
    title = world.one(kind.titles)
    data: Data = {"id": name, "title": {"da": title, "en": kind.english} if world.maybe(0.2) else title}
    if world.maybe(0.1):
        data["aliases"] = [f"{title} i {world.one(words.TOWNS)}"]
    if not len(name) % 7:
        data["formerly"] = [f"{name}-2025"]
    data["summary"] = world.one(kind.summaries)
    data["description"] = _description(world, kind)
    data["purposes"] = world.some(("expand-capacity", "adapted-activity", "at-institution", "online"), 2)
    data |= _status(world)
    data |= _for_whom(world, kind, number)
    data |= _where_and_when(world, kind)
    data |= _joining(world, str(_word(data)))
    data["contacts"] = contacts
    data |= _relations(world, association, mates)
    data |= _likenesses(world, name, mates)
    data |= _evidence(world)
    return data


def _word(data: Data) -> object:
    status = data["status"]
    return status["is"] if isinstance(status, dict) else ""


def _description(world: World, kind: Kind) -> str:
    """Forty to a hundred and twenty words in one to three paragraphs, now and then with a list."""
    sentences = [*kind.openings, *world.dice.sample(words.SENTENCES, world.dice.randint(1, 4))]
    half = len(sentences) // 2
    parts = [_lines(world, sentences[:half]), _lines(world, sentences[half:])]
    if world.maybe(0.3):
        parts.append("\n".join(f"- {item}" for item in world.some(words.LIST_ITEMS, 3)))
    return "\n\n".join(parts)


def _lines(world: World, sentences: list[str]) -> str:
    return ("\n" if world.dice.random() < 0.5 else " ").join(sentences)  # noqa: PLR2004  # some people break lines, some don't


def _status(world: World) -> Data:
    word = world.one((*_PLACED, *_FULL, "open", "open", "planned"))
    status: Data = {"is": word}
    if word in _FULL or word == "closed-to-new":
        status |= {"reason": world.one(("seats", "volunteers", "money", "premises", "demand"))}
        status |= {"waiting_time": "Cirka to måneder"} if word == "waiting-list" else {}
    if world.maybe(0.2):
        status |= {"review_on": world.soon(), "note": "Vi ser på det igen, når sæsonen er slut"}
    status["as_of"] = world.recently()
    data: Data = {"status": status}
    if world.maybe(0.2):
        data["valid"] = {"from": date(2026, 1, 1), "until": date(2027, 6, 30)}
    if word == "planned" or world.maybe(0.1):
        data["next_start"] = f"{world.soon():%Y-%m}"
    if world.maybe(0.1):
        data["alert"] = {"text": "Vi mødes udenfor, mens salen bliver malet", "until": world.soon()}
    return data


def _for_whom(world: World, kind: Kind, number: int) -> Data:
    data: Data = {
        "themes": sorted({kind.theme, *world.some(tuple(THEMES), 2)}),
        "target_groups": sorted({kind.target_group, *world.some(tuple(TARGET_GROUPS), 2)}),
    }
    if world.maybe(0.5):
        data["for_whom"] = "Børn og unge, der har brug for flere voksne omkring sig"
    data["activity_forms"] = [kind.form]
    data["participants"] = list(kind.participants)
    youngest = world.dice.randint(0, 12)
    if kind.form == "lektiehjaelp" or (world.complete and number % 2 == 0):
        data["grades"] = _grades(world, youngest // 2)
    else:
        age: Data = {"minimum": youngest, "maximum": youngest + world.dice.randint(2, 12)}
        if world.maybe(0.3):
            whose = "child-in-family" if "family" in kind.participants else "participant"
            age |= {"approximate": True, "whose": whose, "others": "Søskende er velkomne"}
        if world.maybe(0.1):
            age |= {"focus": {"minimum": youngest + 1, "maximum": youngest + 2}, "text": "Mest for de yngste"}
        data["age"] = age if world.maybe(0.95) else {"everyone": True}
    return data


def _grades(world: World, lowest: int) -> Data:
    if world.instead(0.2):
        return {"any": True, "text": "Uanset klassetrin"}
    grades: Data = {"from": lowest, "to": lowest + 3}
    return grades | ({"approximate": True} if world.maybe(0.2) else {})


def _where_and_when(world: World, kind: Kind) -> Data:
    data: Data = {"delivery": list(kind.delivery)}
    if world.maybe(0.5):
        data["confidentiality"] = {
            "anonymous": world.one((True, False, "unknown")),
            "duty_of_confidentiality": True,
            "parents_told": "unknown",
            "municipality_told": False,
            "note": "Pligten til at underrette går altid forud",
        }
    data["areas"] = sorted(world.some(world.areas, 2))
    if world.maybe(0.1):
        data["area_note"] = "Familier fra nabokommunen kan også være med"
    found = places(world, kind.delivery)
    if found:
        data["places"] = found
    data["schedule"] = schedule(world, next(iter(found), None))
    if world.maybe(0.1):
        data["season"] = {"start": "09-01", "end": "06-15", "text": "Følger skoleåret"}
    return data


def _joining(world: World, status: str) -> Data:
    data: Data = {"price": _price(world), "access": _access(world, status)}
    if world.maybe(0.7):
        data["capacity"] = _capacity(world, status)
    if world.maybe(0.2):
        data["requirements"] = world.some(words.REQUIREMENTS, 2)
    if world.maybe(0.3):
        data["exclusions"] = world.some(words.EXCLUSIONS, 2)
    if world.maybe(0.3):
        data |= {
            "languages": ["da", *world.some(("en", "ar", "uk", "so", "tr"), 2)],
            "interpreter": world.one((False, "unknown")),
        }
    return data


def _price(world: World) -> Data:
    kind = world.one(("free", "free", "fee", "covered", "unknown"))
    if kind == "fee":
        return {
            "type": kind,
            "amount": Decimal(world.dice.randint(2, 80)) * 5 / 2,
            "per": world.one(("time", "month", "season")),
        }
    if kind == "covered":
        return {"type": kind, "by": "Kommunen", "note": "Skolen bestiller og betaler for klassen"}
    return {"type": kind}


def _access(world: World, status: str) -> Data:
    access: Data = {"who": world.some(("self", "parent", "professional", "school", "relative"), 2)}
    how = world.some(
        ("drop-in", "sign-up", "telephone", "application", "by-appointment", "first-meeting", "matching"), 2
    )
    if world.maybe(0.4):
        how.append("referral")
        access["referred_by"] = world.some(tuple(REFERRERS), 3)
    if status == "waiting-list":
        how.append("waiting-list")
    access["how"] = how
    if world.maybe(0.4):
        access["steps"] = world.some(words.STEPS, 4)
    if world.maybe(0.1):
        access |= {
            "documents": ["En kort udtalelse fra skolen"],
            "closes_on": world.soon(),
            "ordered_by": "Skolens leder",
        }
    if world.maybe(0.1):
        access |= {"lives_in": [world.one(world.areas[1:])], "not_everyone": True, "note": "Vi vælger efter behov"}
    return access


def _capacity(world: World, status: str) -> Data:
    maximum = world.dice.randint(8, 40)
    full = status in _FULL
    taken = maximum if full else world.dice.randint(3, maximum - 2)
    capacity: Data = {"unit": world.one(("children", "young-people", "families", "participants")), "maximum": maximum}
    capacity |= (
        {"taken": taken, "waiting": world.dice.randint(1, 9)} if full else {"taken": taken, "free": maximum - taken}
    )
    if world.maybe(0.2):
        capacity |= {
            "extended_from": maximum - 4,
            "limited_by": world.one(("seats", "volunteers", "money", "premises")),
        }
    if world.maybe(0.2):
        capacity |= {
            "minimum": 4,
            "per": "group",
            "approximate": True,
            "note": "Holdet deles, når det bliver for stort",
        }
    capacity["as_of"] = world.recently()
    return capacity


def _likenesses(world: World, name: str, mates: list[str]) -> Data:
    """What somebody decided of offers that look alike: without the dice, so that all else stays as it was."""
    data: Data = {"not_same_as": mates[:1]} if mates and (world.complete or not len(name) % 11) else {}
    return data | {"same_as": world.offers[0]} if mates and world.complete and world.offers else data


def _relations(world: World, association: str, mates: list[str]) -> Data:
    address = f"https://example.org/{association}"
    data: Data = {"website": f"{address}/tilbud"} if world.maybe(0.3) else {}
    if world.maybe(0.1):
        data["online_link"] = f"{address}/chat"
    if world.maybe(0.1):
        partner: Data = {"name": "Naboforeningen (opdigtet)", "website": "https://example.org/nabo"}
        data["co_providers"] = [partner, *({"association": each} for each in world.associations[-1:])]
    if mates and world.maybe(0.1):
        data["part_of"] = mates[0]
    if (earlier := mates or world.offers) and world.maybe(0.1):
        data["requires"] = [world.one(earlier)]
    if world.maybe(0.2):
        data["approved_volunteers"] = True
    if world.maybe(0.1):
        data["images"] = [
            {"file": "moede.png", "alt": "Tre unge og en voksen sidder om et bord", "credit": "Foreningen"}
        ]
    if world.maybe(0.3):
        data["notes"] = [{"text": world.one(words.NOTES), "shown_in": ["professionals"]}]
    return data


def _evidence(world: World) -> Data:
    data: Data = {}
    if world.maybe(0.3):
        read = world.recently()
        source: Data = {"url": "https://example.org/tilbud", "published": f"{read:%Y-%m}", "read_on": read}
        data["sources"] = [source | ({"note": "Tiderne står i programmet"} if world.maybe(0.2) else {})]
    if world.maybe(0.02):
        disputed: Data = {"withheld": "personal-name", "published": "2025", "disputes": ["age"], "says": "Fra ni år"}
        data["sources"] = [*_list(data.get("sources")), disputed]
    confirmed = min(world.recently(), AS_OF - timedelta(days=1))
    return data | {"confirmed": {"on": confirmed, "by": world.one(("association", "association", "municipality"))}}


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
