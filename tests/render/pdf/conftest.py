"""What the tests of composed files share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from catalogue.render.base import Means
from catalogue.render.pdf import engines
from catalogue.render.pdf.manuscript import Manuscript


@pytest.fixture(scope="module")
def composed_for_sure() -> Iterator[None]:
    """A composed file may not be the straight one in disguise, as it is where templates are not made for composing."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engines, "_straight", _refuse)
        yield


def _refuse(manuscript: Manuscript, means: Means) -> tuple[bytes, int]:
    del manuscript, means
    pytest.fail("the file wasn't composed")
