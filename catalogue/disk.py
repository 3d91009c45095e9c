"""The only module that opens for writing, replaces, locks or deletes. A kill at any moment leaves the old or the new.

New files are made under a sibling's name, `.new-<pid>-<name>`, flushed to the disk, and then take the place of the old
ones in one step. Where the system can't exchange two folders in one step, the old one waits as `.old-<pid>-<name>`
between two renames, and `repair` puts it back if the run died there. Made for POSIX systems.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import re
import shutil
import stat
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TextIO

LOCK_NAME = ".lock"
NEW_PREFIX = ".new-"
OLD_PREFIX = ".old-"
GONE_PREFIX = ".gone-"

# Only names that we made are ever put right or removed: the folder may be the user's own.
_LEFTOVER = re.compile(r"\.(?P<kind>new|old|gone)-[0-9]+-(?P<name>.+)", re.DOTALL)

_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH

# What <fcntl.h> and <linux/fs.h> call AT_FDCWD and RENAME_EXCHANGE.
_CURRENT_FOLDER = -100
_RENAME_EXCHANGE = 2

# An old kernel, a file system that can't, or a container's filter that knows the call by number only.
_CANNOT_EXCHANGE = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM})


class Busy(Exception):
    """Another run holds the lock of this folder."""

    def __init__(self, folder: Path) -> None:
        """Remember which folder is taken."""
        super().__init__(str(folder))
        self.folder = folder


@contextmanager
def lock(folder: Path) -> Iterator[None]:
    """Hold `folder` (made if missing) for one writer; `Busy` if another holds it. The system frees it if we are killed.

    A child that is forked inside holds the lock too, for as long as it lives: start worker processes before.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / LOCK_NAME).open("ab") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as taken:
            raise Busy(folder) from taken
        yield


def repair(parent: Path) -> None:
    """Put right what killed runs left in `parent`, whose lock the caller holds: so every leftover's maker is dead."""
    for waiting, target in _leftovers(parent, "old"):
        if os.path.lexists(target):
            _discard_waiting(waiting)
        else:
            waiting.rename(target)
            _sync_folder(parent)
    for unfinished, _target in (*_leftovers(parent, "new"), *_leftovers(parent, "gone")):
        _remove(unfinished)


def write_folder(target: Path, files: Iterable[tuple[str, bytes | Path]]) -> None:
    """Make `target` hold exactly `files` (relative name, bytes), written in their order: give the manifest last.

    A path instead of bytes is a file that is on the disk already: it gets a second name, so that nothing is written. It
    may lie in the old folder. That is replaced whole or not at all. Names are checked as they come; a bad one is a
    `ValueError`.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    new = _sibling(target, NEW_PREFIX)
    _remove(new)
    try:
        _fill(new, files)
        exchange_folder(new, target)
    finally:
        _remove(new)


def exchange_folder(new: Path, target: Path) -> None:
    """Put `new` in the place of `target`; what was there before, if anything, then lies where `new` lay."""
    if not os.path.lexists(target):
        new.rename(target)
    elif not _exchange_at_once(new, target):
        _exchange_by_renames(new, target)
    _sync_folder(target.parent)


def write_file_atomically(path: Path, data: bytes, mode: int | None = None) -> None:
    """Make the file `path` hold `data`: a reader sees the old bytes or the new, never a part."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = _sibling(path, NEW_PREFIX)
    _remove(new)
    try:
        _write_new_file(new, data)
        if mode is not None:
            new.chmod(mode)
        new.replace(path)
        _sync_folder(path.parent)
    finally:
        _remove(new)


