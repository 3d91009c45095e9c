"""What may stand in an output: elements, attributes, links, file names. Whatever else is there came from the data."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from xml.etree.ElementTree import Element

import pikepdf
from markdown_it import MarkdownIt
from markdown_it.token import Token
from tinyhtml5.parser import HTMLParser  # type: ignore[import-untyped]  # it comes with WeasyPrint

from tests.pipeline.reading import squeezed


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ELEMENTS = _words("""
    a article aside bdi body br button caption col colgroup dd details div dl dt em fieldset figcaption figure footer
    form h1 h2 h3 h4 head header hr html img input label legend li link main meta nav noscript ol p script section
    small span strong summary table tbody td th thead time title tr ul
""")
DRAWN = _words("svg title g path circle rect line polyline polygon ellipse")
ATTRIBUTES = _words("""
    alt autocapitalize autocomplete charset class colspan content datetime defer dir enterkeyhint for height hidden
    href hreflang id lang media name property rel role scope spellcheck src style tabindex title type value width
""")
NAMED = re.compile(r"(?:aria|data)-[a-z]+(?:-[a-z]+)*")
DRAWING = _words("""
    class cx cy d fill fill-rule focusable height points r rx ry stroke stroke-linecap stroke-linejoin stroke-width
    transform version viewBox width x x1 x2 xmlns y y1 y2
""")
SVG = "{http://www.w3.org/2000/svg}"
STYLE = re.compile(r"(?:--[a-z-]+:#[0-9a-f]{6};?)+")
LINK = re.compile(
    r"https://[A-Za-z0-9.-]+(?:[/?#][^\s<>\"']*)?|mailto:[^\s<>\"':]+@[A-Za-z0-9.-]+|tel:\+?[0-9]+|#[^\s<>\"]*"
)
FILE = re.compile(
    r"(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*[A-Za-z0-9_-]+\.(?:html|css|svg|png|jpg|jpeg|webp|woff2|txt|md|pdf|json|js|xml)"
)
TOKENS = _words("""
    paragraph heading bullet_list ordered_list list_item blockquote table thead tbody tr th td strong em link
    hr inline text softbreak code_inline
