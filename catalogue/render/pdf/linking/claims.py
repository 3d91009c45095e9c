"""What the first objects of a PDF say of the whole: its claims, its colours, the data that it was made from."""

from __future__ import annotations

from hashlib import md5

from catalogue.render.pdf.attachment import Attachment
from catalogue.render.pdf.linking import syntax
from catalogue.render.pdf.linking.sheet import Frontispiece
from catalogue.render.pdf.linking.writer import Writer
from catalogue.render.text import printable

_COLOURS = "(sRGB IEC61966-2.1)"


def write_claims(writer: Writer, frontispiece: Frontispiece) -> str:
    """Write what the file says of itself; gives what the catalogue says of it. PDF/A forbids to pack the metadata."""
    metadata = writer.reserve()
    writer.write_stream(metadata, "/Type/Metadata/Subtype/XML", frontispiece.metadata)
    profile = writer.add_stream("/N 3", frontispiece.profile)
    intent = f"/S/GTS_PDFA1/OutputConditionIdentifier{_COLOURS}/Info{_COLOURS}/DestOutputProfile {profile} 0 R"
    return (
        f"/Lang{syntax.text(frontispiece.language)}/Metadata {metadata} 0 R"
        f"/OutputIntents[<</Type/OutputIntent{intent}>>]/MarkInfo<</Marked true>>"
        "/ViewerPreferences<</DisplayDocTitle true>>/PageMode/UseOutlines"
    )


def write_information(writer: Writer, frontispiece: Frontispiece) -> int:
    """Write title, author and the like for programs that don't read metadata; gives the number."""
    entries = sorted(frontispiece.information.items())
    return writer.add(f"<<{''.join([f'/{key}{syntax.text(value)}' for key, value in entries])}>>")


def write_attachment(writer: Writer, data: Attachment) -> int:
    """Write a file into the file, as the data that the document was made from; gives the number."""
    day = syntax.text(f"D:{data.day.replace('-', '')}")
    # PDF asks for MD5, so that a reader sees whether a file came out as it went in.
    digest = syntax.raw(md5(data.data, usedforsecurity=False).digest())
    parameters = f"<</Size {len(data.data)}/CheckSum{digest}/CreationDate{day}/ModDate{day}>>"
    entries = f"/Type/EmbeddedFile/Subtype{syntax.name(data.mime_type)}/Params{parameters}"
    stream, name = writer.add_stream(entries, data.data), syntax.text(data.name)
    said = f"/Desc{syntax.text(printable(data.description))}/AFRelationship/Data"
    return writer.add(f"<</Type/Filespec/F{name}/UF{name}{said}/EF<</F {stream} 0 R/UF {stream} 0 R>>>>")
