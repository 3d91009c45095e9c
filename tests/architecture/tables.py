"""The tables of the house: they are what a change of the house changes."""

from __future__ import annotations

from collections.abc import Mapping

# The order of all rooms. A room imports from rooms before it; rooms in one row don't import each other.
ROOMS: tuple[tuple[str, ...], ...] = (
    ("words",),
    ("source",),
    ("model",),
    ("collection",),
    ("compare",),
    ("edition",),
    ("search", "exchange"),
    ("render",),
    ("publish",),
    ("review", "followup", "authoring"),
    ("pipeline",),
    ("reporters",),
    ("preview",),
    ("cli",),
)
# Top-level modules that are a part of a room without bearing its name.
ROOM_OF_MODULE = {
    "": "words",
    "__main__": "cli",
    "codes": "words",
    "colour": "words",
    "diagnostics": "words",
    "disk": "words",
    "ledger": "words",
    "messages": "words",
    "nearest": "words",
    "project": "words",
    "store": "words",
}

# Who alone imports what (patterns of module names). A library without a row may be imported by nobody.
ONLY_IMPORTERS: Mapping[str, tuple[str, ...]] = {
    "yaml": ("catalogue.source.parse",),
    "pydantic": ("catalogue.model", "catalogue.model.*"),
    "pydantic_core": ("catalogue.model", "catalogue.model.*"),
    "stdnum": ("catalogue.model.values*",),
    "phonenumbers": ("catalogue.model.values*",),
    "email_validator": ("catalogue.model.values*",),
    "babel": ("catalogue.edition.language*",),
    "jinja2": ("catalogue.render.sandbox",),
    "markupsafe": ("catalogue.render.*",),
    "markdown": ("catalogue.render.prose*",),
    "nh3": ("catalogue.render.prose*",),
    "weasyprint": ("catalogue.render.pdf*",),
    "pikepdf": ("catalogue.render.pdf*",),
    "pydyf": ("catalogue.render.pdf*",),
    "uharfbuzz": ("catalogue.render.pdf*",),
    "fontTools": ("catalogue.render.*",),
    "rendercv_fonts": ("catalogue.render.*",),
    "segno": ("catalogue.render.qr",),
    "docx": ("catalogue.render.papers.word_file",),
    "icalendar": ("catalogue.exchange.calendar.feed",),
    "openpyxl": ("catalogue.exchange.sheets.*", "catalogue.source.foreign.workbook"),
    "defusedxml": ("catalogue.source.foreign.*",),
    "holidays": ("catalogue.edition.dates",),
    "typer": ("catalogue.cli", "catalogue.cli.*"),
    "click": ("catalogue.cli", "catalogue.cli.*"),
    "rich": ("catalogue.cli", "catalogue.cli.*", "catalogue.reporters.text"),
    # processes, and the pools of them that are passed in
    "subprocess": ("catalogue.source.git*",),
    "multiprocessing": ("catalogue.pipeline", "catalogue.pipeline.*", "catalogue.cli.*"),
    "distributed": ("catalogue.pipeline.cluster",),
    "dask": ("catalogue.pipeline.cluster",),
    "platformdirs": ("catalogue.cli.*",),
    # `render` is handed an executor: it knows how to ask one, and starts none
    "concurrent.futures": (
        "catalogue.pipeline",
        "catalogue.pipeline.*",
        "catalogue.render.base",
        "catalogue.render.pdf.keeping.pool",
    ),
    # writing and locking; WeasyPrint looks for its libraries through ctypes
    "tempfile": ("catalogue.disk",),
    "fcntl": ("catalogue.disk",),
    "ctypes": ("catalogue.disk", "catalogue.render.pdf*"),
    "watchfiles": ("catalogue.preview.watcher",),
    # nothing here speaks with a network; the preview answers this machine alone, on its own address
    "socket": (),
    "smtplib": ("catalogue.publish.outbox.client",),  # mails leave here, and nothing else does
    "ssl": ("catalogue.publish.outbox.client",),
    "http": ("catalogue.preview.server", "catalogue.preview.handler"),
    "urllib.request": (),
}
ONLY_INSIDE_FUNCTIONS = ("weasyprint", "distributed")

DISK_CALLERS = (
    "catalogue.publish",
    "catalogue.publish.*",
    "catalogue.authoring",
    "catalogue.authoring.*",
    "catalogue.store",
    "catalogue.pipeline.press",  # the passing files of the process that makes a preview's PDFs
    "catalogue.pipeline.workers",  # a worker clears up its passing files
    "catalogue.cli.guard",  # the crash report
    "catalogue.cli.written",  # the report that --output asks for
)
WRITERS = ("catalogue.disk", "catalogue.ledger")  # whole files and folders; lines that are appended
EXPLAINERS = ("catalogue.messages.explain",)  # the packaged manuals
# Whose `open` takes the file first and the mode second, as the built-in one does; a path's own takes the mode first.
OPENERS = frozenset({"io", "codecs", "pikepdf"})
SERVERS = ("catalogue.preview.assets",)  # the script that only a preview adds to a page
KEEPERS = ("catalogue.store",)  # what was made once and may be made again
READERS = (
    *("catalogue.source", "catalogue.source.*", "catalogue.render*", "catalogue.publish*"),
    *(*WRITERS, *EXPLAINERS, *KEEPERS, *SERVERS),
)
WATCHERS = ("catalogue.cli", "catalogue.cli.*")  # who may look at the clock, the environment and the current folder
SETTERS = (*WATCHERS, "catalogue.render.pdf*")  # fontconfig takes its settings from the environment only
EXITS = ("catalogue.cli.guard", "catalogue.cli.app")

MODULE_LINES = 300
FUNCTION_LINES = 50
LONG_TABLES = ("catalogue.messages", "catalogue.messages.*")  # messages and generated tables

# What these do is judged by their names: `path.mkdir()`, `os.open()`, `datetime.now()`.
# fmt: off
WRITING_METHODS = frozenset({
    "chmod", "copy2", "copyfile", "copyfileobj", "copytree", "hardlink_to", "makedirs", "mkdir", "rename", "renames",
    "rmdir", "rmtree", "symlink_to", "touch", "truncate", "unlink", "write_bytes", "write_text",
})
WRITING_OS_NAMES = WRITING_METHODS | {
    "copy", "link", "mkfifo", "move", "open", "remove", "removedirs", "replace", "symlink",
}
PROCESS_NAMES = frozenset({"fork", "forkpty", "popen", "posix_spawn", "posix_spawnp", "startfile", "system"})
# fmt: on
CLOCK_METHODS = frozenset({"cwd", "home", "now", "today", "utcnow"})
CLOCK_NAMES = {
    "os": frozenset({"getcwd", "getenv"}),
    "time": frozenset({"ctime", "gmtime", "localtime", "time", "time_ns"}),
}
