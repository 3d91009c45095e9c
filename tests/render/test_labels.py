from __future__ import annotations

import re

import yaml

from catalogue.project import default_templates

TEMPLATES = default_templates()


def words(language: str) -> dict[str, object]:
    labels = yaml.safe_load((TEMPLATES / "labels" / f"{language}.yaml").read_text(encoding="utf-8"))
    assert isinstance(labels["page"], dict)
    return labels["page"] | {"comma": labels["comma"]}


def test_both_languages_have_the_same_fixed_words() -> None:
    assert words("da").keys() == words("en").keys()


def test_templates_use_every_fixed_word_and_no_other() -> None:
    sources = [*TEMPLATES.rglob("*.html"), *TEMPLATES.rglob("*.md")]
    used = {name for path in sources for name in re.findall(r"words\.(\w+)", path.read_text(encoding="utf-8"))}
    said_by_code = {"attachment", "pattern", "go_to", "call", "write_to", "feed_added"}
    # What begins so is handed to the front page's script, which asks for it by the rest of its name.
    spoken = {name for name in words("da") if name.startswith("js_")}
    assert used | said_by_code | spoken == words("da").keys()
