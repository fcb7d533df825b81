"""A real archive of the sample reports, a real server, and a real browser."""

import importlib.util
import json
import logging
import os
import shutil
import socket
import subprocess
import sys
import threading
import uuid
from contextlib import contextmanager
from pathlib import Path

import clusters
import pytest
from pressroom import press_reports

from archive.resources import resource_dir
from archive.search.factory import open_engine
from archive.settings import Settings
from archive.web import create_app

_CHROMIUM = ("/usr/bin/chromium", "chromium", "chromium-browser", "google-chrome")
_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def _missing():
    """Return why no browser can be driven here, or nothing."""
    if importlib.util.find_spec("playwright") is None:
        return "the Python package playwright is not installed"
    if not any(map(shutil.which, _CHROMIUM)):
        return "no Chromium is installed (apt-get install chromium)"
    return ""


@pytest.fixture(scope="session")
def browser():
    """Start Chromium once; skip where there is none, unless it is required."""
    if reason := _missing():
        if os.environ.get("DATELINE_TEST_BROWSER") == "required":
            pytest.fail(reason)
        pytest.skip(reason)
    from playwright.sync_api import sync_playwright

    executable = next(filter(None, map(shutil.which, _CHROMIUM)))
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=_FLAGS)
        yield chromium
        chromium.close()


def _indexed(folder):
    """Index the reports of a folder as a person would; return the engine's address."""
    address = f"whoosh:{folder / 'index'}"
    _run_index(folder, address)
    return address


def _run_index(folder, address):
    made = subprocess.run(
        [
            *(sys.executable, "-m", "archive", "index", "reports"),
            *("--engine", address, "--workers", "1"),
        ],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == 0, made.stderr


@pytest.fixture(scope="session")
def index(tmp_path_factory):
    """Index the sample reports and return the engine's address.

    With ``DATELINE_TEST_BROWSE=opensearch`` the index lies on a cluster.
    """
    folder = tmp_path_factory.mktemp("archive")
    shutil.copytree(resource_dir("seeds"), folder / "reports")
    if os.environ.get("DATELINE_TEST_BROWSE") != "opensearch":
        yield _indexed(folder)
        return
    url, name = clusters.cluster(), f"dateline-test-{uuid.uuid4().hex}"
    _run_index(folder, f"opensearch+{url}/{name}")
    yield f"opensearch+{url}/{name}"
    clusters.forget(url, name)


@contextmanager
def _served(address):
    """Serve an index by the production server; give the address of its pages."""
    import waitress

    logging.getLogger("waitress").setLevel(logging.ERROR)
    settings = Settings(engine=address)
    engine = open_engine(address, settings)
    listener = socket.create_server(("127.0.0.1", 0))
    server = waitress.create_server(
        create_app(engine, settings), sockets=[listener], threads=4
    )
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    server.close()
    thread.join(timeout=60)
    engine.close()


@pytest.fixture(scope="session")
def site(index):
    """Serve the sample reports; return the address."""
    with _served(index) as address:
        yield address


@pytest.fixture(scope="session")
def press(tmp_path_factory):
    """Serve an archive of many sources, reprints, scripts and lengths of title."""
    folder = tmp_path_factory.mktemp("press")
    (folder / "reports").mkdir()
    lines = (json.dumps(report) for report in press_reports())
    (folder / "reports" / "press.jsonl").write_text("\n".join(lines), "utf-8")
    with _served(_indexed(folder)) as address:
        yield address


@pytest.fixture
def open_page(browser, site):
    """Return a function that opens a path in a new window, noting what goes wrong."""
    with _windows(browser, site) as opener:
        yield opener


@pytest.fixture
def open_press(browser, press):
    """Return ``open_page`` for the pages of ``press``."""
    with _windows(browser, press) as opener:
        yield opener


@contextmanager
def _windows(browser, site):
    contexts = []

    def make(path="/", *, width=1280, scheme="light", scripts=True):
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            java_script_enabled=scripts,
            base_url=site,
            reduced_motion="reduce",
        )
        # A page that never comes is a failure; one that comes late on a busy machine none.
        context.set_default_timeout(60_000)
        contexts.append(context)
        page = context.new_page()
        page.problems = []
        page.on(
            "console",
            lambda message: (
                page.problems.append(message.text)
                if message.type in ("error", "warning")
                else None
            ),
        )
        page.on("pageerror", lambda error: page.problems.append(str(error)))
        page.goto(path)
        return page

    yield make
    for context in contexts:
        context.close()
