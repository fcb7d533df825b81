"""The documentation is true: settings, parameters, links, and every command in it."""

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from dataclasses import fields
from pathlib import Path

import pytest

from archive.cli import COMMANDS
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
    done = _shell("dateline index ~/reports", home)
    assert done.returncode == 0, done.stderr
    return home


def _shell(line: str, home: Path) -> subprocess.CompletedProcess[str]:
    if re.search(r"\bID\b", line):
        rows = _shell("dateline search Sderot --sort newest", home).stdout
        line = re.sub(r"\bID\b", rows.split("\t")[0], line)
    environ = {k: v for k, v in os.environ.items() if not k.startswith("DATELINE_")}
    environ["PATH"] = f"{Path(sys.executable).parent}:{environ['PATH']}"
    environ["HOME"] = str(home)
    environ["DATELINE_WORKERS"] = "1"
    return subprocess.run(
        ["bash", "-c", line], cwd=home, env=environ, capture_output=True, text=True,
        check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip


@pytest.mark.parametrize(("page", "line"), _commands())
def test_every_command_in_the_documentation_works(home, page, line):
    done = _shell(line, home)
    assert done.returncode == 0, f"{page}: {line}\n{done.stdout}\n{done.stderr}"


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
