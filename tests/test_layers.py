"""Imports run one way, and the package list names every package."""

import ast
import configparser
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def _config() -> configparser.ConfigParser:
    config = configparser.ConfigParser()
    config.read(ROOT / "setup.cfg", encoding="utf-8")
    return config


def test_imports_point_downwards_only():
    linter = Path(sys.executable).with_name("lint-imports")
    run = subprocess.run(
        [linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr


def test_setup_cfg_lists_every_package():
    listed = set(_config()["options"]["packages"].split())
    present = {
        ".".join(path.parent.relative_to(ROOT).parts)
        for path in (ROOT / "archive").rglob("__init__.py")
    }
    assert listed == present | {"archive.seeds", "archive.templates"}


def test_every_command_of_the_help_page_has_a_module():
    from archive.cli import COMMANDS

    modules = {p.stem for p in (ROOT / "archive" / "cli").glob("*.py")}
    assert {name.replace("-", "_") for name in COMMANDS} <= modules


def test_index_imports_little_before_its_workers_start():
    asked = "import sys, archive.cli.index; print(*sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", asked], cwd=ROOT, capture_output=True, check=True
    )
    loaded = set(run.stdout.decode().split())
    heavy = {"numpy", "whoosh", "archive.extract", "archive.ingest", "archive.model"}
    assert "archive.pipeline.ahead" in loaded
    assert not heavy & loaded


def test_no_file_outgrows_four_hundred_lines_by_much():
    long = {
        str(path.relative_to(ROOT)): count
        for path in (ROOT / "archive").rglob("*.py")
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > 440
    }
    assert long == {}


def test_no_function_outgrows_a_screen():
    long = []
    for path in (ROOT / "archive").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or 0) - node.lineno + 1
                if lines > 60:
                    long.append(f"{path.relative_to(ROOT)}:{node.name} {lines}")
    assert long == []
