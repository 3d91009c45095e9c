"""One rendering of the sample in each format, shared by the tests."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from catalogue.project import default_templates
from catalogue.render.base import Artifact
from catalogue.render.registry import RENDERERS
from catalogue.render.templates import Templates
from tests.render import sample


@pytest.fixture(scope="session")
def templates() -> Templates:
    return Templates((default_templates(),))


@pytest.fixture(scope="session")
def printed(templates: Templates) -> Artifact:
    """The sample as a PDF."""
    (made,) = RENDERERS["pdf"](sample.edition(), templates)
    return made


@pytest.fixture(scope="session")
def printed_file(printed: Artifact, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's PDF on the disk."""
    path = tmp_path_factory.mktemp("printed") / "catalogue.pdf"
    path.write_bytes(printed.data)
    return path


@pytest.fixture(scope="session")
def document(templates: Templates) -> str:
    """The sample as Markdown."""
    (made,) = RENDERERS["markdown"](sample.edition(), templates)
    return made.data.decode()


@pytest.fixture(scope="session")
def site(templates: Templates) -> Mapping[str, bytes]:
    """The sample's pages and assets by path."""
    return {made.path: made.data for made in RENDERERS["html"](sample.edition(), templates)}


@pytest.fixture(scope="session")
def site_folder(site: Mapping[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's site on the disk."""
    folder = tmp_path_factory.mktemp("site")
    for path, data in site.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder
