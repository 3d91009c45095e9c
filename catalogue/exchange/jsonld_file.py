"""A whole edition as linked data in one file: what its pages carry, without the pages themselves."""

from __future__ import annotations

import json
from collections.abc import Iterator

from catalogue.edition.edition import Edition
from catalogue.edition.extract import Extract
from catalogue.exchange.base import Exported, Material
from catalogue.exchange.jsonld import LinkedData

NAME = "catalogue.jsonld"
_OF_PAGES = frozenset({"WebPage", "BreadcrumbList"})
_WARNED = "disambiguatingDescription"

Node = dict[str, object]


def linked_data_file(material: Material) -> Exported:
    """One file. What must be said wherever the content is shown stands in each of its things."""
    edition = material.edition
    graph = [_warned(node, edition) for node in _nodes(edition, material.extract)]
    whole = {"@context": "https://schema.org", "@graph": graph}
    data = json.dumps(whole, ensure_ascii=False, indent=1).encode("utf-8", "replace") + b"\n"
    return Exported(((NAME, data),))


def _nodes(edition: Edition, extract: Extract) -> Iterator[Node]:
    linked = LinkedData(edition, extract)
    graphs = (
        linked.front(),
        *(linked.association(each) for each in edition.associations),
        *(linked.offer(each) for each in edition.offers),
    )
    for graph in graphs:
        found = graph["@graph"]
        nodes = found if isinstance(found, list) else []
        yield from (node for node in nodes if node.get("@type") not in _OF_PAGES)


def _warned(node: Node, edition: Edition) -> Node:
    if not edition.banners:
        return node
    return {**node, _WARNED: " ".join((*edition.banners, *filter(None, [str(node.get(_WARNED, ""))])))}
