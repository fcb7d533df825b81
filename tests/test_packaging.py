"""The wheel holds all that the program needs, and works away from the checkout."""

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("archive", "templates", "seeds", "tests", "docs", "benchmarks", "scripts")
FILES = (
    "setup.cfg",
    "pyproject.toml",
    "MANIFEST.in",
    "README.md",
    "LICENSE",
    "CHANGELOG.md",
    "Makefile",
    "constraints.txt",
    ".ci/run",
    "index/README.md",
)


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    """An sdist, and a wheel of it, of a copy: the checkout gets no build folder."""
    source = tmp_path_factory.mktemp("source")
    for name in FOLDERS:
        shutil.copytree(
            ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__")
        )
    for name in FILES:
        (source / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, source / name)
    out = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", out, source],
        check=True, capture_output=True,
    )  # fmt: skip
    return out


@pytest.fixture(scope="module")
def installed(built, tmp_path_factory) -> Path:
    """The wheel unpacked as pip would, without its dependencies."""
    target = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(next(built.glob("*.whl"))) as packed:
        packed.extractall(target)
    return target


def _tracked(folder: str) -> set[str]:
    return {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_holds_every_file_of_the_package(installed):
    inside = {p.relative_to(installed).as_posix() for p in installed.rglob("*")}
    missing = _tracked("archive") - inside
    assert missing == set()
    for folder in ("templates", "seeds"):
        assert {f"archive/{name}" for name in _tracked(folder)} <= inside


def test_the_sdist_holds_all_that_its_tests_need(built):
    with tarfile.open(next(built.glob("*.tar.gz"))) as packed:
        inside = {name.partition("/")[2] for name in packed.getnames()}
    missing = set(FILES).union(*map(_tracked, FOLDERS)) - inside
    assert missing == set()


def _run(
    installed: Path, cwd: Path, *arguments: str
) -> subprocess.CompletedProcess[str]:
    code = (
        "import sys; sys.path.insert(0, sys.argv.pop(1)); import archive.cli;"
        "assert not archive.__file__.startswith(sys.argv.pop(1)), archive.__file__;"
        "archive.cli.main(prog_name='dateline')"
    )
    return subprocess.run(
        [sys.executable, "-P", "-c", code, str(installed), str(ROOT), *arguments],
        cwd=cwd, capture_output=True, text=True, check=False,
        env={k: v for k, v in os.environ.items() if not k.startswith("DATELINE_")},
    )  # fmt: skip


def test_the_wheel_works_in_another_folder(installed, tmp_path):
    """It indexes, searches, and finds its templates and the stylesheet inside itself."""
    seeds = installed / "archive" / "seeds"
    indexed = _run(installed, tmp_path, "index", str(seeds))
    assert indexed.returncode == 0, indexed.stderr
    found = _run(
        installed, tmp_path, "search", "sderot", "--from", "2020-01", "--to", "2020-01"
    )
    assert found.returncode == 0, found.stderr
    assert len(found.stdout.splitlines()) == 1
    assert "2020-01-31" in found.stdout
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from archive.search.factory import open_engine\n"
        "from archive.settings import Settings\n"
        "from archive.web import create_app\n"
        "settings = Settings()\n"
        "client = create_app(open_engine('whoosh:index', settings), settings).test_client()\n"
        "page = client.get('/?q=rocket*')\n"
        "assert page.status_code == 200, page.status\n"
        "import re\n"
        'sheet = re.search(r\'href="([^"]+\\.css[^"]*)"\', page.text).group(1)\n'
        "assert client.get(sheet).status_code == 200\n"
    )
    run = subprocess.run(
        [sys.executable, "-P", "-c", code, str(installed)],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
