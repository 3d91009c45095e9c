"""`proof`: of an association, or of all that have something to confirm, a paper to read and a mail to answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from catalogue.authoring.asked import CORRECT, Asked, asked_of
from catalogue.authoring.confirm import unknown
from catalogue.authoring.proof import Letter, OfferAsked, letter_text
from catalogue.authoring.workplace import Workplace, workplace
from catalogue.collection.catalogue import Catalogue
from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.edition.compose import compose
from catalogue.edition.edition import Edition, OfferView
from catalogue.edition.labels import labels_of
from catalogue.edition.language import Labels, Words
from catalogue.edition.people import contact_lines, may_be_shown
from catalogue.edition.view import View
from catalogue.followup.freshness import freshness
from catalogue.messages.proof import proof_word
from catalogue.model.contact import Contact
from catalogue.model.offer import Offer
from catalogue.model.values import AUDIENCES
from catalogue.pipeline.make import template_folders
from catalogue.publish.loose import write_loose
from catalogue.publish.proof_mail import ProofMail, proof_mail
from catalogue.render.papers.proof import Proof, ProofOffer, ProofQuestion, proof_pdf
from catalogue.render.templates import Templates

_WORDS = ("about", "contacts", "form", "form-intro", "signed")


@dataclass(frozen=True, slots=True)
class ProofRequest:
    """Whose proof: an association's, or of all that are due; and where it goes."""

    root: Path
    day: date
    output: Path
    association: str = ""
    is_due: bool = False
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class WrittenProof:
    """One association's proof: the paper with its pages, and the mail."""

    paper: Path
    pages: int
    mail: Path


def proofs(request: ProofRequest) -> tuple[WrittenProof, ...]:
    """Make and write them; raises `CatalogueError` where nobody's or everybody's are asked for."""
    if bool(request.association) == request.is_due:
        raise CatalogueError(Diagnostic("CAT075", Span("")))
    place = workplace(request.root, request.day, request.as_of)
    desk = _Desk(place)
    files: list[tuple[str, bytes]] = []
    told: list[WrittenProof] = []
    for name in desk.due() if request.is_due else (desk.known(request.association),):
        paper, pages = desk.paper(name)
        pdf, mail = f"{name}.pdf", f"{name}.eml"
        files += [(pdf, paper), (mail, desk.mail(name, pdf, paper))]
        told.append(WrittenProof(request.output / pdf, pages, request.output / mail))
    write_loose(request.root, request.output, files)
    return tuple(told)


