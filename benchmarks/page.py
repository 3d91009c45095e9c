"""The front page in Chromium: what it weighs, and how long a key press takes until its result is painted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Page

from benchmarks.world import AS_OF
from catalogue.pipeline.build import build
from catalogue.pipeline.requests import BuildRequest
from tests.browsing import chromium

_TYPED = ("ensom 13", "lektiecafe", "samtalegrupe", "sorg born", "familieven", "s", "fodboldhold")
_PAUSE = 400  # ms between two keys, so that each is measured by itself
_REST = 2000  # ms until the whole list is laid out, at first and when the box was emptied
# From the moment the system gives the key to the browser until the frame that shows the changed list has been made.
_WATCH = """
() => {
  window.measured = [];
  let pressed = 0;
  addEventListener('keydown', (event) => { pressed = event.timeStamp; }, true);
  const watcher = new MutationObserver(() => {
    const start = pressed;
    pressed = 0;
    if (start) requestAnimationFrame(() => setTimeout(() => measured.push(performance.now() - start)));
  });
  for (const list of document.querySelectorAll('#passer, #uoplyst-liste')) watcher.observe(list, { childList: true });
}
"""
_ENGINE = """
(text) => {
  const start = performance.now();
  katalogSearch.search({ text, chosen: {}, age: null });
  return performance.now() - start;
}
"""
_LOAD = """
() => {
  const start = performance.now();
  katalogSearch.load(katalogData);
  return performance.now() - start;
}
"""


@dataclass(frozen=True)
class Measured:
    """A front page: bytes by file, and milliseconds of each key, each search, and each unpacking of the index."""

    weights: Mapping[str, int]
    keys: Sequence[float]
    searches: Sequence[float]
    loads: Sequence[float]

    @property
    def weight(self) -> int:
        """All that the page loads, in bytes."""
        return sum(self.weights.values())


def page_lines(catalogue: Path, offers: int) -> Iterator[str]:
    """Build the site of a catalogue, open its front page from the disk, type, and tell."""
    found = measured(catalogue)
    yield f"The front page of {offers:,} offers"
    for name, size in sorted(found.weights.items(), key=lambda each: -each[1]):
        yield f"  {name:<32} {size / 1000:>8.1f} kB"
    yield f"  {'in all':<32} {found.weight / 1000:>8.1f} kB"
    yield f"  {'key press to painted result':<32} {_times(found.keys)}"
    yield f"  {'of which the search':<32} {_times(found.searches)}"
    yield f"  {'unpacking the index, once':<32} {_times(found.loads)}"


def measured(catalogue: Path) -> Measured:
    """Build the site and try it out."""
    output = catalogue / "build"
    build(BuildRequest(catalogue, AS_OF, output=output, formats=("html",)), lambda *_: None)
    front = next(output.glob("*/index.html"))
    with chromium() as browser:
        page = browser.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(front.as_uri(), wait_until="load")
        page.wait_for_timeout(_REST)
        files = [Path(unquote(urlsplit(url).path)) for url in dict.fromkeys(asked)]
        return Measured(
            {str(file.relative_to(front.parent)): file.stat().st_size for file in files},
            _keys(page),
            [page.evaluate(_ENGINE, text) for text in _TYPED],
            [page.evaluate(_LOAD) for _ in range(5)],
        )


def _keys(page: Page) -> list[float]:
    page.evaluate(_WATCH)
    box = page.locator("#soeg")
    found: list[float] = []
    for text in _TYPED:
        box.fill("")
        page.wait_for_timeout(_REST)
        page.evaluate("measured.length = 0")
        for letter in text:
            box.press(letter)
            page.wait_for_timeout(_PAUSE)
        found += page.evaluate("measured")
    return found


def _times(found: Sequence[float]) -> str:
    return f"{median(found):>8.1f} ms  (median of {len(found)}; the slowest {max(found):.1f} ms)"