""")


def problems(files: Mapping[str, bytes]) -> list[str]:
    """Everything in the files that may not be there."""
    return [f"{path}: {each}" for path, data in files.items() for each in _of_file(path, data, files)]


def _of_file(path: str, data: bytes, files: Mapping[str, bytes]) -> Iterator[str]:
    if not FILE.fullmatch(path):
        yield "is not a plain name"
    if path.endswith(".html"):
        yield from _of_html(path, data, files)
    elif path.endswith(".svg"):
        yield from (f"holds {found}" for found in re.findall(rb"<script|on\w+=|href|<!|url\(", data))
    elif path.endswith(".md"):
        yield from _of_markdown(path, data.decode(), files)
    elif path.endswith(".pdf"):
        yield from _of_pdf(data)


def _of_html(path: str, data: bytes, files: Mapping[str, bytes]) -> Iterator[str]:
    parser = HTMLParser(namespace_html_elements=False)
    root = parser.parse(data)
    yield from (f"is no valid HTML: {error}" for error in parser.errors)
    if b"<!" in data.removeprefix(b"<!doctype html>"):
        yield "has a comment"
    for element in root.iter():
        if not isinstance(element.tag, str):  # a comment, which has been told of
            continue
        if element.tag.startswith(SVG):
            yield from _of_drawing(element)
            continue
        if element.tag not in ELEMENTS:
            yield f"has <{element.tag}>"
        if element.tag == "script":
            yield from _of_script(element)
        for name, value in element.attrib.items():
            yield from _of_attribute(path, element, (str(name), value), files)


def _of_drawing(element: Element) -> Iterator[str]:
    """An icon or a code, drawn by our own code."""
    if element.tag.removeprefix(SVG) not in DRAWN:
        yield f"draws <{element.tag}>"
    for name in (str(name).rpartition("}")[2] for name in element.attrib):
        if name not in DRAWING | ATTRIBUTES - {"style"} and not NAMED.fullmatch(name):
            yield f"draws <{element.tag} {name}>"


def _of_script(element: Element) -> Iterator[str]:
    """A file of ours (that it is there is seen to elsewhere), or data."""
    text = element.text or ""
    if element.get("src"):
        if text or not re.fullmatch(r"(?:\.\./)*assets/[a-z-]+\.js", element.get("src", "")):
            yield f"has the script {element.get('src')}"
    elif element.get("type") != "application/ld+json" or "<" in text:
        yield f"has a script: {text[:80]}"
    elif not isinstance(json.loads(text), dict):
        yield "has data of another kind"


def _of_attribute(path: str, element: Element, attribute: tuple[str, str], files: Mapping[str, bytes]) -> Iterator[str]:
    name, value = attribute
    if name == "http-equiv":
        leads = re.fullmatch(r"0; url=([^\s;]+)", element.get("content", ""))
        if element.tag != "meta" or value != "refresh" or not leads or _resolved(path, leads[1]) not in files:
            yield f"has <{element.tag} http-equiv>"
    elif name not in ATTRIBUTES and not NAMED.fullmatch(name):
        yield f"has <{element.tag} {name}>"
    elif name == "style" and not STYLE.fullmatch(value):
        yield f"has the style {value}"
    elif name in {"href", "src"}:
        told = element.tag == "link" and element.get("rel") in {"canonical", "alternate"}
        outside = name == "href" and (element.tag == "a" or told) and LINK.fullmatch(value)
        if not outside and _resolved(path, value) not in files:
            yield f"has the {name} {value}"


def _resolved(path: str, target: str) -> str:
    """The file that a relative link leads to."""
    parts = path.split("/")[:-1]
    for step in target.partition("#")[0].split("/"):
        if step == "..":
            parts = parts[:-1] if parts else ["nowhere"]
        elif step:
            parts.append(step)
    return "/".join(parts)


def _of_markdown(path: str, text: str, files: Mapping[str, bytes]) -> Iterator[str]:
    for token in (each for block in _tokens(text) for each in (block, *(block.children or ()))):
        kind = re.sub(r"_(?:open|close)$", "", token.type)
        if kind not in TOKENS:
            yield f"has {kind}: {token.content[:80]}"
        href = str(token.attrGet("href") or "#")
        if not LINK.fullmatch(href) and _resolved(path, href) not in files:
            yield f"links to {href}"


def _tokens(text: str) -> list[Token]:
    """As a reader of Markdown that allows everything: this one would pass over links to scripts."""
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005
    return parser.parse(text)


def _of_pdf(data: bytes) -> Iterator[str]:
    with pikepdf.open(BytesIO(data)) as pdf:
        for key in ("/OpenAction", "/AA", "/AcroForm"):
            if key in pdf.Root:
                yield f"has {key}"
        if "/Names" in pdf.Root and "/JavaScript" in pdf.Root.Names:
            yield "has scripts"
        if set(pdf.attachments) - {"catalogue.json"}:
            yield f"has attachments: {sorted(pdf.attachments)}"
        for page in pdf.pages:
            for annotation in page.get("/Annots", pikepdf.Array()):
                if "/A" in annotation and not LINK.fullmatch(str(annotation.A.get("/URI", ""))):
                    yield f"links to {annotation.A}"


def html_text(data: bytes) -> str:
    """What a reader sees of an HTML page, without spaces."""
    root = HTMLParser(namespace_html_elements=False).parse(data)
    return squeezed("".join(root.itertext()))


def markdown_text(text: str) -> str:
    """What a reader sees of a Markdown file, without spaces."""
    return squeezed("".join(_text(each) for block in _tokens(text) for each in (block.children or ())))


def _text(token: Token) -> str:
    return token.content if token.type in {"text", "code_inline"} else ""
