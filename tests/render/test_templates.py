from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from jinja2 import UndefinedError
from jinja2.exceptions import SecurityError

from catalogue.diagnostics import CatalogueError
from catalogue.project import default_templates
from catalogue.render.templates import Templates

HTML, MARKDOWN = "t.html", "t.md"


def made(folder: Path, text: str, name: str = HTML) -> Templates:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return Templates((folder,))


def test_the_projects_own_template_wins_and_the_default_stands_in(tmp_path: Path) -> None:
    own, default = tmp_path / "own", tmp_path / "default"
    made(own, "own {% include 'part.html' %}")
    made(default, "default")
    made(default, "part", "part.html")
    assert Templates((own, default)).html(HTML) == "own part"


def test_the_projects_own_asset_wins_and_the_default_stands_in(tmp_path: Path) -> None:
    for name, asset in (("own", "a.css"), ("default", "a.css"), ("default", "b.css")):
        (tmp_path / name / "assets").mkdir(parents=True, exist_ok=True)
        (tmp_path / name / "assets" / asset).write_text(name, encoding="utf-8")
    templates = Templates((tmp_path / "own", tmp_path / "default"))
    assert (templates.asset("a.css"), templates.asset("b.css")) == (b"own", b"default")


@pytest.mark.parametrize("name", ["../t.html", "/etc/hostname", "missing.css", "a/../../t.html"])
def test_an_asset_lies_in_the_folder_of_assets(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileNotFoundError):
        made(tmp_path, "x").asset(name)


def test_html_is_escaped_and_control_characters_go(tmp_path: Path) -> None:
    templates = made(tmp_path, '<p title="{{ text }}">{{ text }}</p>{{ nothing }}')
    assert templates.html(HTML, text='"<&\x00\u202e', nothing=None) == '<p title="&#34;&lt;&amp;">&#34;&lt;&amp;</p>'


@pytest.mark.parametrize(
    "template",
    ["{{ text }}", "{{ text ~ '' }}", "{{ text | upper | lower }}", "{{ [text] | join(' ') }}", "{{ text | safe }}"],
)
def test_a_markdown_template_cannot_forget_to_escape(tmp_path: Path, template: str) -> None:
    written = made(tmp_path, template, MARKDOWN).markdown(MARKDOWN, text="*a* | <b>")
    assert written == r"\*a\* \| &lt;b&gt;"


@pytest.mark.parametrize("name", [HTML, MARKDOWN])
def test_an_unknown_name_is_a_mistake(tmp_path: Path, name: str) -> None:
    templates = made(tmp_path, "{{ missing }}", name)
    with pytest.raises(CatalogueError) as refused:
        (templates.html if name == HTML else templates.markdown)(name)
    assert refused.value.diagnostic.code == "CAT045"
    assert isinstance(refused.value.__cause__, UndefinedError)


@pytest.mark.parametrize("template", ["{{ text.__class__.__mro__ }}", "{{ [].append(1) }}"])
def test_a_template_is_kept_in_a_sandbox(tmp_path: Path, template: str) -> None:
    with pytest.raises(CatalogueError) as refused:
        made(tmp_path, template).html(HTML, text="x")
    assert isinstance(refused.value.__cause__, SecurityError | UndefinedError)


@pytest.mark.parametrize("place", ["t.html", "html/t.html", "other/t.html"])
def test_wherever_a_project_has_a_template_all_run_in_the_sandbox(tmp_path: Path, place: str) -> None:
    own = tmp_path / "own"
    (own / place).parent.mkdir(parents=True)
    (own / place).write_text("{{ [].append(1) }}", encoding="utf-8")
    with pytest.raises(CatalogueError) as refused:
        Templates((own, default_templates())).html(place)
    assert isinstance(refused.value.__cause__, SecurityError)


def test_templates_can_be_sent_to_another_process(tmp_path: Path) -> None:
    templates = made(tmp_path, "{{ text }}")
    templates.html(HTML, text="compiled")
    assert pickle.loads(pickle.dumps(templates)).html(HTML, text="there") == "there"  # noqa: S301  # our own bytes
