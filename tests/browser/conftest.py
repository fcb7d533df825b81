"""A real archive of the sample reports, a real server, and a real browser."""

import importlib.util
import json
import logging
import os
import shutil
import socket
import threading
import uuid
from contextlib import contextmanager

import clusters
import pytest
from click.testing import CliRunner
from pressroom import press_files

from archive.cli import main
from archive.resources import resource_dir
from archive.search.factory import open_engine
from archive.settings import Settings
from archive.web import create_app

_CHROMIUM = ("/usr/bin/chromium", "chromium", "chromium-browser", "google-chrome")
#: One process draws the pages of all tests: they are one site's, and small.
_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--renderer-process-limit=1",
    "--disable-site-isolation-trials",
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
    options = ("--engine", address, "--workers", "1")
    made = CliRunner().invoke(main, ["index", str(folder / "reports"), *options])
    assert made.exit_code == 0, (made.output, made.exception)


@pytest.fixture(scope="session")
def index(tmp_path_factory):
    """Index the sample reports and return the engine's address.

    With ``DATELINE_TEST_BROWSE=opensearch`` the index lies on a cluster.
    """
    folder = tmp_path_factory.mktemp("archive")
    shutil.copytree(resource_dir("seeds"), folder / "reports")
    for name in ("ashkelon-interception.txt", "netivot-sirens.txt"):
        inner = folder / "reports" / "wire" / "sirens" / name.partition("-")[0]
        inner.mkdir(parents=True, exist_ok=True)
        (folder / "reports" / name).rename(inner / name)
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
    for path, reports in press_files().items():
        file = folder / "reports" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("\n".join(map(json.dumps, reports)), "utf-8")
    with _served(_indexed(folder)) as address:
        yield address


@pytest.fixture(scope="session")
def site_windows(browser, site):
    with _kept(browser, site) as windows:
        yield windows


@pytest.fixture(scope="session")
def press_windows(browser, press):
    with _kept(browser, press) as windows:
        yield windows


@pytest.fixture
def open_page(site_windows):
    """Return a function that opens a path in a window, noting what goes wrong."""
    return site_windows.opener()


@pytest.fixture
def open_press(press_windows):
    """Return ``open_page`` for the pages of ``press``."""
    return press_windows.opener()


@contextmanager
def _kept(browser, site):
    windows = Windows(browser, site)
    yield windows
    windows.close()


class Windows:
    """Windows on a site, with scripts and without, made as new for each test.

    To open another costs as much as four pages.
    """

    def __init__(self, browser, site):
        self._browser, self._site = browser, site
        self._pages = {True: [], False: []}

    def opener(self):
        """Return a function that opens paths, no two of them in one window."""
        free = {scripts: list(pages) for scripts, pages in self._pages.items()}

        def opened(path="/", *, width=1280, scheme="light", scripts=True):
            page = free[scripts].pop() if free[scripts] else self._new(scripts)
            self._make_as_new(page)
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            page.goto(path)
            return page

        return opened

    def _new(self, scripts):
        context = self._browser.new_context(
            java_script_enabled=scripts, base_url=self._site
        )
        # A page that never comes is a failure; one that comes late on a busy machine none.
        context.set_default_timeout(60_000)
        page = context.new_page()
        page.on(
            "console",
            lambda message: (
                page.problems.append(message.text)
                if message.type in ("error", "warning")
                else None
            ),
        )
        page.on("pageerror", lambda error: page.problems.append(str(error)))
        page.driver = context.new_cdp_session(page)
        self._pages[scripts].append(page)
        return page

    def _make_as_new(self, page):
        """Leave nothing in a window of what was done in it."""
        page.problems = []
        page.mouse.move(0, 0)
        # Off the last page first, which might keep something when it is left. A page of
        # the site without an icon would have the browser ask for one, and be told late.
        page.goto("about:blank")
        page.driver.send("Network.clearBrowserCache")
        stored = {"origin": self._site, "storageTypes": "all"}
        page.driver.send("Storage.clearDataForOrigin", stored)
        page.driver.send("Page.resetNavigationHistory")
        page.problems = []

    def close(self):
        for pages in self._pages.values():
            for page in pages:
                page.context.close()
