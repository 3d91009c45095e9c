"""The one place of exit codes: 0 clean, 1 mistakes in the data, 2 usage or surroundings, 3 our bug, 130 stopped."""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

from catalogue import disk
from catalogue.cli.surroundings import Surroundings, look_around
from catalogue.diagnostics import CatalogueError
from catalogue.messages import phrase
from catalogue.reporters.base import Options
from catalogue.reporters.registry import REPORTERS

CLEAN, MISTAKES, SURROUNDINGS, BUG, INTERRUPTED = 0, 1, 2, 3, 130

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


def leave_at_once(*_: object) -> None:
    """What an interruption does while the command runs as a program of its own: it ends here and now, with 130.

    It may come while a C library calls back into Python, where an exception is lost or crashes the library. Nothing is
    lost by leaving like this: whatever is being written, a kill leaves the old or the new (`disk`).
    """
    around = look_around()
    shown_again = "\x1b[?25h" if around.progress else ""  # a progress bar hides the cursor
    said = f"{shown_again}catalogue: {phrase('interrupted', around.language)}\n"
    os.write(sys.stderr.fileno(), said.encode())  # print could be interrupted in the middle of itself
    os._exit(INTERRUPTED)


def guarded(command: Callable[[], int], surroundings: Surroundings) -> int:
    """Run a command; whatever goes wrong becomes a line for the user and an exit code."""
    try:
        code = command()
        sys.stdout.flush()  # a short answer meets a broken pipe only now
    except CatalogueError as error:
        options = Options(surroundings.width)
        report = REPORTERS["text"]([error.diagnostic], lambda _: (), surroundings.language, options)
        surroundings.complain(report.rstrip())
        code = SURROUNDINGS
    except KeyboardInterrupt:
        surroundings.complain(phrase("interrupted", surroundings.language))
        code = INTERRUPTED
    except BrokenPipeError:
        # The reader of a pipe (`| head`) has gone: nobody is left to tell, and Python would complain again at its end.
        disk.point_nowhere(sys.stdout)
        code = CLEAN
    except OSError as error:
        code = _out_of_room(surroundings) if error.errno in _FULL else _bug(surroundings)
    except Exception:  # noqa: BLE001  # the last line of defence
        code = _bug(surroundings)
    return code


def _out_of_room(surroundings: Surroundings) -> int:
    disk.point_nowhere(sys.stdout)  # else Python would try once more at its end, and complain
    surroundings.complain(phrase("no-room", surroundings.language))
    return SURROUNDINGS


def _bug(surroundings: Surroundings) -> int:
    """A bug is told in one line, its traceback kept in a file."""
    surroundings.complain(phrase("bug", surroundings.language, path=str(keep_crash())))
    return BUG


def keep_crash(told: str = "") -> Path:
    """Keep the traceback of what is being handled, or the one told; gives where it lies."""
    return disk.keep_report(f"catalogue-crash-{os.getpid()}.txt", (told or traceback.format_exc()).encode())
