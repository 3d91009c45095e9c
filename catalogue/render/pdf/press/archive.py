"""What makes a PDF fit for an archive: the standards it claims to follow, and the data it was made from."""

from __future__ import annotations

from xml.sax.saxutils import escape

from pikepdf import Array, AttachedFileSpec, Dictionary, Name, Object, Pdf, Stream

from catalogue.render.pdf.attachment import Attachment
from catalogue.render.text import printable

_END = b"</rdf:RDF>"

# PDF/A knows a fixed set of properties. The one that claims PDF/UA isn't among them, so the file has to declare it.
_CLAIMS = """
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""


def claim(pdf: Pdf) -> None:
    """Say in the metadata that the file follows PDF/UA-1 as well as PDF/A-3a. They are kept unpacked, as PDF/A asks."""
    before, _, after = pdf.Root.Metadata.read_bytes().rpartition(_END)
    claims = _CLAIMS.format(language=escape(str(pdf.Root.Lang)))
    stream = Stream(pdf, before + claims.encode() + _END + after)
    stream.Type, stream.Subtype = Name.Metadata, Name.XML
    pdf.Root.Metadata = pdf.make_indirect(stream)


def attach(pdf: Pdf, attachment: Attachment) -> None:
    """Put a file into the file as the data that the document was made from."""
    day = f"D:{attachment.day.replace('-', '')}"
    found = AttachedFileSpec(
        pdf,
        attachment.data,
        filename=attachment.name,
        mime_type=attachment.mime_type,
        description=printable(attachment.description),
        creation_date=day,
        mod_date=day,
    )
    found.relationship = Name.Data
    pdf.attachments[attachment.name] = found
    pdf.Root.AF = Array([found.obj])


def show_as_they_are(pdf: Pdf) -> None:
    """Let no program smooth the pixels of a picture: PDF/A wants the same picture everywhere."""
    seen: set[tuple[int, int]] = set()
    waiting: list[Object] = [page.obj for page in pdf.pages]
    while waiting:
        resources = waiting.pop().get("/Resources", Dictionary())
        if resources.is_indirect and resources.objgen in seen:
            continue
        seen.add(resources.objgen)
        for drawn in resources.get("/XObject", Dictionary()).as_dict().values():
            if drawn.objgen not in seen:
                seen.add(drawn.objgen)
                waiting.append(drawn)
                if "/Interpolate" in drawn:
                    drawn.Interpolate = False


def clear_ends(data: bytes) -> bytes:
    """End each stream so that its length is clear: packed bytes may end with half of a line break.

    One byte in 256 is a carriage return, and the line feed that follows it would look like a part of the same break.
    """
    return data.replace(b"\r\nendstream", b"\r\rendstream")
