"""The rules of the house as pure functions over {module name: source text}."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from tests.architecture import tables
from tests.architecture.modules import Module, Problem, line_of, name_of, owner_of, room_of

House = Mapping[str, Module]
Rule = Callable[[Module, House], Iterator[Problem]]


def is_within(name: str, module: str) -> bool:
    """Whether a dotted name is that module or something in it."""
    return name == module or name.startswith(f"{module}.")


def of_the_house(module: Module, house: House) -> set[str]:
    """The modules that a module imports from this house: `from a import b` is the module `a.b` or something in `a`."""
    names = {imported.name for imported in module.imports}
    return {name if name in house else name.rpartition(".")[0] for name in names} & house.keys()


def downhill(module: Module, _: House) -> Iterator[Problem]:
    """A room imports from rooms before it."""
    order = {room: place for place, row in enumerate(tables.ROOMS) for room in row}
    if module.room not in order:
        yield module.problem("downhill", 1, f"{module.room} is not in the order of rooms")
        return
    for imported in module.imports:
        room = room_of(imported.name)
        if not is_within(imported.name, "catalogue") or room == module.room:
            continue
        if order.get(room, 0) >= order[module.room]:  # without a place are the names in catalogue/__init__.py
            yield module.problem("downhill", imported.line, f"{module.room} imports {imported.name}")


def absolute(module: Module, _: House) -> Iterator[Problem]:
    """Imports are written out in full, and none is made behind the reader's back."""
    for imported in module.imports:
        if imported.name.startswith("."):
            yield module.problem("absolute", imported.line, f"relative import of {imported.name}")
    for node, _inside in module.nodes:
        if name_of(node) in {"import_module", "__import__", "TYPE_CHECKING"}:
            yield module.problem("absolute", line_of(node), f"{name_of(node)} is a back door")


def only_importers(module: Module, _: House) -> Iterator[Problem]:
    """Each library has its place."""
    for imported in module.imports:
        top = imported.name.split(".")[0]
        row = next((library for library in tables.ONLY_IMPORTERS if is_within(imported.name, library)), None)
        ours = top in {"catalogue", ""}
        allowed = module.is_one_of(tables.ONLY_IMPORTERS[row]) if row else ours or top in sys.stdlib_module_names
        if not allowed:
            yield module.problem("only_importers", imported.line, f"imports {imported.name}")
        if row in tables.ONLY_INSIDE_FUNCTIONS and not imported.inside_function:
            yield module.problem("only_importers", imported.line, f"{row} is imported when the module is")


def disk_callers(module: Module, _: House) -> Iterator[Problem]:
    """Who asks `disk` to write is on the list."""
    for imported in module.imports:
        if is_within(imported.name, "catalogue.disk") and not module.is_one_of(tables.DISK_CALLERS):
            yield module.problem("disk_callers", imported.line, "imports catalogue.disk")


def doors(module: Module, _: House) -> Iterator[Problem]:
    """Only `disk` writes, only the readers read, only `source.git` starts a process."""
    for call in module.calls:
        if writes(call) and not module.is_one_of(tables.WRITERS):
            yield module.problem("doors", call.lineno, f"writes: {ast.unparse(call)}")
        elif reads(call) and not module.is_one_of(tables.READERS):
            yield module.problem("doors", call.lineno, f"reads: {ast.unparse(call)}")
        elif owner_of(call.func) == "os" and name_of(call.func) in tables.PROCESS_NAMES:
            yield module.problem("doors", call.lineno, f"starts a process: {ast.unparse(call)}")
    for imported in module.imports:
        writing = imported.is_from({"os", "shutil"}, tables.WRITING_OS_NAMES) and not module.is_one_of(tables.WRITERS)
        if writing or imported.is_from({"os"}, tables.PROCESS_NAMES):
            yield module.problem("doors", imported.line, f"imports {imported.name}")


