"""Draws YAML files as people write them: any order and indentation, comments and blank lines everywhere."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from random import Random

from hypothesis import strategies as st

from catalogue.model.describe import keys_at
from catalogue.model.partnership import PartnershipFile

FILE = "data/offers/tegnet.yaml"
WORDS = ("ord", "Æblegrød", "b c", "15-17 år", "kl. 15.30", "https://example.org/a#b", "dobbelt--streg", "slut", "nej")
TEXT_LINES = (
    "Linje",
    "# ingen kommentar",
    "navn: værdi",
    "- punkt",
    "'citat\"",
    "  længere inde",
    "\tmed tabulator",
    "[x",
)
LONGEST = 4
DEEPEST = 5

Path = tuple[str | int, ...]


@dataclass
class Drawn:
    """A file's text, how often each kind of writing was used in it, and whether blank lines at a text's end count."""

    text: str
    kinds: Counter[str] = field(default_factory=Counter)


@st.composite
def yaml_files(draw: st.DrawFn) -> Drawn:
    """A file of an association, valid as YAML; as an entry it need not be."""
    return _Pen(draw(st.randoms(use_true_random=False))).file()


class _Pen:
    def __init__(self, random: Random) -> None:
        self.random = random
        self.lines: list[str] = []
        self.kinds: Counter[str] = Counter()

    def file(self) -> Drawn:
        if self.often(0.2):
            self.lines.append(self.use("modeline", "# yaml-language-server: $schema=partnership.schema.json"))
        if self.often(0.1):
            self.lines.append(self.use("document start", "---"))
        if self.often(0.4):
            self.lines += [self.comment("head", ""), ""]
        self.mapping((), 0)
        if self.often(0.3):
            self.lines += [""] * self.random.randint(0, 2) + [self.comment("end", "")]
        text = "\n".join(self.lines)
        if self.often(0.9):
            return Drawn(f"{text}\n", self.kinds)
        self.kinds["no last line end"] += 1
        return Drawn(text, self.kinds)

    # --- what a file is made of ---

    def mapping(self, path: Path, indent: int, start: str = "") -> None:
        known = list(keys_at(PartnershipFile, path)) or ["en", "to", "tre", "fire", "fem"]
        names = self.random.sample(known, self.random.randint(1, min(LONGEST, len(known))))
        for name in names:
            if not start:
                self.above("before", indent)
            written = f'"{name}"' if self.often(0.1) else name
            colon = self.random.choice([":", ":", ":", " :"])
            self.value((*path, name), (start or " " * indent) + written + colon, indent)
            start = ""
        self.tail(indent)

    def items(self, path: Path, indent: int, start: str = "") -> None:
        for index in range(self.random.randint(1, 3)):
            if not start:
                self.above("between", indent)
            self.value((*path, index), (start or " " * indent) + "-", indent, is_item=True)
            start = ""
        self.tail(indent)

    def value(self, path: Path, start: str, indent: int, *, is_item: bool = False) -> None:
        is_deep = len(path) >= DEEPEST
        is_record = bool(keys_at(PartnershipFile, path))
        is_list = bool(keys_at(PartnershipFile, (*path, 0))) and path[-1] not in {"contacts", "places"}
        if not is_deep and (is_record or is_list or self.often(0.1)):
            self.collection(path, start, indent, is_item=is_item, is_list=is_list and self.often(0.9))
        elif self.often(0.25):
            self.flow(start, indent)
        elif self.often(0.3):
            self.literal(start, indent)
        else:
            self.scalar(start, indent)

    def collection(self, path: Path, start: str, indent: int, *, is_item: bool, is_list: bool) -> None:
        write = self.items if is_list else self.mapping
        if is_item and self.often(0.7):
            start += " " * self.random.randint(1, 4)
            self.kinds["behind a dash"] += 1
            write(path, len(start), start)
            return
        self.lines.append(start + self.behind("parent"))
        write(path, indent + self.random.randint(0 if is_list and not is_item else 1, 4))

    # --- values ---

    def scalar(self, start: str, indent: int) -> None:
        kind = self.random.choice(["plain", "single", "double", "empty", "plain", "number"])
        if kind == "empty":
            self.lines.append(start + self.use(kind, "") + self.behind("behind"))
            return
        if self.often(0.15):
            self.lines.append(self.use("below its key", start) + self.behind("parent"))
            if self.often(0.3):
                self.lines.append(" " * (indent + 1) + self.comment("inside", ""))
            start = " " * (indent + self.random.randint(0, 4))
        lines = self.words(kind)
        more = [f"{' ' * (indent + self.random.randint(1, 5))}{line}" if line else "" for line in lines[1:]]
        self.lines += [start + self.space(start) + lines[0], *more]
        self.lines[-1] += self.behind("behind")

    def words(self, kind: str) -> list[str]:
        if kind == "number":
            return [self.use("number", self.random.choice(["7", "25.50", "true", "null", "~", "2026-01-31", "-3"]))]
        words = self.random.choices(WORDS, k=self.random.randint(1, 3))
        lines = [" ".join(words)]
        if self.often(0.3):
            self.kinds[f"{kind} of several lines"] += 1
            lines = [*words, *([""] if self.often(0.3) else []), "ende"]
        self.kinds[kind] += 1
        if kind == "plain":
            return lines
        sign = {"single": "'", "double": '"'}[kind]
        lines[0] = sign + {"single": "it''s # ", "double": '\\"\\t # '}[kind] + lines[0]
        if kind == "double" and len(lines) > 1 and self.often(0.3):
            lines[0] = self.use("escaped space", f"{lines[0]}\\ ")
        lines[-1] += sign
        return lines

    def literal(self, start: str, indent: int) -> None:
        sign = self.use("literal", "|") if self.often(0.6) else self.use("folded", ">")
        chomp = self.random.choice(["", "", "+", "-"])
        digit = self.random.randint(1, 6) if self.often(0.3) else 0
        deep = indent + (digit or self.random.randint(1, 5))
        lines = [""] * self.random.randint(0, 1) + ["Først" if not digit else " ind"]
        for _ in range(self.random.randint(0, 3)):
            lines += [self.random.choice(TEXT_LINES), *([""] if self.often(0.3) else [])]
        lines += [""] * self.random.randint(0, 2)
        self.kinds[f"chomp {chomp}"] += 1
        if digit:
            self.kinds["indentation indicator"] += 1
        head = f"{sign}{digit or ''}{chomp}" if self.often(0.5) else f"{sign}{chomp}{digit or ''}"
        self.lines.append(start + self.space(start) + head + self.behind("behind"))
        self.lines += [" " * deep + line if line else "" for line in lines]

    def flow(self, start: str, indent: int) -> None:
        items = self.random.sample(["a", "'b, c'", '"d"', "7", "[x, y]", "{p: q}", "æ ø"], self.random.randint(0, 4))
        opening, closing = ("[", "]") if self.often(0.5) else ("{", "}")
        self.kinds[f"flow {opening}"] += 1
        if opening == "{":
            items = [f"navn{number}: {item}" for number, item in enumerate(items)]
        if items and self.often(0.3):
            self.kinds["flow of several lines"] += 1
            deep = " " * (indent + self.random.randint(1, 6))
            self.lines.append(f"{start} {opening}")
            self.lines += [f"{deep}{item},{self.behind('flow')}" for item in items]
            self.lines.append(" " * (indent + self.random.randint(1, 3)) + closing + self.behind("behind"))
        else:
            gap = " " * self.random.randint(0, 1)
            self.lines.append(
                start + self.space(start) + opening + gap + ", ".join(items) + gap + closing + self.behind("behind")
            )

    # --- what stands between ---

    def above(self, kind: str, indent: int) -> None:
        if self.lines and self.lines[-1] != "---" and self.often(0.2):
            self.lines += [self.use("blank line", "")] * self.random.randint(1, 2)
        if not self.often(0.3):
            return
        for _ in range(self.random.randint(1, 2)):
            self.lines.append(self.comment(kind, " " * (indent if self.often(0.8) else self.random.randint(0, indent))))
        is_at_top = all(line.lstrip()[:1] in {"", "#"} or line == "---" for line in self.lines)
        if not is_at_top and self.often(0.1):
            self.lines.append(self.use("blank line", ""))

    def tail(self, indent: int) -> None:
        if indent and self.often(0.1):
            self.lines.append(self.comment("tail", " " * indent))

    def behind(self, kind: str) -> str:
        if self.often(0.2):
            return self.comment(kind, " " * self.random.randint(1, 4))
        return self.use("spaces at the end", "  ") if self.often(0.05) else ""

    def comment(self, kind: str, before: str) -> str:
        self.kinds[f"comment {kind}"] += 1
        return f"{before}# {kind} {self.kinds.total()}"

    def space(self, start: str) -> str:
        is_behind_a_name = start.endswith(":")
        return (
            self.use("tabulator", "\t")
            if is_behind_a_name and self.often(0.05)
            else " " * self.random.choice([1, 1, 1, 2])
        )

    def use(self, kind: str, written: str) -> str:
        self.kinds[kind] += 1
        return written

    def often(self, share: float) -> bool:
        return self.random.random() < share
