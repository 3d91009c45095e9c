"""`catalogue serve` in Chromium: how long a save of one offer takes until the page and the PDF beside it are shown."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page

from tests.browsing import chromium

_TIMES = 20
_PATIENCE = 600_000  # ms; a PDF of thousands of offers is made for the first time before anything is measured
_REST = 600  # ms between two saves, so that each is measured by itself
_LINES = 3  # that the command prints before the first page can be had
# When what is on the page has been painted, by the clock that the saving process reads, too.
_WATCH = """
addEventListener("load", () => requestAnimationFrame(() => setTimeout(() => {
  window.painted = performance.timeOrigin + performance.now();
})));
"""
_WATCH_PAPER = """
() => document.querySelector("#paper iframe").addEventListener("load", () => {
  window.papers = [...(window.papers ?? []), performance.timeOrigin + performance.now()];
})
"""


def preview_lines(catalogue: Path, offers: int) -> Iterator[str]:
    """Serve a catalogue, save one of its offers again and again, and tell."""
    file, title, path = _an_offer(catalogue)
    with _served(catalogue) as address, chromium() as browser:
        yield f"A save of one offer among {offers:,}, until it is shown"
        yield f"  {'its page':<22} {_told(_pages(browser, f'{address}professionals/{path}', file, title, 'h1'))}"
        front = _pages(browser, f"{address}professionals/index.html", file, title, f'#alle a[href="{path}"]')
        yield f"  {'the front page':<22} {_told(front)}"
        papers = _papers(browser, f"{address}_preview/beside/professionals/{path}", file, title)
        yield f"  {'the PDF beside it':<22} {_told(papers)}"


def _an_offer(catalogue: Path) -> tuple[Path, str, str]:
    """A file in the middle, and its first offer's title and page."""
    files = sorted((catalogue / "data" / "offers").glob("*.yaml"))
    file = files[len(files) // 2]
    offers = file.read_text(encoding="utf-8").partition("\noffers:")[2].splitlines()
    first = {
        name: next(line for line in offers if line.lstrip(" -").startswith(f"{name}:")) for name in ("id", "title")
    }
    ident, title = (line.partition(":")[2].strip().strip("\"'") for line in first.values())
    return file, title, f"tilbud/{ident}.html"


@contextmanager
def _served(catalogue: Path) -> Iterator[str]:
    command = (sys.executable, "-m", "catalogue", "serve", "--root", str(catalogue), "--port", "0")
    around = {**os.environ, "PYTHONUNBUFFERED": "1", "LANG": "C.UTF-8"}
    with subprocess.Popen(
        [*command, "--cache-dir", str(catalogue / "cache")],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=around,
    ) as process:
        lines = [line for _, line in zip(range(_LINES), process.stdout or (), strict=False)]
        yield lines[0].split()[-1]
        process.terminate()


def _pages(browser: Browser, address: str, file: Path, title: str, place: str) -> list[float]:
    page = browser.new_page()
    page.add_init_script(_WATCH)
    page.goto(address)
    shown = f"() => window.painted && document.querySelector({place!r})?.textContent.includes"

    def wait(text: str) -> float:
        page.wait_for_function(f"{shown}({text!r})", polling=10)
        return float(page.evaluate("painted"))

    found = _measured(page, file, title, wait)
    page.close()
    return found


def _papers(browser: Browser, address: str, file: Path, title: str) -> list[float]:
    page = browser.new_page()
    page.goto(address)
    page.locator("#paper iframe").wait_for(timeout=_PATIENCE)
    page.wait_for_timeout(2 * _REST)
    page.evaluate(_WATCH_PAPER)
    seen = 0

    def wait(_: str) -> float:
        nonlocal seen
        seen += 1
        page.wait_for_function(f"() => window.papers?.length >= {seen}", timeout=_PATIENCE)
        return float(page.evaluate(f"papers[{seen - 1}]"))

    found = _measured(page, file, title, wait)
    page.close()
    return found


def _measured(page: Page, file: Path, title: str, wait: Callable[[str], float]) -> list[float]:
    """Milliseconds from each save to what was waited for; the file is put back."""
    text = file.read_text(encoding="utf-8")
    found = []
    for number in range(_TIMES + 1):
        page.wait_for_timeout(_REST)
        new = f"{title} {number + 1}"
        start = time.time() * 1000
        file.write_text(text.replace(title, new, 1), encoding="utf-8")
        found.append(wait(new) - start)
    page.wait_for_timeout(_REST)
    file.write_text(text, encoding="utf-8")
    return found[1:]  # the first is for warmth


def _told(found: Sequence[float]) -> str:
    return f"{median(found):>8.0f} ms  (median of {len(found)}; the slowest {max(found):.0f} ms)"
