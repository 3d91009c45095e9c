"""What a file says of itself, read from a small one that the layout engine wrote for the same edition."""

from __future__ import annotations

import json
from io import BytesIO

from pikepdf import Pdf

from catalogue.render.pdf.linking.sheet import Frontispiece
from catalogue.render.pdf.press import archive

# The mark that says how a packet of metadata is encoded. The layout engine leaves it out, as only old files may.
_UNMARKED, _MARKED = b'begin=""', b'begin="\xef\xbb\xbf"'


def read(written: bytes) -> Frontispiece:
    """The language, metadata, colours and title of a file that `engine.write` made; with the claims of the archive."""
    with Pdf.open(filename_or_stream=BytesIO(written)) as pdf:
        archive.claim(pdf)
        (intent,) = pdf.Root.OutputIntents
        return Frontispiece(
            language=str(pdf.Root.Lang),
            metadata=pdf.Root.Metadata.read_bytes().replace(_UNMARKED, _MARKED, 1),
            profile=intent.DestOutputProfile.read_bytes(),
            information={key.removeprefix("/"): str(value) for key, value in sorted(pdf.docinfo.items())},
        )


def dump(found: Frontispiece) -> bytes:
    """As bytes, to be kept."""
    texts = [found.language, found.metadata.decode(), found.profile.hex(), dict(found.information)]
    return json.dumps(texts, ensure_ascii=False).encode()


def load(kept: bytes) -> Frontispiece:
    """What `dump` made bytes of."""
    language, metadata, profile, information = json.loads(kept)
    return Frontispiece(language, metadata.encode(), bytes.fromhex(profile), information)