def write_passing_file(path: Path, data: bytes) -> None:
    """Make the file `path` hold `data`, for this user alone: quickly, since a power cut may take it or tear it.

    For what can be made again and is checked when it is read. Several may write the same file at once.
    """
    private_folder(path.parent)
    handle, new = tempfile.mkstemp(dir=path.parent, prefix=f"{NEW_PREFIX}{os.getpid()}-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(new).replace(path)
    finally:
        _remove(Path(new))


def private_folder(folder: Path) -> None:
    """Make a folder that only this user may look into, or make it so; `PermissionError` if it is another's."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if stat.S_IMODE(folder.stat().st_mode) & (stat.S_IRWXG | stat.S_IRWXO):
        folder.chmod(0o700)


def mark_used(path: Path) -> int:
    """Note that a file was used now (it is made, empty, if missing); gives the moment, in nanoseconds."""
    path.touch(mode=0o600)
    return path.stat().st_mtime_ns


def forget(path: Path) -> None:
    """Delete a file, if it is there."""
    path.unlink(missing_ok=True)


def forget_folder(folder: Path) -> None:
    """Delete a folder, if it is there and empty; `OSError` if it isn't empty."""
    if folder.is_dir():
        folder.rmdir()


def replace_file(path: Path, data: bytes) -> None:
    """Make a file that is there hold `data`, its permissions as they were; `PermissionError` if it is protected."""
    real = path.resolve()  # a link stays one
    write_file_atomically(real, data, writable_mode(real))


def writable_mode(path: Path) -> int:
    """A file's permissions; `PermissionError` if nobody may write it.

    The system would replace a protected file without a word, since what it protects then is the folder.
    """
    mode = stat.S_IMODE(path.stat().st_mode)
    if not mode & _WRITABLE:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    return mode


def keep_report(name: str, data: bytes) -> Path:
    """Keep a report on our own failure in the system's folder for passing files; gives where it lies."""
    path = Path(tempfile.gettempdir()) / name
    write_file_atomically(path, data)
    return path


def use_passing_folder() -> Callable[[], None]:
    """Let all passing files of this process lie in one folder, those of libraries too; gives what removes it."""
    tempfile.tempdir = tempfile.mkdtemp(prefix="catalogue-")
    return partial(shutil.rmtree, tempfile.tempdir, ignore_errors=True)


def point_nowhere(stream: TextIO) -> None:
    """Let what is still written to a stream vanish."""
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), stream.fileno())


def _fill(folder: Path, files: Iterable[tuple[str, bytes | Path]]) -> None:
    folder.mkdir()
    folders = {folder}
    for name, data in files:
        path = folder / _checked(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        folders.update(parent for parent in path.parents if parent.is_relative_to(folder))
        if isinstance(data, Path):
            _name_again(data, path)
        else:
            _write_new_file(path, data)
    for made in sorted(folders, reverse=True):
        _sync_folder(made)


def _name_again(old: Path, new: Path) -> None:
    """Give a file a second name, or make a copy where a file can't have two."""
    try:
        os.link(old, new, follow_symlinks=False)
    except OSError:
        _write_new_file(new, old.read_bytes())


def _checked(name: str) -> PurePosixPath:
    """Refuse a name that could lead out of the folder, here or on the system of someone who copies it."""
    parts = name.split("/")
    if any(part in {"", ".", ".."} for part in parts) or any(mark in name for mark in "\\\0"):
        message = f"not a relative file name: {name!r}"
        raise ValueError(message)
    return PurePosixPath(*parts)


def _write_new_file(path: Path, data: bytes) -> None:
    with path.open("xb") as handle:
        handle.write(data)
        handle.flush()
        os.fsync(handle.fileno())


def _sync_folder(folder: Path) -> None:
    """Flush a folder's list of names: without it, a file that was flushed may have no name after a power cut."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _exchange_at_once(new: Path, target: Path) -> bool:
    """Exchange two folders in one step, which Linux can on most file systems; say whether it could here."""
    if sys.platform != "linux":
        return False
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except AttributeError:  # a C library that doesn't know the call
        return False
    if renameat2(_CURRENT_FOLDER, os.fsencode(new), _CURRENT_FOLDER, os.fsencode(target), _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _CANNOT_EXCHANGE:
        return False
    raise OSError(code, os.strerror(code), str(target))


def _exchange_by_renames(new: Path, target: Path) -> None:
    """Exchange two folders where one step can't: in between no `target` is there, but the old one waits, whole."""
    waiting = _sibling(target, OLD_PREFIX)
    _discard_waiting(waiting)
    target.rename(waiting)
    try:
        new.rename(target)
    except OSError:
        waiting.rename(target)
        raise
    waiting.rename(new)


def _discard_waiting(waiting: Path) -> None:
    """Remove an old folder under a name that `repair` never puts back: what waits as old is whole, always."""
    if os.path.lexists(waiting):
        doomed = waiting.with_name(GONE_PREFIX + waiting.name.removeprefix(OLD_PREFIX))
        _remove(doomed)
        waiting.rename(doomed)
        _remove(doomed)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _sibling(target: Path, prefix: str) -> Path:
    return target.with_name(f"{prefix}{os.getpid()}-{target.name}")


def _leftovers(parent: Path, kind: str) -> list[tuple[Path, Path]]:
    """List what bears a name that `_sibling` gives, each with the target it was made for."""
    if not parent.is_dir():
        return []
    found = ((path, _LEFTOVER.fullmatch(path.name)) for path in sorted(parent.iterdir()))
    return [(path, parent / match["name"]) for path, match in found if match and match["kind"] == kind]
