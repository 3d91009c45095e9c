"""`catalogue outbox aula`."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable

from catalogue.cli.outbox import tell_refusal, width_of
from catalogue.cli.sizes import readable
from catalogue.cli.surroundings import Surroundings
from catalogue.messages import safe
from catalogue.messages.outbox import numbered, said
from catalogue.pipeline.outbox import Refused
from catalogue.pipeline.outbox_aula import aula
from catalogue.pipeline.requests import OutboxRequest
from catalogue.publish.outbox.aula import MOST_AT_ONCE, Posting

_LARGE = 10_000_000


def run_aula(request: OutboxRequest, edition: str, recipients: int, around: Surroundings) -> int:
    """Print what is to be posted."""
    made = aula(request, edition, recipients)
    if isinstance(made, Refused):
        return tell_refusal(made, around)
    for line in _posting(made, around):
        print(line)  # noqa: T201  # asked for
    return 0


def _posting(made: Posting, around: Surroundings) -> Iterable[str]:
    language = around.language
    yield from (said("aula-subject", language), f"  {safe(made.subject)}", "", said("aula-text", language))
    for paragraph in made.body.split("\n\n"):
        yield from (*textwrap.wrap(safe(paragraph), width_of(around), initial_indent="  ", subsequent_indent="  "), "")
    yield from (said("aula-attach", language), f"  {safe(made.path)} ({readable(made.size)})")
    if made.size > _LARGE:
        yield f"  {said('aula-large', language)}"
    yield from ("", said("aula-choose", language))
    for each in made.groups:
        offers = numbered("offers", each.offers, language)
        yield f"  {said(f'aula-{each.kind}', language, youngest=each.youngest, oldest=each.oldest, offers=offers)}"
    yield from ("", said("aula-sendings", language))
    yield from textwrap.wrap(_sendings(made, language), width_of(around), initial_indent="  ", subsequent_indent="  ")
    yield from ("", *textwrap.wrap(said("aula-who", language), width_of(around)))


def _sendings(made: Posting, language: str) -> str:
    recipients = _number(made.recipients, language)
    if len(made.sendings) == 1:
        return said("aula-one", language, recipients=recipients, most=MOST_AT_ONCE)
    sizes = Counter(made.sendings)
    told = ", ".join(
        said("aula-each", language, times=times, size=size) for size, times in sorted(sizes.items(), reverse=True)
    )
    times = numbered("sendings", len(made.sendings), language)
    return said("aula-most", language, recipients=recipients, most=MOST_AT_ONCE, times=times, sendings=told)


def _number(count: int, language: str) -> str:
    return f"{count:,}".replace(",", "." if language == "da" else ",")
