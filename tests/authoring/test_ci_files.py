"""The files for CI hosts: real linters read them, and their shell steps run here, in real clones."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from check_jsonschema.builtin_schemas import get_builtin_schema
from jsonschema import Draft7Validator

from tests.authoring.municipality import begun, git
from tests.authoring.steps import Host, host, steps_of

HOME = Path(__file__).parents[2]
EXAMPLE = "data/offers/eksempelforeningen.yaml"
WORKFLOWS = ("byg", "formular", "kommentar", "tjek")
PULL_REQUEST = {
    "github.event.pull_request.number": "7",
    "github.ref == 'refs/heads/main'": "false",
}
HEAD = "a" * 40
COMMENT = {"github.token": "t", "github.repository": "k/katalog", "github.event.workflow_run.head_sha": HEAD}


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return begun(tmp_path_factory.mktemp("ci") / "katalog")


def _yaml(path: Path) -> Any:  # noqa: ANN401  # YAML
    # YAML 1.1 takes `on` for true; the hosts don't.
    return yaml.safe_load(re.sub(r"^on:", "'on':", path.read_text(encoding="utf-8"), flags=re.MULTILINE))


def _changed(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


# --- linters ----------------------------------------------------------------------------------------------------------


def test_the_linters_find_nothing(new: Path) -> None:
    schemas = {f".github/workflows/{name}.yml": "vendor.github-workflows" for name in WORKFLOWS}
    schemas |= {".gitlab-ci.yml": "vendor.gitlab-ci", ".gitlab/catalogue.yml": "vendor.gitlab-ci"}
    schemas |= {".github/ISSUE_TEMPLATE/config.yml": "vendor.github-issue-config"}
    for path, schema in schemas.items():
        found = Draft7Validator(get_builtin_schema(schema)).iter_errors(_yaml(new / path))
        assert [each.message for each in found] == [], path
    assert not list(
        Draft7Validator(get_builtin_schema("vendor.github-actions")).iter_errors(_yaml(HOME / "action.yml"))
    )


def test_nothing_a_fork_sends_can_do_harm(new: Path) -> None:
    zizmor = str(Path(sys.executable).with_name("zizmor"))
    command = [zizmor, "--offline", "--no-progress", "--color", "never", "--persona", "auditor", "--no-config"]
    ours = [*command, str(new), str(HOME / "action.yml")]
    done = subprocess.run(ours, capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stdout.strip().splitlines()[-1:]) == (
        0,
        ["No findings to report. Good job! (1 ignored)"],
    )
    planted = new.parent / "planted.yml"
    text = (new / ".github/workflows/tjek.yml").read_text(encoding="utf-8")
    planted.write_text(text.replace("pull_request:", "pull_request_target:"), encoding="utf-8")
    done = subprocess.run([*command, str(planted)], capture_output=True, text=True, check=False, timeout=60)
    assert "dangerous-triggers" in done.stdout


def test_a_proposal_may_only_read(new: Path) -> None:
    for name in WORKFLOWS:
        workflow = _yaml(new / f".github/workflows/{name}.yml")
        triggers = workflow["on"]
        assert "pull_request_target" not in triggers
        if "pull_request" in triggers:
            assert workflow["permissions"] == {"contents": "read"}
            assert all("permissions" not in job for job in workflow["jobs"].values())
        for job in workflow["jobs"].values():
            for step in job["steps"]:
                assert re.fullmatch(r"[\w/.-]+@[0-9a-f]{40}", step.get("uses", "a@" + "0" * 40))
    comment = _yaml(new / ".github/workflows/kommentar.yml")["jobs"]["kommentar"]
    assert not any("checkout" in step.get("uses", "") for step in comment["steps"])


def test_the_hooks_are_commands_of_ours(new: Path) -> None:
    hooks = _yaml(HOME / ".pre-commit-hooks.yaml")
    local = _yaml(new / ".pre-commit-config.yaml")["repos"][0]["hooks"]
    assert (
        [each["entry"] for each in hooks] == [each["entry"] for each in local] == ["catalogue check", "catalogue fmt"]
    )
    for hook in hooks:
        assert re.match(hook["files"], EXAMPLE)
        assert not re.match(hook["files"], "README.md")


# --- the steps of a proposal ------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def proposal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository whose last commit merges a branch into main, as GitHub makes one for a pull request."""
    root = begun(tmp_path_factory.mktemp("proposal") / "katalog")
    _changed(root / "data/catalogue.yaml", "public: true", "public: true\n    formats: [html]")
    _changed(root / "data/catalogue.yaml", "state: draft", "state: final")
    git(root, "init", "--quiet")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "Start")
    git(root, "switch", "--quiet", "--create", "forslag")
    _changed(root / EXAMPLE, "grades: {from: 3, to: 6}", "grades: {from: 2, to: 7}")
    git(root, "commit", "--quiet", "--all", "--message", "Flere klasser")
    git(root, "switch", "--quiet", "main")
    git(root, "merge", "--quiet", "--no-ff", "--no-edit", "forslag")
    return root