def writes(call: ast.Call) -> bool:
    """Whether a call changes something on the disk, as far as its form tells."""
    name, owner = name_of(call.func), owner_of(call.func)
    if owner in {"os", "shutil"}:
        return name in tables.WRITING_OS_NAMES
    if name == "replace":  # str.replace takes two, dataclasses.replace and date.replace take keywords: Path's takes one
        return owner != "" and len(call.args) == 1 and not call.keywords
    if name in {"open", "fdopen"}:
        return not opens_for_reading(call)
    return name in tables.WRITING_METHODS and owner != ""


def reads(call: ast.Call) -> bool:
    """Whether a call reads a file."""
    if name_of(call.func) == "open":
        return opens_for_reading(call)
    return name_of(call.func) in {"read_text", "read_bytes"} and owner_of(call.func) != ""


def opens_for_reading(call: ast.Call) -> bool:
    """Whether an `open` says, in plain words, that it only reads."""
    is_method = isinstance(call.func, ast.Attribute) and owner_of(call.func) not in tables.OPENERS
    place = 0 if is_method else 1
    modes = [keyword.value for keyword in call.keywords if keyword.arg == "mode"] or call.args[place : place + 1]
    return all(isinstance(mode, ast.Constant) and not set(str(mode.value)) & set("wax+") for mode in modes)


def clock(module: Module, _: House) -> Iterator[Problem]:
    """The clock, the environment and the current folder are looked at in `cli` and travel from there as values."""
    for node, _inside in module.nodes:
        name, owner = name_of(node), owner_of(node)
        asks = (name in tables.CLOCK_METHODS and owner != "") or name in tables.CLOCK_NAMES.get(owner, ())
        if asks and not module.is_one_of(tables.WATCHERS):
            yield module.problem("clock", line_of(node), f"asks {owner}.{name}")
        if owner == "os" and name == "environ" and not module.is_one_of(tables.SETTERS):
            yield module.problem("clock", line_of(node), "uses os.environ")
    for imported in module.imports:
        asks = any(imported.is_from({owner}, names) for owner, names in tables.CLOCK_NAMES.items())
        if (asks or imported.name == "os.environ") and not module.is_one_of(tables.WATCHERS):
            yield module.problem("clock", imported.line, f"imports {imported.name}")


def exits(module: Module, _: House) -> Iterator[Problem]:
    """One guard owns the way out of the program."""
    for node, _inside in module.nodes:
        says_so = name_of(node) == "SystemExit" or (name_of(node), owner_of(node)) in {("exit", "sys"), ("_exit", "os")}
        leaves = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"exit", "quit"}
        if (says_so or leaves) and not module.is_one_of(tables.EXITS):
            yield module.problem("exits", line_of(node), f"leaves the program: {ast.unparse(node)}")


def sizes(module: Module, _: House) -> Iterator[Problem]:
    """A module and a function stay small enough to hold in the head."""
    if module.is_one_of(tables.LONG_TABLES):
        return
    lines = len(module.text.splitlines())
    if lines >= tables.MODULE_LINES:
        yield module.problem("sizes", 1, f"{lines} lines")
    for node, _inside in module.nodes:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length >= tables.FUNCTION_LINES:
                yield module.problem("sizes", node.lineno, f"{node.name} has {length} lines")


def cycles(house: House) -> Iterator[Problem]:
    """No module imports itself by a detour."""
    graph = {name: of_the_house(module, house) - {name} for name, module in house.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as found:
        ring: list[str] = found.args[1]
        yield Problem("cycles", ring[0], 1, " <- ".join(ring))


RULES: tuple[Rule, ...] = (downhill, absolute, only_importers, disk_callers, doors, clock, exits, sizes)


def problems(sources: Mapping[str, str]) -> list[Problem]:
    """Every rule that a house breaks."""
    house = {name: Module(name, text) for name, text in sources.items()}
    found = [problem for rule in RULES for module in house.values() for problem in rule(module, house)]
    return sorted([*found, *cycles(house)])
