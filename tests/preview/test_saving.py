"""However a file is saved, the page follows; and what was right stays until it is right again."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest

from catalogue.preview import run
from catalogue.preview.watcher import Heard
from catalogue.project import default_templates
from tests.preview.previewing import FRONT, PATIENCE, Preview, previewed

OFFERS = "data/offers/lektieforeningen.yaml"
PAGE = "families/tilbud/lektiecafe-skole-a.html"
OLD, NEW = "Lektiecafé på Skole A", "Lektiehjælp på Skole B"
ERROR = "kontakts"


def renamed(text: str) -> str:
    assert OLD in text
    return text.replace(OLD, NEW)


def in_place(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def by_renaming(path: Path, text: str) -> None:
    """Most editors."""
    new = path.with_name(f"{path.name}.tmp")
    new.write_text(text, encoding="utf-8")
    new.replace(path)


def with_a_backup(path: Path, text: str) -> None:
    """Vim, Emacs: the old file gets another name, a new one takes its place, and small files come and go."""
    (path.parent / "4913").touch()
    (path.parent / "4913").unlink()
    (path.parent / f".{path.name}.swp").touch()
    path.rename(path.with_name(f"{path.name}~"))
    path.write_text(text, encoding="utf-8")
    path.with_name(f"{path.name}~").unlink()


def in_pieces(path: Path, text: str) -> None:
    """A slow writer: the file is empty, then a half, then whole."""
    with path.open("w", encoding="utf-8") as handle:
        handle.flush()
        handle.write(text[:200])
        handle.flush()
        handle.write(text[200:])


def removed_first(path: Path, text: str) -> None:
    path.unlink()
    path.write_text(text, encoding="utf-8")


SAVES: list[Callable[[Path, str], None]] = [in_place, by_renaming, with_a_backup, in_pieces, removed_first]


def test_every_editors_way_of_saving_reaches_the_page(project: Path) -> None:
    file = project / OFFERS
    text = file.read_text(encoding="utf-8")
    with previewed(project) as preview:
        for save in SAVES:
            for wanted, saved in ((NEW, renamed(text)), (OLD, text)):
                save(file, saved)
                while f"<h1>{wanted}" not in preview.page(PAGE):
                    preview.heard.next()


def test_a_file_that_is_empty_for_a_moment_is_no_mistake_yet(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = project / OFFERS
    text = file.read_text(encoding="utf-8")
    went_on = Event()

    def heard(_: Path, stop: Event) -> Iterator[Heard]:
        yield Heard(perhaps=True)
        for content in ("", renamed(text)):
            file.write_text(content, encoding="utf-8")
            yield Heard(frozenset({OFFERS}))
        yield Heard()
        file.write_text("", encoding="utf-8")
        yield Heard(frozenset({OFFERS}))
        yield Heard()
        went_on.set()
        stop.wait()

    monkeypatch.setattr(run, "saves", heard)
    with previewed(project) as preview:
        assert went_on.wait(PATIENCE)
        assert [preview.heard.next()[0] for _ in range(2)] == ["shown", "wrong"]
        assert preview.heard.said.empty()
        assert NEW in preview.page()


def test_another_style_has_another_address(shown: Preview) -> None:
    def named() -> list[str]:
        return re.findall(r"assets/page\.css\?\w{16}", shown.page(PAGE))

    own = shown.root / "templates" / "assets" / "page.css"
    style = (default_templates() / "assets" / "page.css").read_text(encoding="utf-8")
    with shown.listening(PAGE) as listener:
        listener.next()
        before = named()
        assert before
        own.parent.mkdir(parents=True)
        own.write_text(f"{style}\n/* ours */\n", encoding="utf-8")
        listener.until(lambda _: named() != before)
    answer, body = shown.ask(f"/families/{named()[0]}")
    assert b"/* ours */" in body
    assert "immutable" in answer.headers["Cache-Control"]


def test_a_page_is_told_only_of_what_it_shows(shown: Preview) -> None:
    file = shown.root / OFFERS
    text = file.read_text(encoding="utf-8")
    with shown.listening(PAGE) as listener, shown.listening("families/tilbud/samtalegruppe.html") as other:
        first, others = listener.next(), other.next()
        file.write_text(text.replace("Frivillige hjælper", "Frivillige voksne hjælper"), encoding="utf-8")
        assert listener.until(lambda state: state["stamp"] != first["stamp"])["problem"] is None
        file.write_text(text, encoding="utf-8")
        assert listener.until(lambda state: state["stamp"] == first["stamp"])["problem"] is None
    with shown.listening("families/tilbud/samtalegruppe.html") as other:
        assert other.next()["stamp"] == others["stamp"]


def test_a_save_that_changes_nothing_changes_nothing(shown: Preview) -> None:
    with shown.listening() as listener:
        first = listener.next()
        by_renaming(shown.root / OFFERS, (shown.root / OFFERS).read_text(encoding="utf-8"))
        assert shown.heard.next()[0] == "shown"
        with shown.listening() as again:
            assert again.next() == first


def test_a_mistake_is_told_and_what_was_right_stays(shown: Preview) -> None:
    file = shown.root / OFFERS
    text = file.read_text(encoding="utf-8")
    before = shown.page()
    with shown.listening() as listener:
        first = listener.next()
        in_place(file, renamed(text).replace("    contacts:", f"    {ERROR}:"))
        told = listener.until(lambda state: state["problem"])
        assert told["stamp"] == first["stamp"]
        (finding,) = told["problem"]["findings"]
        line = text.split("\n").index("    contacts: [kontor]") + 1
        assert finding["place"] == f"{OFFERS}:{line}:5"
        assert finding["kind"] == "fejl CAT202"
        assert ERROR in finding["message"]
        assert f"{line} |     {ERROR}: [kontor]\n" in finding["excerpt"]
        assert "contacts" in finding["hint"]
        assert shown.page() == before
        assert shown.heard.next() == ("wrong", (OFFERS, "CAT202"))
        in_place(file, renamed(text))
        mended = listener.until(lambda state: not state["problem"])
        assert mended["stamp"] != first["stamp"]
    assert NEW in shown.page()


def test_what_is_nobodys_business_is_not_told(shown: Preview) -> None:
    file = shown.root / OFFERS
    text = file.read_text(encoding="utf-8")
    with shown.listening() as listener:
        in_place(file, text.replace("Frivillige hjælper", "Ring til 010190-1234, vi hjælper"))
        told = listener.until(lambda state: state["problem"])
    assert "••••" in str(told)
    assert "010190" not in str(told)


def test_a_mistake_that_is_there_first_leaves_an_empty_page_until_it_is_mended(project: Path) -> None:
    file = project / OFFERS
    text = file.read_text(encoding="utf-8")
    in_place(file, text.replace("    contacts:", f"    {ERROR}:"))
    with previewed(project, is_right=False) as preview:
        answer, body = preview.ask(f"/{FRONT}")
        assert answer.status == 404
        assert b"There is nothing to show yet" in body
        with preview.listening("") as listener, preview.listening(FRONT) as front:
            assert listener.next()["problem"]["heading"] == "1 error"
            assert front.next()["stamp"] == ""
            in_place(file, text)
            assert listener.until(lambda state: state["stamp"])["problem"] is None
            assert front.until(lambda state: state["stamp"])["problem"] is None
        assert OLD in preview.page()


def test_the_settings_may_go_and_come_back(shown: Preview) -> None:
    settings = shown.root / "data" / "catalogue.yaml"
    text = settings.read_text(encoding="utf-8")
    with shown.listening() as listener:
        settings.unlink()
        told = listener.until(lambda state: state["problem"])["problem"]["findings"][0]
        assert told["place"] == "data/catalogue.yaml"
        assert OLD in shown.page()
        in_place(settings, text.replace("Et lille katalog", "Et andet katalog"))
        listener.until(lambda state: not state["problem"])
    assert "Et andet katalog" in shown.page()


def test_the_whole_folder_may_go_and_come_back(shown: Preview) -> None:
    data, away = shown.root / "data", shown.root / "away"
    with shown.listening() as listener:
        data.rename(away)
        assert listener.until(lambda state: state["problem"])["problem"]["findings"][0]["kind"] == "fejl CAT001"
        away.rename(data)
        listener.until(lambda state: not state["problem"])
        in_place(data / "offers" / "lektieforeningen.yaml", renamed((shown.root / OFFERS).read_text(encoding="utf-8")))
        listener.until(lambda _: NEW in shown.page())


def git(root: Path, *arguments: str) -> None:
    who = {f"GIT_{who}_{what}": "x@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    quiet = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    subprocess.run(["git", *arguments], cwd=root, check=True, capture_output=True, env={**os.environ, **who, **quiet})


def test_another_branch_is_another_catalogue(project: Path) -> None:
    git(project, "init", "-b", "main")
    git(project, "add", ".")
    git(project, "commit", "-m", "x")
    git(project, "switch", "-c", "other")
    for path in sorted((project / "data").rglob("*.yaml")):
        in_place(path, path.read_text(encoding="utf-8").replace("(opdigtet)", "(helt opdigtet)"))
    (project / "data" / "offers" / "ny-forening.yaml").write_text(
        (project / OFFERS).read_text(encoding="utf-8").replace("lektiecafe-skole-a", "ny"), encoding="utf-8"
    )
    git(project, "add", ".")
    git(project, "commit", "-m", "y")
    with previewed(project) as preview, preview.listening() as listener:
        assert "tilbud/ny.html" in preview.page()
        git(project, "switch", "main")
        listener.until(lambda _: "tilbud/ny.html" not in preview.page() and "helt opdigtet" not in preview.page())
        assert preview.ask("/families/tilbud/ny.html")[0].status == 404
        with preview.listening("families/tilbud/ny.html") as lost:
            assert lost.next()["stamp"] == ""
            git(project, "switch", "other")
            assert lost.until(lambda state: state["stamp"])["problem"] is None


def test_own_templates_are_followed_from_the_first_one_on(shown: Preview) -> None:
    own = shown.root / "templates" / "html" / "front.html"
    text = (default_templates() / "html" / "front.html").read_text(encoding="utf-8")
    with shown.listening() as listener:
        listener.next()
        own.parent.mkdir(parents=True)
        in_place(own, text.replace("{% block main %}", "{% block main %}<p>Vores egen forside</p>"))
        listener.until(lambda _: "Vores egen forside" in shown.page())
        in_place(own, "{% extends 'html/base.html' %}\n{% block main %}\n{{ edition.titel }}\n{% endblock %}")
        told = listener.until(lambda state: state["problem"])["problem"]["findings"][0]
        assert told["place"] == "templates/html/front.html:3:1"
        assert told["kind"] == "fejl CAT045"
        assert "titel" in told["message"]
        assert "3 | {{ edition.titel }}" in told["excerpt"]
        assert "Vores egen forside" in shown.page()
        shutil.rmtree(shown.root / "templates")
        listener.until(lambda state: not state["problem"])
        assert "Vores egen forside" not in shown.page()


def test_saves_that_come_while_it_works_are_not_lost(shown: Preview) -> None:
    file = shown.root / OFFERS
    text = file.read_text(encoding="utf-8")
    with shown.listening(PAGE) as listener:
        listener.next()
        for number in range(40):
            in_place(file, text.replace(OLD, f"Lektiecafé nummer {number}"))
        listener.until(lambda _: "Lektiecafé nummer 39" in shown.page(PAGE))


def test_what_is_no_part_of_a_catalogue_is_passed_over(shown: Preview) -> None:
    for name in (".git/HEAD", "build/families/index.html", "notes.txt", "internal/x.yaml", "data/.hidden.yaml"):
        (shown.root / name).parent.mkdir(parents=True, exist_ok=True)
        (shown.root / name).write_text("x", encoding="utf-8")
    assert shown.heard.is_silent(0.5)


def test_a_mistake_of_ours_is_told_and_the_next_save_is_shown(shown: Preview, monkeypatch: pytest.MonkeyPatch) -> None:
    from catalogue.pipeline.live import Live

    def fail(_: Live) -> None:
        raise ZeroDivisionError

    with shown.listening() as listener:
        listener.next()
        with monkeypatch.context() as patched:
            patched.setattr(Live, "look", fail)
            by_renaming(shown.root / OFFERS, renamed((shown.root / OFFERS).read_text(encoding="utf-8")))
            assert listener.until(lambda state: state["problem"])["problem"]["heading"] == "our own mistake"
        (shown.root / OFFERS).touch()
        listener.until(lambda state: not state["problem"])
    assert NEW in shown.page()