def _cloned(root: Path, folder: Path) -> Host:
    git(root, "clone", "--quiet", "--depth", "2", root.as_uri(), str(folder / "clone"))
    return host(folder / "runner", folder / "clone")


def test_a_proposal_is_checked_told_and_built_as_a_draft(proposal: Path, tmp_path: Path) -> None:
    runner = _cloned(proposal, tmp_path)
    for name, step in steps_of(runner.checkout / ".github/workflows/tjek.yml").items():
        done = runner.run(step, PULL_REQUEST)
        assert done.returncode == 0, (name, done.stdout, done.stderr)
    assert "2.–7. klasse" in runner.summary
    assert (runner.temporary / "forslag/nummer.txt").read_text(encoding="utf-8") == "7\n"
    assert (runner.temporary / "forslag/aendring.md").read_text(encoding="utf-8") == runner.summary
    built = runner.checkout / "build"
    assert [each.name for each in sorted(built.iterdir()) if each.is_dir()] == ["families"]
    pages = sorted(built.rglob("*.html"))
    assert pages
    assert all("UDKAST" in page.read_text(encoding="utf-8") for page in pages)


def test_a_mistake_is_shown_at_its_line(proposal: Path, tmp_path: Path) -> None:
    runner = _cloned(proposal, tmp_path)
    _changed(runner.checkout / EXAMPLE, "weekday: tuesday", "weekday: tirsdag")
    done = runner.run(steps_of(runner.checkout / ".github/workflows/tjek.yml")["Tjek filerne"], PULL_REQUEST)
    assert done.returncode == 1
    assert re.search(rf"^::error .*file={EXAMPLE},line=\d+,", done.stdout, re.MULTILINE)


def test_without_an_address_the_tool_is_asked_for(new: Path) -> None:
    empty = {"PATH": "/usr/bin:/bin"}
    done = subprocess.run(
        ["sh", ".catalogue/hent.sh"], cwd=new, env=empty, capture_output=True, text=True, check=False, timeout=20
    )
    assert (done.returncode, "requirements.txt" in done.stderr) == (1, True)


@pytest.mark.campaign
def test_gitlab_does_the_same(proposal: Path, tmp_path: Path) -> None:
    runner = _cloned(proposal, tmp_path)
    jobs = _yaml(runner.checkout / ".gitlab/catalogue.yml")
    base = git(runner.checkout, "rev-parse", "HEAD^1")
    for name in ("catalogue-tjek", "catalogue-forslag"):
        script = "\n".join(["sh .catalogue/hent.sh", *jobs[name]["script"]])
        step = {
            "run": script,
            "env": {"CI_MERGE_REQUEST_DIFF_BASE_SHA": base, "GITLAB_CI": "true", "GITHUB_ACTIONS": ""},
        }
        done = runner.run(step, {})
        assert done.returncode == 0, (name, done.stdout, done.stderr)
    assert "2.–7. klasse" in (runner.checkout / "forslag.md").read_text(encoding="utf-8")
    assert (runner.checkout / "gl-code-quality-report.json").read_text(encoding="utf-8").startswith("[")


@pytest.mark.campaign
def test_the_action_does_it_for_any_workflow(proposal: Path, tmp_path: Path) -> None:
    runner = _cloned(proposal, tmp_path)
    values = {"inputs.root": ".", "inputs.language": "en", "inputs.strict": "false", "inputs.base": "HEAD^1"}
    steps = steps_of(HOME / "action.yml")
    for name in ("Install catalogue", "Check", "Tell the changes"):
        done = runner.run(steps[name], {**values, "github.action_path": str(HOME)})
        assert done.returncode == 0, (name, done.stdout, done.stderr)
    assert "klasse" in runner.summary or "grade" in runner.summary
    assert (runner.home / "output.txt").read_text(encoding="utf-8").startswith("file=")


# --- the comment ------------------------------------------------------------------------------------------------------


def _comment(new: Path, tmp_path: Path, number: str, text: str, answers: dict[str, str]) -> tuple[int, list[Any]]:
    runner = host(tmp_path / "runner", new, answers)
    (runner.temporary / "forslag").mkdir()
    (runner.temporary / "forslag/nummer.txt").write_text(number, encoding="utf-8")
    (runner.temporary / "forslag/aendring.md").write_text(text, encoding="utf-8")
    step = steps_of(new / ".github/workflows/kommentar.yml")["Skriv kommentaren"]
    done = runner.run(step, COMMENT)
    return done.returncode, [each for each in runner.asked() if "--input" in each["asked"]]


