"""Who has come back under another id, and who is only a successor."""

from __future__ import annotations

from time import process_time

from catalogue.compare.changes import Key, Kind, Sheet
from catalogue.compare.renames import renames

LONG = "Vi mødes hver uge og går en tur ved fjorden, og bagefter er der kaffe. "
SECONDS = 5


def sheet(title: str, file: str = "data/offers/a.yaml", **more: str) -> Sheet:
    return Sheet(file, {"title": {"da": title}, **more})


def found(gone: dict[str, Sheet], new: dict[str, Sheet], kind: Kind = "offer") -> dict[str, str]:
    sheets = ({Key(kind, name): each for name, each in side.items()} for side in (gone, new))
    return {now.id: was.id for now, was in renames(*sheets).items()}


def test_the_same_content_is_a_rename() -> None:
    assert found({"a": sheet("Gåtur")}, {"b": sheet("Gåtur")}) == {"b": "a"}


def test_nearly_the_same_content_is_a_rename() -> None:
    old = sheet("Gåtur", description=LONG, price="free", age="12")
    new = sheet("Gåtur ved fjorden", description=f"{LONG}Tag en ven med.", price="free", age="12")
    assert found({"a": old}, {"b": new}) == {"b": "a"}


def test_another_offer_of_the_same_kind_is_none() -> None:
    facts = {"price": "free", "age": "12", "contacts": "kontor", "themes": "natur", "delivery": "outdoors"}
    assert found({"a": sheet("Gåtur", **facts)}, {"b": sheet("Madlavning", **facts)}) == {}


def test_the_same_title_over_other_content_is_none() -> None:
    old, new = {"price": "free", "age": "12", "area": "nord"}, {"note": "x", "summary": "y", "season": "z"}
    assert found({"a": sheet("Gåtur", **old)}, {"b": sheet("Gåtur", **new)}) == {}


def test_of_several_alike_the_one_in_the_same_file_is_meant() -> None:
    gone = {"a": sheet("Gåtur", "data/offers/x.yaml"), "b": sheet("Gåtur", "data/offers/y.yaml")}
    assert found(gone, {"c": sheet("Gåtur", "data/offers/y.yaml")}) == {"c": "b"}
    both = {"c": sheet("Gåtur", "data/offers/y.yaml"), "d": sheet("Gåtur", "data/offers/x.yaml")}
    assert found(gone, both) == {"c": "b", "d": "a"}


def test_a_word_stays_in_its_group_and_a_contact_with_its_association() -> None:
    same = Sheet("data/vocabulary.yaml", {"label": {"da": "Sorg"}})
    assert found({"themes/sorg": same}, {"areas/sorg": same}, "vocabulary") == {}
    assert found({"themes/sorg": same}, {"themes/tab": same}, "vocabulary") == {"themes/tab": "themes/sorg"}
    assert found({"nord/kontor": same}, {"syd/kontor": same}, "contact") == {}
    assert found({"preface.da": same}, {"worried.da": same}, "page") == {}


def test_thousands_of_the_same_name_are_told_soon() -> None:
    gone = {f"a{number}": sheet("Gåtur", description=f"{LONG}{number}") for number in range(2000)}
    new = {f"b{number}": sheet("Gåtur", description=f"{LONG}{number + 1}") for number in range(2000)}
    start = process_time()
    assert len(found(gone, new)) == 2000
    assert process_time() - start < SECONDS