class _Desk:
    """What all proofs of a catalogue are made from; each edition is composed once."""

    def __init__(self, place: Workplace) -> None:
        self._catalogue: Catalogue = place.catalogue
        self._place = place
        self._say = place.language

    def known(self, name: str) -> str:
        """The association, if it can be asked."""
        file = self._catalogue.partnerships.get(name)
        if file is None:
            raise unknown(self._place, name)
        if file.evidence == "public-source":
            raise CatalogueError(Diagnostic("CAT075", Span(""), {"rule": "nothing", "id": name}))
        return name

    def due(self) -> tuple[str, ...]:
        """The associations with an offer that was not confirmed for half a year."""
        stale = freshness(self._catalogue, self._words).stale
        return tuple(sorted({each.association for each in stale}))

    def paper(self, name: str) -> tuple[bytes, int]:
        edition = self._editions[self._reader]
        seen = next((each for each in edition.associations if each.ref.id == name), None)
        day = self._words.day(self._catalogue.as_of)
        title = self._catalogue.partnerships[name].association.name
        reader = proof_word("reader", self._say, reader=self._reader_word(self._reader))
        proof = Proof(
            title=proof_word("title", self._say, association=title),
            line=proof_word("line", self._say, day=day),
            intro=(proof_word("intro", self._say, title=edition.title), reader),
            association=seen,
            contacts=tuple(self._contacts(name)),
            offers=tuple(self._offer(offer) for offer in self._catalogue.partnerships[name].offers),
            texts={word: proof_word(word, self._say) for word in _WORDS},
        )
        return proof_pdf(proof, edition, Templates(template_folders(self._catalogue.tree)))

    def mail(self, name: str, pdf: str, paper: bytes) -> bytes:
        catalogue, edition = self._catalogue, self._editions[self._reader]
        settings, file = catalogue.settings, catalogue.partnerships[name]
        asked = tuple(OfferAsked(offer.id, self._words.text(offer.title), self._asked(offer)) for offer in file.offers)
        office = settings.consultant
        role = self._words.text(office.role) if office else ""
        sender = tuple(part for part in (role, settings.publisher.name) if part)
        letter = Letter(file.association.name, edition.title, sender, edition.banners, self._say, asked)
        address = (office.email if office else None) or settings.publisher.email or ""
        is_real = not settings.demonstration
        return proof_mail(
            ProofMail(
                key=f"{name}/{settings.edition}",
                subject=letter.subject,
                text=letter_text(letter),
                day=catalogue.as_of,
                attachment=pdf,
                pdf=paper,
                sender=address if is_real else "",
                recipient=self._mailbox(name) if is_real else "",
            )
        )

    def _mailbox(self, name: str) -> str:
        """Where an association gets its mail: a role's mailbox, never a person's."""
        contacts = self._catalogue.partnerships[name].contacts.values()
        return next((each.email for each in contacts if each.email and each.person is None), "")

    def _offer(self, offer: Offer) -> ProofOffer:
        shown = {reader: seen for reader in self._editions if (seen := self._seen(reader, offer.id))}
        reader = self._reader if self._reader in shown else next(iter(shown), "")
        seen = shown.get(reader)
        besides = tuple(
            f"{self._reader_word(other).capitalize()}: {note}"
            for other, view in shown.items()
            for note in view.notes
            if seen and note not in seen.notes
        )
        remarks = (self._shown_to(offer.id, tuple(shown)), self._confirmed(offer))
        asked = tuple(
            ProofQuestion(each.text, each.help, tuple(box.label for box in each.boxes), each.name == CORRECT)
            for each in self._asked(offer)
        )
        return ProofOffer(self._words.text(offer.title), seen, remarks, besides, asked)

    def _asked(self, offer: Offer) -> tuple[Asked, ...]:
        return asked_of(offer, self._catalogue.vocabulary, self._say)

    def _seen(self, reader: str, offer: str) -> OfferView | None:
        return next((each for each in self._editions[reader].offers if each.ref.id == offer), None)

    def _shown_to(self, offer: str, readers: Sequence[str]) -> str:
        if readers:
            named = self._words.all_of(self._reader_word(each) for each in readers)
            return proof_word("shown-to", self._say, readers=named)
        left_out = self._editions[self._reader].left_out
        reason = next((each.text for each in left_out if each.id == offer), "")
        return proof_word("shown-to-nobody", self._say, reason=reason)

    def _confirmed(self, offer: Offer) -> str:
        if offer.confirmed is None:
            return proof_word("never-confirmed", self._say)
        by = proof_word(f"by-{offer.confirmed.by}", self._say)
        return proof_word("confirmed", self._say, day=self._words.day(offer.confirmed.on), by=by)

    def _contacts(self, name: str) -> Iterator[str]:
        """Each contact that some reader gets, and which readers these are."""
        view = View(self._catalogue, self._words, self._reader, frozenset(), "")
        for key, contact in self._catalogue.partnerships[name].contacts.items():
            readers = [each for each in self._editions if self._gets(each, name, key, contact)]
            if readers:
                text = self._words.listed(line.text for line in contact_lines(contact, view, several=True))
                named = self._words.all_of(map(self._reader_word, readers))
                yield proof_word("contact-shown", self._say, contact=text, readers=named)

    def _gets(self, reader: str, name: str, key: str, contact: Contact) -> bool:
        """Whether one of the offers that this reader sees names the contact, and the reader may have it."""
        file = self._catalogue.partnerships[name]
        is_named = any(key in offer.contacts and self._seen(reader, offer.id) for offer in file.offers)
        return is_named and may_be_shown(contact, reader, self._catalogue.as_of)

    def _reader_word(self, reader: str) -> str:
        return proof_word(f"reader-{reader}", self._say)

    @cached_property
    def _editions(self) -> Mapping[str, Edition]:
        """One edition for each kind of reader, in the main language where there is one."""
        chosen: dict[str, str] = {}
        for language in (self._say, None):
            for name, each in self._catalogue.settings.editions.items():
                if language in {each.language, None}:
                    chosen.setdefault(each.audience, name)
        known = [audience for audience in AUDIENCES if audience in chosen]
        return {
            audience: compose(self._catalogue, chosen[audience], self._labels(chosen[audience])) for audience in known
        }

    @property
    def _reader(self) -> str:
        return next(iter(self._editions))

    def _labels(self, edition: str) -> Labels:
        return labels_of(self._catalogue.tree, self._catalogue.settings.editions[edition].language).value

    @cached_property
    def _words(self) -> Words:
        labels = labels_of(self._catalogue.tree, self._say).value
        return Words(labels, self._say, "professionals", self._catalogue.settings.main_language)
