"""Every diagnostic code and its severity. The first digit is the room that finds it; the words are in `messages/`."""

from __future__ import annotations

from enum import Enum


class Severity(Enum):
    """Errors stop a build; warnings are worth mending; information is shown with `--verbose`."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "info"


_ERRORS = (
    # 0: the surroundings and the command line
    *("CAT001", "CAT002", "CAT003", "CAT004", "CAT005", "CAT006", "CAT007", "CAT008", "CAT009"),
    *("CAT014", "CAT015", "CAT016"),
    *("CAT019", "CAT020", "CAT021", "CAT022", "CAT023", "CAT024"),
    *("CAT025", "CAT026", "CAT027", "CAT028", "CAT029", "CAT030", "CAT031", "CAT032", "CAT033", "CAT034"),
    "CAT040",
    *("CAT045", "CAT046"),
    *("CAT050", "CAT051", "CAT052", "CAT053", "CAT054", "CAT055", "CAT056", "CAT057", "CAT058", "CAT059"),  # releases
    *("CAT060", "CAT061", "CAT062", "CAT063", "CAT064", "CAT065", "CAT066", "CAT067", "CAT068", "CAT069"),  # outbox
    *("CAT070", "CAT071", "CAT072", "CAT073", "CAT074", "CAT075"),  # confirmations, proofs
    "CAT076",  # finding
    *("CAT080", "CAT081", "CAT082", "CAT083"),  # imports
    *("CAT090", "CAT092"),  # imports of spreadsheets
    "CAT095",  # imports of HSDS
    # 1: source: bytes, text, YAML
    *("CAT101", "CAT102", "CAT103", "CAT104", "CAT105", "CAT106", "CAT107", "CAT108", "CAT109", "CAT110", "CAT111"),
    *("CAT112", "CAT113", "CAT114", "CAT115", "CAT116", "CAT117", "CAT118", "CAT119", "CAT120", "CAT121"),
    "CAT123",
    # 2: model: one file's meaning
    *("CAT201", "CAT202", "CAT203", "CAT204", "CAT205", "CAT206", "CAT207", "CAT208", "CAT209", "CAT210", "CAT211"),
    *("CAT212", "CAT213", "CAT214", "CAT215", "CAT216", "CAT217", "CAT218", "CAT219", "CAT220", "CAT221", "CAT222"),
    *("CAT223", "CAT225", "CAT226", "CAT227", "CAT228", "CAT229", "CAT230", "CAT231", "CAT232", "CAT233"),
    *("CAT234", "CAT235", "CAT236", "CAT237", "CAT238", "CAT239", "CAT240", "CAT241", "CAT242", "CAT244", "CAT245"),
    *("CAT246", "CAT247", "CAT248"),
    "CAT256",
    "CAT299",
    # 3: collection: all files together
    *("CAT301", "CAT303", "CAT304", "CAT305", "CAT306", "CAT307", "CAT308", "CAT309", "CAT311", "CAT316", "CAT317"),
    "CAT318",
    *("CAT320", "CAT321", "CAT322", "CAT323", "CAT324", "CAT325", "CAT326", "CAT327", "CAT328", "CAT330", "CAT334"),
    *("CAT336", "CAT341"),
    *("CAT350", "CAT351", "CAT355"),
    *("CAT366", "CAT367"),  # joined catalogues
    # 4: edition
    *("CAT401", "CAT405"),
)
_WARNINGS = (
    *("CAT122", "CAT125", "CAT126", "CAT127", "CAT128"),
    *("CAT352", "CAT353", "CAT354"),
    *("CAT368", "CAT369", "CAT370"),
    "CAT360",
    *("CAT302", "CAT310", "CAT312", "CAT313", "CAT314", "CAT315", "CAT331", "CAT332", "CAT333", "CAT337"),
    *("CAT338", "CAT344", "CAT345", "CAT346", "CAT348", "CAT402", "CAT403", "CAT404"),
)
_INFORMATION = ("CAT091", "CAT371", "CAT340", "CAT342", "CAT347")

SEVERITIES = (
    dict.fromkeys(_ERRORS, Severity.ERROR)
    | dict.fromkeys(_WARNINGS, Severity.WARNING)
    | dict.fromkeys(_INFORMATION, Severity.INFORMATION)
)

JUDGEMENTS = frozenset({"CAT309", "CAT316"})
"""Errors that a catalogue can nevertheless be made with, and in which a person may know better than a rule."""

PRIVATE = frozenset({"CAT213", "CAT214", "CAT223", "CAT231", "CAT234", "CAT330", "CAT331", "CAT332", "CAT333"})
"""Findings whose value is nobody's business: reports mask the source line and name the field, never the value."""

ABOUT_IGNORES = frozenset({"CAT125", "CAT126", "CAT127", "CAT128"})
"""What is said about a comment that sets a finding aside."""


def can_be_ignored(code: str) -> bool:
    """Whether a comment in a file may set such a finding aside: no privacy finding, hardly any error, nor its own."""
    if code in PRIVATE or code in ABOUT_IGNORES:
        return False
    return SEVERITIES[code] is not Severity.ERROR or code in JUDGEMENTS