def test_the_comment_is_written_once_and_then_renewed(new: Path, tmp_path: Path) -> None:
    code, wrote = _comment(new, tmp_path / "a", "7\n", "**Alder**: 6–12\u00a0→ 6–15", {"pulls/7": HEAD})
    assert code == 0
    assert "repos/k/katalog/issues/7/comments" in wrote[0]["asked"]
    assert wrote[0]["given"]["body"] == "<!-- catalogue -->\n**Alder**: 6–12 → 6–15"
    code, wrote = _comment(new, tmp_path / "b", "7\n", "x", {"pulls/7": HEAD, "issues/7/comments": "99"})
    assert (code, wrote[0]["asked"][1:4]) == (0, ["--method", "PATCH", "repos/k/katalog/issues/comments/99"])


@pytest.mark.parametrize("number", ["8\n", "7; echo x\n", "../7\n", "", "7\n8\n"])
def test_a_number_that_is_not_the_runs_own_gets_no_comment(new: Path, tmp_path: Path, number: str) -> None:
    code, wrote = _comment(new, tmp_path, number, "x", {"pulls/7": HEAD, "pulls/8": "b" * 40})
    assert (code, wrote) == (1, [])


def test_the_comment_is_a_strangers_text(new: Path, tmp_path: Path) -> None:
    hostile = "@alle <img src=x onerror=1> ![x](https://example.org/spy.png) <!-- x --> <details> \x1b[2J\u202e"
    code, wrote = _comment(new, tmp_path, "7\n", hostile + "å" * 200_000, {"pulls/7": HEAD})
    body = wrote[0]["given"]["body"]
    assert code == 0
    assert len(body) < 60_100
    assert body.startswith("<!-- catalogue -->\n@\u200balle &lt;img")
    assert "![" not in body
    assert body.count("<!--") == 1
    assert "<details>" in body
    assert not set(body) & {"\x1b", "\u202e"}


# --- what a consultant starts in a browser ----------------------------------------------------------------------------


def test_a_form_becomes_a_proposal(tmp_path: Path) -> None:
    origin = tmp_path / "origin.git"
    root = begun(tmp_path / "katalog", host="github")
    git(root, "init", "--quiet")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "Start")
    git(root, "clone", "--quiet", "--bare", str(root), str(origin))
    git(root, "remote", "add", "origin", str(origin))
    form = "### Hvilken forening står bag tilbuddet?\n\neksempelforeningen (opdigtet)\n\n"
    form += "### Hvad hedder tilbuddet?\n\nRegnecafé"
    runner = host(tmp_path / "runner", root, {"issues/12": form})
    values = {
        "github.token": "t",
        "github.repository": "k/katalog",
        "inputs.nummer": "12",
        "inputs.forening": "",
    }
    for name, step in steps_of(root / ".github/workflows/formular.yml").items():
        done = runner.run(step, values)
        assert done.returncode == 0, (name, done.stdout, done.stderr)
    assert git(origin, "diff", "--name-only", "main", "formular-12") == EXAMPLE
    assert "title: Regnecafé" in git(origin, "show", f"formular-12:{EXAMPLE}")
    assert runner.asked()[-1]["asked"][:2] == ["pr", "create"]
    done = runner.run(
        steps_of(root / ".github/workflows/formular.yml")["Læs formularen"], {**values, "inputs.nummer": "1; id"}
    )
    assert done.returncode == 1


@pytest.mark.campaign
@pytest.mark.parametrize("is_main", ["true", "false"])
def test_only_public_editions_are_built_and_as_drafts_elsewhere_than_on_main(
    proposal: Path, tmp_path: Path, is_main: str
) -> None:
    runner = _cloned(proposal, tmp_path)
    _changed(
        runner.checkout / "data/catalogue.yaml",
        "arbejder med børn, unge og familier\n",
        "arbejder med børn, unge og familier\n    formats: [html]\n",
    )
    values = {"inputs.dag": "2027-01-31", "github.ref == 'refs/heads/main'": is_main}
    done = runner.run(steps_of(runner.checkout / ".github/workflows/byg.yml")["Byg"], values)
    assert done.returncode == 0, done.stderr
    built = runner.checkout / "build"
    assert sorted(each.name for each in built.iterdir() if each.is_dir()) == ["families"]
    page = (built / "families/index.html").read_text(encoding="utf-8")
    assert ("31.\u00a0januar 2027" in page, "UDKAST" in page) == (True, is_main == "false")
