"""The quick ways that were taken for speed lead where the thorough ones lead."""

from __future__ import annotations

import yaml
from email_validator import EmailNotValidError, validate_email
from hypothesis import given
from hypothesis import strategies as st

from catalogue.model import values
from catalogue.source import parse

YAML_PIECES = st.lists(
    st.sampled_from(
        [*"ab:?-,&*!#|>'\"{}[]% \t\n\r\x85\u2028\ufeff", ": ", "- ", "? ", "\n  ", "&a ", "*a", "!!str ", "! ", "<<: "]
    ),
    max_size=14,
).map("".join)
MAIL_PIECES = st.lists(st.sampled_from(["a", "b1", "0", "-", ".", "_", "+", "@", "xn--", "æ", "A", ".dk", ".test"]))


@given(YAML_PIECES, st.sampled_from(["", "a: 1\n", "[", "- "]))
def test_anchors_and_tags_never_pass_unseen(text: str, start: str) -> None:
    events: list[yaml.Event] = []
    try:
        events += yaml.parse(start + text, Loader=yaml.CLoader)
    except yaml.YAMLError:
        return
    if any(getattr(event, "anchor", None) or getattr(event, "tag", None) for event in events):
        assert parse._is_suspect(start + text)  # noqa: SLF001  # the wall itself is looked at


@given(MAIL_PIECES.map("".join), st.sampled_from(["", "@example.org", "@a-b.c1.dk"]))
def test_an_ordinary_address_is_one_for_the_library_too(start: str, end: str) -> None:
    address = start + end
    if values._ORDINARY_EMAIL.fullmatch(address) and len(address) <= values._ORDINARY_LENGTH:  # noqa: SLF001
        try:
            validate_email(address, check_deliverability=False, test_environment=False)
        except EmailNotValidError as error:
            raise AssertionError(address) from error
