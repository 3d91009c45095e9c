"""Debian's Chromium, as the tests start it: without a window, and without anything that calls home."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

_SWITCHES = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--no-first-run",
    "--disable-sync",
    "--disable-component-update",
]


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser of its own."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    assert path, "chromium is a tool that `make test` sets up"
    # A process that has made a PDF knows no fonts of the machine; a browser that inherits this can't draw a letter.
    environment: dict[str, str | float | bool] = {
        name: value for name, value in os.environ.items() if name != "FONTCONFIG_FILE"
    }
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=_SWITCHES, env=environment)
        yield started
        started.close()
