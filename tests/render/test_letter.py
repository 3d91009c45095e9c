"""The short letter that goes with a package."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pypdfium2

from catalogue.edition.edition import Change, Edition, News
from catalogue.edition.parts import Line, Ref
from catalogue.render.letter import letter, letter_files
from catalogue.render.templates import Templates
from tests.edition.packages import package
from tests.edition.test_package import MIXED
from tests.pdf_reading import assert_conforms, plain

TEXT = """\
Kære Østskolen

Her er »Et katalog«. Udgaven er sat sammen til jer: Det, der kan være noget for jer, står først, og \
resten af kataloget står bagest.

Kataloget i tal:
- 1 forening
- 5 tilbud
- 2 tilbud kan være noget for jer og står først; 3 står bagest under »Flere tilbud«
- Opdateret 1. november 2026

Med brevet følger kataloget to gange: som PDF, der kan printes, og som en HTML-fil, der åbner i en browser, \
også uden internet. Indholdet er det samme.

Giv det gerne videre til alle hos jer, der møder børn, unge og familier. Brug den nye udgave i stedet for \
tidligere udgaver.

Har I spørgsmål, eller er noget forkert i kataloget? Så kontakt:
Frivilligkonsulenten
konsulent@example.org

Akut hjælp
Ved akut fare: ring 112
BørneTelefonen: ring 116 111 (gratis og anonymt)

Venlig hilsen
Eksempelby Kommune (opdigtet)
katalog@example.org
"""


def edition() -> Edition:
    return package(*MIXED, name="Østskolen")


def offer(title: str) -> Ref:
    return Ref("x", title, "offer")


def test_it_says_what_it_is_and_whom_to_ask(templates: Templates) -> None:
    said = letter(edition(), "2026-2", templates)
    assert said.subject == "Et katalog – udgave 2026-2"
    assert said.text == TEXT


def test_what_is_new_stands_in_it_as_far_as_there_is_room(templates: Templates) -> None:
    added = tuple(offer(f"Nyt tilbud {number}") for number in range(1, 14))
    news = News("Nyt siden udgave 2026-1", added, (Change(offer("Ændret"), ()),), (Line("Væk"),))
    said = letter(replace(edition(), news=news), "2026-2", templates).text
    assert "Her er den nye udgave af »Et katalog«." in said
    lines = said.splitlines()
    start = lines.index("Nyt siden udgave 2026-1:")
    assert lines[start + 1] == "- Nyt: Nyt tilbud 1"
    assert lines[start + 12 : start + 15] == ["- Nyt: Nyt tilbud 12", "- … og 3 til, som står i kataloget", ""]


def test_all_kinds_of_news_are_told_apart(templates: Templates) -> None:
    news = News("Nyt siden sidst", (offer("A"),), (Change(offer("B"), ()),), (Line("C"),))
    said = letter(replace(edition(), news=news), "2026-2", templates).text
    assert "- Nyt: A\n- Ændret: B\n- Ikke med mere: C\n\n" in said
    none = letter(replace(edition(), news=News("Nyt siden sidst")), "2026-2", templates).text
    assert "Nyt siden sidst: Ingen af tilbuddene er ændret." in none


def test_it_speaks_the_language_of_its_edition(templates: Templates) -> None:
    english = letter(package(*MIXED, language="en", audience="families"), "2026-2", templates)
    assert english.subject == "A catalogue – edition 2026-2"
    assert english.text.startswith("Dear school (opdigtet),\n\nHere is “A catalogue”.")
    arabic = letter(replace(edition(), language="ar"), "2026-2", templates)
    assert arabic.text.startswith("Dear Østskolen")


def test_no_text_of_the_data_begins_a_line_of_its_own(templates: Templates) -> None:
    strange = replace(edition(), title="Titel\nBcc: alle@example.org\r\n\r\nHej\x1b[31m")
    said = letter(strange, "2026-2\nX: y", templates)
    assert said.subject == "Titel Bcc: alle@example.org Hej[31m – udgave 2026-2 X: y"
    assert not any(line.startswith(("Bcc", "X:", "Hej")) for line in said.text.splitlines())


def test_a_demonstration_says_so_in_its_subject_and_first_of_all(templates: Templates) -> None:
    said = letter(replace(edition(), banners=("DEMONSTRATION – brug den ikke",)), "2026-2", templates)
    assert said.subject.startswith("DEMONSTRATION – brug den ikke: ")
    assert said.text.startswith("DEMONSTRATION – brug den ikke\n\nKære")


def test_on_paper_it_says_the_same_and_is_made_for_all(templates: Templates) -> None:
    shown = replace(edition(), banners=("DEMONSTRATION – brug den ikke",))
    pdf, text = letter_files(shown, "2026-2", templates)
    assert (pdf.path, text.path, pdf.pages) == ("brev.pdf", "brev.txt", 1)
    assert text.data.decode().split("\n\n", 1)[0] == "DEMONSTRATION – brug den ikke: Et katalog – udgave 2026-2"
    assert_conforms(pdf.data)
    printed = plain(pypdfium2.PdfDocument(BytesIO(pdf.data))[0].get_textpage().get_text_range())
    for line in TEXT.splitlines():
        assert plain(line.removeprefix("- ")) in printed
    assert printed.count(plain("DEMONSTRATION – brug den ikke")) == 2
    assert letter_files(shown, "2026-2", templates) == (pdf, text)
