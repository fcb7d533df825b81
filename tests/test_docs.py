"""The documentation is true: settings, parameters, links, and every command in it."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import zipfile
from dataclasses import fields
from pathlib import Path

import pytest
from click.testing import CliRunner

from archive.cli import COMMANDS, main
from archive.search.params import PARAMETERS
from archive.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
_BLOCK = re.compile(r"```sh\n(.*?)```", re.DOTALL)
#: These wait for a person or for requests; their own tests run them.
_WAIT = ("dateline serve", "dateline hash-password", "--watch")


def _commands() -> list[tuple[str, str]]:
    found = []
    for page in PAGES:
        for block in _BLOCK.findall(page.read_text(encoding="utf-8")):
            for written in block.replace("\\\n", " ").splitlines():
                line = written.split("  #")[0].strip()
                if "dateline " in line and not any(w in line for w in _WAIT):
                    found.append((page.name, line.replace("/srv/reports", "~/reports")))
    # What several pages say is run for the first of them.
    return [(page, line) for line, page in {c: p for p, c in reversed(found)}.items()]


@pytest.fixture(scope="module")
def home(tmp_path_factory) -> Path:
    """A home folder with the sample reports, a table of stories and an index."""
    home = tmp_path_factory.mktemp("home")
    shutil.copytree(
        ROOT / "seeds", home / "reports", ignore=shutil.ignore_patterns("__*")
    )
    report = (ROOT / "seeds" / "sderot-open-field.txt").read_text(encoding="utf-8")
    for name in ("report.txt", "reports/one.txt", "one.txt"):
        (home / name).write_text(report, encoding="utf-8")
    story = {
        "published_at": "2020-10-23",
        "story": "Rockets fell on Sderot.",
        "title": "S",
    }
    (home / "stories.jsonl").write_text(json.dumps(story) + "\n", encoding="utf-8")
    village = "1\tHora\tHora\t\t49.7\t37.6\tP\tPPL\tUA" + "\t" * 10
    with zipfile.ZipFile(home / "UA.zip", "w") as archive:
        archive.writestr("UA.txt", village)
    assert _done("dateline index ~/reports", home)[0] == 0
    return home


@pytest.fixture(autouse=True, scope="session")
def _workers_ready(workers_ready):
    """Some of the commands start workers."""


def _done(line: str, home: Path) -> tuple[int, str, str]:
    """Return the exit code of a line, and what it printed to output and as errors.

    A shell is asked for what it does beside starting the program, which takes long.
    """
    if re.search(r"\bID\b", line):
        _, rows, _ = _done("dateline search Sderot --sort newest", home)
        line = re.sub(r"\bID\b", rows.split("\t")[0], line)
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("DATELINE_")]:
            patch.delenv(name)
        patch.setenv("HOME", str(home))
        patch.setenv("DATELINE_WORKERS", "1")
        patch.chdir(home)
        return _in_a_shell(line) if re.search(r"[|<>;&$`]", line) else _here(line)


def _here(line: str) -> tuple[int, str, str]:
    program, *arguments = shlex.split(line)
    assert program == "dateline"
    result = CliRunner().invoke(main, [os.path.expanduser(a) for a in arguments])  # noqa: PTH111
    return result.exit_code, result.stdout, f"{result.stderr}{result.exception or ''}"


def _in_a_shell(line: str) -> tuple[int, str, str]:
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-c", line], env=os.environ | {"PATH": path}, capture_output=True,
        text=True, check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize(("page", "line"), _commands())
def test_every_command_in_the_documentation_works(home, page, line):
    code, output, errors = _done(line, home)
    assert code == 0, f"{page}: {line}\n{output}\n{errors}"


def test_every_setting_is_documented():
    text = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^\| `(DATELINE_\w+)`", text, re.MULTILINE))
    assert named == {f"DATELINE_{f.name.upper()}" for f in fields(Settings)}


def test_every_parameter_is_documented():
    text = (ROOT / "docs" / "query-language.md").read_text(encoding="utf-8")
    table = text.split("## Parameters")[1]
    assert {p for p in PARAMETERS if f"`{p}`" not in table} == set()


def test_every_command_is_named_somewhere():
    text = "".join(page.read_text(encoding="utf-8") for page in PAGES)
    assert {name for name in COMMANDS if f"dateline {name}" not in text} == set()


def test_links_between_pages_lead_somewhere():
    link = re.compile(r"\]\(([^)#]+?)(?:#[^)]*)?\)")
    dead = [
        f"{page.name}: {target}"
        for page in PAGES
        for target in link.findall(page.read_text(encoding="utf-8"))
        if "://" not in target and not (page.parent / target).exists()
    ]
    assert dead == []
