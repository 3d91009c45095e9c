"""Which model a file has, by the kind of file; and which a part of one has that comparisons and forms speak of."""

from __future__ import annotations

from collections.abc import Mapping

from catalogue.model.agreement import Partnership
from catalogue.model.alliance import Alliance, JointEffort, Member
from catalogue.model.base import Model
from catalogue.model.contact import Contact
from catalogue.model.funding import Funding, Grant
from catalogue.model.milestones import Milestone, Milestones
from catalogue.model.offer import Offer
from catalogue.model.partnership import Association, PartnershipFile
from catalogue.model.recipient import Recipient, Recipients
from catalogue.model.settings import Settings
from catalogue.model.vocabulary import Vocabulary

KINDS: Mapping[str, type[Model]] = {
    "partnership": PartnershipFile,
    "vocabulary": Vocabulary,
    "recipients": Recipients,
    "settings": Settings,
    "funding": Funding,
    "milestones": Milestones,
    "alliance": Alliance,
}
"""Of files: an association's, and those that a catalogue has one of."""

ENTITIES: Mapping[str, type[Model]] = {
    "settings": Settings,
    "vocabulary": Vocabulary,
    "recipient": Recipient,
    "association": Association,
    "partnership": Partnership,
    "contact": Contact,
    "offer": Offer,
    "grant": Grant,
    "milestone": Milestone,
    "alliance": Alliance,
    "member": Member,
    "effort": JointEffort,
}
"""Of what a comparison tells about. A word of the vocabulary is one step in: its path begins with group and id."""
