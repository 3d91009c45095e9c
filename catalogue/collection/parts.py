"""Small catalogues: a few associations' files as they were once, with everything else as it is in another catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from catalogue.collection.catalogue import Catalogue
from catalogue.model.partnership import PartnershipFile
from catalogue.model.validate import validate
from catalogue.project import OFFERS
from catalogue.source.document import Document
from catalogue.source.held import HeldTree
from catalogue.source.parse import parse

_Read = tuple[Document | None, PartnershipFile | None]


class Parts:
    """Makes them; a file is understood once for each content that it had."""

    def __init__(self, whole: Catalogue) -> None:
        """`whole` has the words, recipients and settings."""
        shared = {
            name: document
            for name, document in whole.documents.items()
            if not document.source.path.startswith(f"{OFFERS}/")
        }
        self._whole = replace(whole, partnerships={}, documents=shared, pages=(), broken=())
        self._read: dict[tuple[str, bytes], _Read] = {}

    def catalogue(self, files: Mapping[str, bytes]) -> Catalogue:
        """The catalogue of these associations' files alone."""
        found = {PurePosixPath(path).stem: self.file(path, files[path]) for path in sorted(files)}
        return replace(
            self._whole,
            partnerships={name: file for name, (_, file) in found.items() if file is not None},
            documents={
                **self._whole.documents,
                **{name: each for name, (each, _) in found.items() if each is not None},
            },
            broken=tuple(f"{OFFERS}/{name}.yaml" for name, (_, file) in found.items() if file is None),
            tree=HeldTree(files),
        )

    def file(self, path: str, content: bytes) -> _Read:
        """What one file means, as far as it can be understood."""
        key = (path, content)
        if key not in self._read:
            document = parse(HeldTree({path: content}), path).value
            self._read[key] = (document, validate(document, PartnershipFile).value if document else None)
        return self._read[key]
