"""What a page of a PDF shows, read from its content stream: lines of text, boxes, and that there is more."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pikepdf

from catalogue.render import fonts
from catalogue.render.pdf.letters import shaping

Matrix = tuple[float, float, float, float, float, float]

_NAMES = {shaping.resource_name(face): face for face in fonts.FACES}
_PAIR = re.compile(rb"<([0-9a-fA-F]{4})> <([0-9a-fA-F]*)>\n")
_PAINTING = frozenset({"B", "B*", "b", "b*", "BI", "Do", "F", "S", "f", "f*", "s", "sh"})
_FILLING = frozenset({"f", "f*"})
_COLOURS = frozenset({"rg", "g", "k"})
_OTHER_COLOURS = frozenset({"cs", "sc", "scn"})


class Text(NamedTuple):
    """A line of text. `glyphs` are numbers, each with how far the next one moves closer (thousandths of the size).

    `face` is empty for a font that isn't ours; `pixels` is the size that the content says, `scale` its unit in points;
    `colour` is the operator that set it, empty where it is anything but opaque in RGB, grey or CMYK.
    """

    text: str
    face: str
    pixels: float
    scale: float
    colour: str
    left: float
    baseline: float
    glyphs: tuple[tuple[int, float], ...]
    is_upright: bool


class Box(NamedTuple):
    """A filled rectangle and the operator of its colour; points from the lower left corner of the page."""

    colour: str
    left: float
    bottom: float
    right: float
    top: float


class Other(NamedTuple):
    """Anything else that is painted."""

    operator: str


Shown = Text | Box | Other


@dataclass
class _State:
    matrix: Matrix = (1, 0, 0, 1, 0, 0)
    colour: str = "0 g"
    is_opaque: bool = True
    face: str = ""
    letters: Mapping[int, str] = field(default_factory=dict)
    size: float = 0


def shown(page: pikepdf.Page) -> tuple[Shown, ...]:
    """All that is painted, in order."""
    reader = _Reader(page.obj.get("/Resources", pikepdf.Dictionary()))
    for instruction in pikepdf.parse_content_stream(page):
        reader.read(str(instruction.operator), list(instruction.operands))
    return tuple(reader.found)


class _Reader:
    """Follows a content stream as far as WeasyPrint's heads and feet go."""

    def __init__(self, resources: pikepdf.Object) -> None:
        self.found: list[Shown] = []
        self._resources = resources
        self._state = _State()
        self._kept: list[_State] = []
        self._line: Matrix = _State.matrix
        self._path: list[tuple[float, float, float, float]] = []
        self._acts: Mapping[str, Callable[..., None]] = {
            "q": self._keep,
            "Q": self._give_back,
            "cm": self._transform,
            "gs": self._set_state,
            "Tf": self._set_face,
            "Tm": self._set_line,
            "re": self._add_box,
            "n": self._forget,
        }

    def read(self, operator: str, operands: list[Any]) -> None:
        if operator in self._acts:
            self._acts[operator](*operands)
        elif operator in _COLOURS:
            self._state.colour = " ".join([*(f"{float(each):g}" for each in operands), operator])
        elif operator in _OTHER_COLOURS:
            self._state.colour = ""
        elif operator in {"TJ", "Tj"}:
            self._show(list(operands[0]) if operator == "TJ" else operands)
        elif operator in _PAINTING:
            self._paint(operator)

    def _keep(self) -> None:
        self._kept.append(_State(**vars(self._state)))

    def _give_back(self) -> None:
        self._state = self._kept.pop()

    def _transform(self, *matrix: Any) -> None:  # noqa: ANN401  # numbers of pikepdf
        self._state.matrix = _times(_floats(matrix), self._state.matrix)

    def _set_state(self, name: pikepdf.Name) -> None:
        state = self._resources.ExtGState[name]
        is_opaque = float(state.get("/ca", int(self._state.is_opaque))) == 1
        self._state.is_opaque = is_opaque and "/SMask" not in state

    def _set_face(self, name: pikepdf.Name, size: object) -> None:
        self._state.face = _NAMES.get(str(name).removeprefix("/"), "")
        self._state.letters = _letters(self._resources.Font[name])
        self._state.size = float(str(size))

    def _set_line(self, *matrix: Any) -> None:  # noqa: ANN401
        self._line = _floats(matrix)

    def _add_box(self, *box: Any) -> None:  # noqa: ANN401
        x, y, width, height = (float(each) for each in box)
        (left, bottom), (right, top) = (_moved(each, self._state.matrix) for each in ((x, y), (x + width, y + height)))
        self._path.append((min(left, right), min(bottom, top), max(left, right), max(bottom, top)))

    def _forget(self) -> None:
        self._path = []

    def _paint(self, operator: str) -> None:
        if operator in _FILLING and len(self._path) == 1:
            self.found.append(Box(self._colour(), *self._path[0]))
        else:
            self.found.append(Other(operator))
        self._path = []

    def _colour(self) -> str:
        return self._state.colour if self._state.is_opaque else ""

    def _show(self, pieces: list[Any]) -> None:
        glyphs: list[tuple[int, float]] = []
        for piece in pieces:
            if isinstance(piece, pikepdf.String):
                codes = bytes(piece)
                glyphs += ((int.from_bytes(codes[at : at + 2], "big"), 0) for at in range(0, len(codes), 2))
            elif glyphs:
                glyphs[-1] = (glyphs[-1][0], glyphs[-1][1] + float(piece))
        a, b, c, d, left, baseline = _times(self._line, self._state.matrix)
        state = self._state
        text = "".join(state.letters.get(number, "\ufffd") for number, _kerning in glyphs)
        is_upright = a > 0 and abs(a - d) + abs(b) + abs(c) < 1e-6  # noqa: PLR2004  # what six decimals leave
        self.found.append(
            Text(text, state.face, state.size, a, self._colour(), left, baseline, tuple(glyphs), is_upright)
        )


def _letters(font: pikepdf.Object) -> Mapping[int, str]:
    pairs = _PAIR.findall(font.ToUnicode.read_bytes())
    return {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in pairs}


def _floats(matrix: tuple[Any, ...]) -> Matrix:
    a, b, c, d, e, f = (float(each) for each in matrix)
    return a, b, c, d, e, f


def _times(first: Matrix, second: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def _moved(point: tuple[float, float], matrix: Matrix) -> tuple[float, float]:
    *_, x, y = _times((1, 0, 0, 1, *point), matrix)
    return x, y
