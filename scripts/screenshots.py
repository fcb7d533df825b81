"""Take the pictures of the pages that the documentation shows, from the sample reports.

Needs a Chromium and the Python package playwright. Writes PNG files into docs/images.
"""

import shutil
import socket
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import waitress
from playwright.sync_api import Browser, sync_playwright

from archive.search.factory import open_engine
from archive.settings import Settings
from archive.web import create_app

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "images"
#: Name, path, width, height (0: the whole page), colour scheme.
SHOTS = (
    ("search", "/?q=rocket*", 1280, 1100, "light"),
    ("narrowed", "/?q=rocket*&place=Ashkelon&from=2020", 1280, 900, "light"),
    ("nothing", "/?q=rocket*+zebra&from=2020", 1280, 700, "light"),
    ("map", "/map", 1280, 800, "light"),
    ("overview", "/overview", 1280, 1000, "light"),
    ("dark", "/?q=rocket*", 1280, 1100, "dark"),
    ("phone", "/?q=rocket*", 390, 1100, "light"),
)


def main() -> None:
    """Index the samples, serve them, and photograph each page."""
    TARGET.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "seeds", Path(folder) / "reports")
        address = f"whoosh:{folder}/index"
        indexing = [sys.executable, "-m", "archive", "index", "reports"]
        subprocess.run([*indexing, "--engine", address], cwd=folder, check=True)
        engine = open_engine(address)
        listener = socket.create_server(("127.0.0.1", 0))
        server = waitress.create_server(
            create_app(engine, Settings()), sockets=[listener]
        )
        threading.Thread(target=server.run, daemon=True).start()
        site = f"http://127.0.0.1:{listener.getsockname()[1]}"
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=shutil.which("chromium"), args=["--no-sandbox"]
            )
            photograph(browser, site)
            browser.close()
        server.close()
        engine.close()


def photograph(browser: Browser, site: str) -> None:
    """Take every picture, and that of the first report found."""
    for name, path, width, height, scheme in SHOTS:
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme
        )
        page = context.new_page()
        page.goto(site + path)
        page.screenshot(path=TARGET / f"{name}.png")
        if name == "narrowed":
            page.locator(".hit h2 a").first.click()
            page.wait_for_load_state()
            page.screenshot(path=TARGET / "report.png")
        context.close()
        print(name)


if __name__ == "__main__":
    main()
