"""How templates are filled in. The only importer of jinja2.

Everything that a template prints is escaped, in HTML by Jinja and in Markdown by `commonmark.escape`: a template cannot
forget it, and a template of another project runs in Jinja's sandbox.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial
from pathlib import Path
from types import BuiltinMethodType, FunctionType, MethodType
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Expr
from jinja2.runtime import Context, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup
from markupsafe import escape as escape_html

from catalogue.render.commonmark import Safe, escape
from catalogue.render.text import printable
from catalogue.render.typography import unbroken

_PLAIN_CALLS = frozenset({FunctionType, MethodType, BuiltinMethodType, partial, type(lru_cache(len))})
Finalize = Callable[[object], object]


def for_html(folders: tuple[Path, ...], *, trusted: bool) -> Environment:
    """Templates that print HTML; those that are `trusted` are ours, all of them."""
    return _environment(folders, printed_in_html, autoescape=True, trusted=trusted)


def for_markdown(folders: tuple[Path, ...], *, trusted: bool) -> Environment:
    """Templates that print Markdown."""
    # Jinja's own escape knows HTML only. `Safe` doesn't survive `~` or a filter, so that what is put together is
    # escaped anew: a template can escape twice by mistake, but never not at all.
    return _environment(folders, printed_in_markdown, autoescape=False, trusted=trusted)


def for_text(folders: tuple[Path, ...], *, trusted: bool) -> Environment:
    """Templates that print plain text: nothing in it needs escaping, but no value begins a line of its own."""
    return _environment(folders, printed_in_text, autoescape=False, trusted=trusted)


def _environment(folders: tuple[Path, ...], finalize: Finalize, *, autoescape: bool, trusted: bool) -> Environment:
    kind = _Ours if trusted else Sandbox
    return kind(
        loader=FileSystemLoader(folders),
        autoescape=autoescape,
        finalize=finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


class _Printing(CodeGenerator):
    """Lets what is printed go through `finalize` alone, which escapes it and gives text: Jinja would do both again."""

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: Any) -> None:  # noqa: ANN401
        if finalize.src is None or frame.eval_ctx.volatile:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write(finalize.src)

    def _output_child_post(self, node: Expr, frame: Frame, finalize: Any) -> None:  # noqa: ANN401
        if finalize.src is None or frame.eval_ctx.volatile:
            super()._output_child_post(node, frame, finalize)
        else:
            self.write(")")


class _Calling(Context):
    """Calls what a template calls, without looking each time for what hardly anything asks for: the context itself."""

    def call(self, called: Any, /, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        """A call of a macro, a function or a method."""
        kind = type(called)
        if kind is not Macro and (kind not in _PLAIN_CALLS or hasattr(called, "jinja_pass_arg")):
            return super().call(called, *args, **kwargs)
        if kwargs:
            kwargs.pop("_loop_vars", None)
            kwargs.pop("_block_vars", None)
        return called(self.eval_ctx, *args, **kwargs) if kind is Macro else called(*args, **kwargs)


class _Ours(Environment):
    """For our own templates, which need no guard."""

    code_generator_class = _Printing
    context_class = _Calling


_NOWHERE = object()


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, which asks itself once what it would ask at each of a million steps.

    Its answer depends on the class of an object and on the attribute's name alone; what it says of `str.format`, which
    it replaces, is still asked each time.
    """

    code_generator_class = _Printing
    context_class = _Calling

    def __init__(self, **options: Any) -> None:  # noqa: ANN401  # Jinja's own
        """Take Jinja's own options."""
        super().__init__(**options)
        self._answers: dict[tuple[type, str], bool] = {}

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:  # noqa: ANN401
        """Whether a template may have it."""
        asked = (type(obj), attr)
        answer = self._answers.get(asked)
        if answer is None:
            answer = self._answers[asked] = super().is_safe_attribute(obj, attr, value)
        return answer

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401
        """An attribute; of what is known to be safe and no text, at once."""
        if self._answers.get((type(obj), attribute)) and not isinstance(obj, str):
            found = getattr(obj, attribute, _NOWHERE)
            if found is not _NOWHERE and type(found) is not BuiltinMethodType:
                return found
        return super().getattr(obj, attribute)

    def call(self, context: Context, called: Any, /, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        """A call; a template's own macro is as safe as the template."""
        return (
            context.call(called, *args, **kwargs)
            if type(called) is Macro
            else super().call(context, called, *args, **kwargs)
        )


def printed_in_html(value: object) -> str:
    """What `{{ value }}` prints, escaped, with no-break spaces at its numbers; nothing for None."""
    if type(value) is str:
        return _escaped(value)
    if isinstance(value, Markup):
        return value
    return "" if value is None else _escaped(str(value))  # of what is undefined there is no text: it says so


@lru_cache(maxsize=1 << 15)
def _escaped(text: str) -> str:
    """Kept, since the same words stand on many pages."""
    return str(escape_html(unbroken(printable(text))))


def printed_in_text(value: object) -> str:
    """What `{{ value }}` prints: one line; nothing for None."""
    return "" if value is None else " ".join(printable(str(value)).split())


def printed_in_markdown(value: object) -> str:
    """What `{{ value }}` prints: one line, escaped unless our own code made it; nothing for None."""
    if value is None:
        return ""
    if isinstance(value, Safe):
        return value
    return escape(str(value))
