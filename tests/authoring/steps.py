"""The shell steps of a workflow, run as the host would run them: in a real clone, with the values it would give."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

STAND_IN = f"""#!{sys.executable}
# Answers for GitHub: what `gh` was asked is written down, and the prepared answer is given.
import json, os, sys
from pathlib import Path
home = Path(os.environ["GH_ANSWERS"])
asked = sys.argv[1:]
given = {{}}
if "--input" in asked:
    given = json.loads(Path(asked[asked.index("--input") + 1]).read_text(encoding="utf-8"))
with (home / "asked.jsonl").open("a", encoding="utf-8") as log:
    log.write(json.dumps({{"asked": asked, "given": given}}) + "\\n")
for name, answer in json.loads((home / "answers.json").read_text(encoding="utf-8")).items():
    if any(each.endswith(name) for each in asked):
        print(answer)
        break
"""


@dataclass(frozen=True)
class Host:
    """A folder that plays the runner: its temporary files, the summary, and what GitHub answers."""

    home: Path
    checkout: Path

    @property
    def summary(self) -> str:
        """What stands in the job's summary."""
        return (self.home / "summary.md").read_text(encoding="utf-8")

    @property
    def temporary(self) -> Path:
        """The runner's folder for passing files."""
        return self.home / "temp"

    def asked(self) -> list[Any]:
        """What GitHub was asked, in order."""
        path = self.home / "asked.jsonl"
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []

    def run(self, step: Mapping[str, Any], values: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
        """One step: its expressions are given their values, its script goes to the shell as it stands."""
        script = step["run"]
        assert "${{" not in script, "what others write reaches the shell through the environment only"
        own = {name: _filled(str(value), values) for name, value in step.get("env", {}).items()}
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=self.checkout,
            env=self._environment() | own,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    def _environment(self) -> dict[str, str]:
        bins = f"{self.home / 'bin'}:{Path(sys.executable).parent}:{os.environ['PATH']}"
        return {
            "PATH": bins,
            "HOME": str(self.home),
            "LANG": "C.UTF-8",
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "GITHUB_WORKSPACE": str(self.checkout),
            "GITHUB_STEP_SUMMARY": str(self.home / "summary.md"),
            "GITHUB_OUTPUT": str(self.home / "output.txt"),
            "RUNNER_TEMP": str(self.temporary),
            "GH_ANSWERS": str(self.home),
            "GIT_CONFIG_NOSYSTEM": "1",
        }


def host(home: Path, checkout: Path, answers: Mapping[str, str] | None = None) -> Host:
    """A runner with an empty summary, and a stand-in for the host's own command."""
    for folder in ("temp", "bin"):
        (home / folder).mkdir(parents=True, exist_ok=True)
    (home / "bin" / "gh").write_text(STAND_IN, encoding="utf-8")
    (home / "bin" / "gh").chmod(0o755)
    (home / "answers.json").write_text(json.dumps(dict(answers or {})), encoding="utf-8")
    return Host(home, checkout)


def steps_of(path: Path) -> dict[str, Any]:
    """The shell steps of a workflow's one job, or of an action, by name."""
    parsed = yaml.safe_load(path.read_text(encoding="utf-8"))
    jobs = parsed["jobs"].values() if "jobs" in parsed else [parsed["runs"]]
    return {step["name"]: step for job in jobs for step in job["steps"] if "run" in step}


def _filled(text: str, values: Mapping[str, str]) -> str:
    return re.sub(r"\$\{\{\s*(.*?)\s*\}\}", lambda found: values[found[1]], text)
