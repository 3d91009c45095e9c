"""Which fields name something elsewhere: a word of the vocabulary, an institution, an association, an offer."""

from __future__ import annotations

from collections.abc import Mapping

REFERENCES: Mapping[str, str] = {
    "Offer.themes": "themes",
    "Partnership.focus_areas": "themes",
    "Offer.target_groups": "target_groups",
    "Offer.activity_forms": "activity_forms",
    "Offer.areas": "areas",
    "Access.lives_in": "areas",
    "Place.area": "areas",
    "Recipient.area": "areas",
    "BudgetLine.owners": "departments",
    "BudgetLine.associations": "associations",
    "BudgetLine.offers": "offers",
    "BudgetLine.target_groups": "target_groups",
    "BudgetLine.areas": "areas",
    "Grant.applicants": "departments",
    "Alliance.departments": "departments",
    "Member.association": "associations",
    "Member.themes": "themes",
    "Member.target_groups": "target_groups",
    "Member.areas": "areas",
    "JointEffort.departments": "departments",
    "JointEffort.offers": "offers",
    "JointEffort.themes": "themes",
    "JointEffort.target_groups": "target_groups",
    "JointEffort.areas": "areas",
    "Action.departments": "departments",
    "Access.referred_by": "referrers",
    "Partnership.responsible": "departments",
    "Partnership.co_responsible": "departments",
    "Recommendation.department": "departments",
    "Facility.recipient": "recipients",
    "Place.recipient": "recipients",
    "Provider.association": "associations",
    "Offer.part_of": "offers",
    "Offer.requires": "offers",
    "Offer.same_as": "offers",
    "Offer.not_same_as": "offers",
}
"""By a field's key. `contacts` and `place` name something of the same file, which its neighbours can't know."""
