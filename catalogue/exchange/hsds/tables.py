"""The tables that an HSDS data package is made of: which columns they have, and which row belongs to which."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from catalogue.exchange.hsds.names import EXTRA


@dataclass(frozen=True, slots=True)
class TableShape:
    """A table: its name in the specification, its file, its columns with their types, those that must be filled."""

    name: str
    file: str
    columns: Mapping[str, str]
    required: frozenset[str]


@dataclass(frozen=True, slots=True)
class Many:
    """A list in the nested form: rows of `child` that name their parent's id in `column`."""

    parent: str
    key: str
    child: str
    column: str


@dataclass(frozen=True, slots=True)
class One:
    """An object in the nested form: the row of `child` whose id its parent names in `column`."""

    parent: str
    key: str
    child: str
    column: str


# Name, file, columns. `!` must be filled; a type follows a colon, text has none.
_SHAPES = f"""
organization organizations.csv id! name! alternate_name description! email website tax_status tax_id
    year_incorporated:number legal_status logo uri parent_organization_id {EXTRA}:object
program programs.csv id! organization_id! name! alternate_name description!
service services.csv id! organization_id! program_id name! alternate_name description url email status!
    interpretation_services application_process fees_description wait_time fees accreditations eligibility_description
    minimum_age:number maximum_age:number assured_date:date assurer_email licenses alert last_modified:datetime
    {EXTRA}:object
service_at_location service_at_location.csv id! service_id! location_id! description
location locations.csv id! location_type! url organization_id name alternate_name description transportation
    latitude:number longitude:number external_identifier external_identifier_type
address addresses.csv id! location_id attention address_1! address_2 city! region state_province! postal_code! country!
    address_type!
phone phones.csv id! location_id service_id organization_id contact_id service_at_location_id number! extension:number
    type description
contact contacts.csv id! organization_id service_id service_at_location_id location_id name title department email
schedule schedules.csv id! service_id location_id service_at_location_id valid_from:date valid_to:date dtstart:date
    timezone:number until:date count:number wkst freq interval:number byday byweekno bymonthday byyearday description
    opens_at:time closes_at:time schedule_link attending_type notes
service_area service_areas.csv id! service_id service_at_location_id name description extent extent_type uri
language languages.csv id! service_id location_id phone_id name code note
accessibility accessibility.csv id! location_id description details url
cost_option cost_options.csv id! service_id! valid_from:date valid_to:date option currency amount:number
    amount_description
required_document required_documents.csv id! service_id document uri
funding funding.csv id! organization_id service_id source
organization_identifier organization_identifiers.csv id! organization_id! identifier_scheme identifier_type! identifier!
service_capacity service_capacity.csv id! service_id! unit_id! available:number maximum:number description
    updated:datetime
unit units.csv id! name! scheme identifier uri
attribute attributes.csv id! link_id! taxonomy_term_id! link_type link_entity! value label
taxonomy taxonomies.csv id! name! description! uri version
taxonomy_term taxonomy_terms.csv id! code name! description! parent_id taxonomy language taxonomy_id term_uri
url url.csv id! label url! organization_id service_id
meta_table_description meta_table_descriptions.csv id! name language character_set
metadata metadata.csv id! resource_id! resource_type! last_action_date!:date last_action_type! field_name!
    previous_value! replacement_value! updated_by!
"""

MANY = (
    Many("organization", "organization_identifiers", "organization_identifier", "organization_id"),
    Many("organization", "contacts", "contact", "organization_id"),
    Many("organization", "phones", "phone", "organization_id"),
    Many("organization", "locations", "location", "organization_id"),
    Many("organization", "funding", "funding", "organization_id"),
    Many("organization", "programs", "program", "organization_id"),
    Many("organization", "additional_websites", "url", "organization_id"),
    Many("service", "phones", "phone", "service_id"),
    Many("service", "schedules", "schedule", "service_id"),
    Many("service", "service_areas", "service_area", "service_id"),
    Many("service", "service_at_locations", "service_at_location", "service_id"),
    Many("service", "languages", "language", "service_id"),
    Many("service", "funding", "funding", "service_id"),
    Many("service", "cost_options", "cost_option", "service_id"),
    Many("service", "required_documents", "required_document", "service_id"),
    Many("service", "contacts", "contact", "service_id"),
    Many("service", "capacities", "service_capacity", "service_id"),
    Many("service", "additional_urls", "url", "service_id"),
    Many("service_at_location", "contacts", "contact", "service_at_location_id"),
    Many("service_at_location", "phones", "phone", "service_at_location_id"),
    Many("service_at_location", "schedules", "schedule", "service_at_location_id"),
    Many("service_at_location", "service_areas", "service_area", "service_at_location_id"),
    Many("location", "addresses", "address", "location_id"),
    Many("location", "accessibility", "accessibility", "location_id"),
    Many("location", "phones", "phone", "location_id"),
    Many("location", "contacts", "contact", "location_id"),
    Many("location", "schedules", "schedule", "location_id"),
    Many("location", "languages", "language", "location_id"),
    Many("contact", "phones", "phone", "contact_id"),
    Many("phone", "languages", "language", "phone_id"),
)
ONES = (
    One("service", "organization", "organization", "organization_id"),
    One("service", "program", "program", "program_id"),
    One("service_at_location", "location", "location", "location_id"),
    One("service_capacity", "unit", "unit", "unit_id"),
    One("attribute", "taxonomy_term", "taxonomy_term", "taxonomy_term_id"),
    One("taxonomy_term", "taxonomy_detail", "taxonomy", "taxonomy_id"),
)


@cache
def shapes() -> Mapping[str, TableShape]:
    """All tables by their names."""
    found: dict[str, TableShape] = {}
    for text in _SHAPES.replace("\n    ", " ").strip().splitlines():
        name, file, *columns = text.split()
        parts = [each.replace("!", "").partition(":") for each in columns]
        required = frozenset(each.partition("!")[0] for each in columns if "!" in each)
        found[name] = TableShape(name, file, {key: kind or "string" for key, _, kind in parts}, required)
    return found
