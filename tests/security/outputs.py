"""What may stand in an output: elements, attributes, links, file names. Whatever else is there came from the data."""

from __future__ import annotations

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
    a article aside body br caption col colgroup dd div dl dt em figcaption figure footer h1 h2 h3 h4 head
    header hr html img li link main meta nav ol p section small span strong table tbody td th thead time title
    tr ul
""")
ATTRIBUTES = _words("""
    alt aria-current aria-hidden aria-label aria-labelledby charset class colspan content datetime height href
    id lang media name rel scope src style tabindex title type width
""")
STYLE = re.compile(r"(?:--[a-z-]+:#[0-9a-f]{6};?)+")
LINK = re.compile(
    r"https://[A-Za-z0-9.-]+(?:[/?#][^\s<>\"']*)?|mailto:[^\s<>\"':]+@[A-Za-z0-9.-]+|tel:\+?[0-9]+|#[^\s<>\"]*"
)
FILE = re.compile(
    r"(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*[A-Za-z0-9_-]+\.(?:html|css|svg|png|jpg|jpeg|webp|woff2|txt|md|pdf|json)"
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
        yield from _of_markdown(data.decode())
    elif path.endswith(".pdf"):
        yield from _of_pdf(data)


def _of_html(path: str, data: bytes, files: Mapping[str, bytes]) -> Iterator[str]:
    parser = HTMLParser(namespace_html_elements=False)
    root = parser.parse(data)
    yield from (f"is no valid HTML: {error}" for error in parser.errors)
    if b"<!" in data.removeprefix(b"<!doctype html>"):
        yield "has a comment"
    for element in root.iter():
        if element.tag not in ELEMENTS:
            yield f"has <{element.tag}>"
        for name, value in element.attrib.items():
            yield from _of_attribute(path, element, (str(name), value), files)


def _of_attribute(path: str, element: Element, attribute: tuple[str, str], files: Mapping[str, bytes]) -> Iterator[str]:
    name, value = attribute
    if name not in ATTRIBUTES:
        yield f"has <{element.tag} {name}>"
    elif name == "style" and not STYLE.fullmatch(value):
        yield f"has the style {value}"
    elif name in {"href", "src"}:
        outside = name == "href" and element.tag == "a" and LINK.fullmatch(value)
        if not outside and _resolved(path, value) not in files:
            yield f"has the {name} {value}"
    elif element.tag == "meta" and element.get("http-equiv"):
        yield "has <meta http-equiv>"


def _resolved(path: str, target: str) -> str:
    """The file that a relative link leads to."""
    parts = path.split("/")[:-1]
    for step in target.partition("#")[0].split("/"):
        if step == "..":
            parts = parts[:-1] if parts else ["nowhere"]
        elif step:
            parts.append(step)
    return "/".join(parts)


def _of_markdown(text: str) -> Iterator[str]:
    for token in (each for block in _tokens(text) for each in (block, *(block.children or ()))):
        kind = re.sub(r"_(?:open|close)$", "", token.type)
        if kind not in TOKENS:
            yield f"has {kind}: {token.content[:80]}"
        href = str(token.attrGet("href") or "#")
        if not LINK.fullmatch(href):
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
        if "/Names" in pdf.Root and {"/JavaScript", "/EmbeddedFiles"} & set(pdf.Root.Names.keys()):
            yield "has scripts or attachments"
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
