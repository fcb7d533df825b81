"""What holds of every page: accessible, no wider than a phone, nothing refused."""

import json
from urllib.request import urlopen

import pytest

pytestmark = pytest.mark.browser

PAGES = {
    "search": "/",
    "result": "/?q=rocket*&place=Israel&from=2020",
    "compact": "/?q=rocket*&density=compact&share=1&per_page=1&page=2",
    "spoken of": "/?when=mentioned&from=2020-10&to=2020-10",
    "folder": "/?path=wire",
    "no folder": "/?path=sire",
    "bad bound": "/?from=x&to=y",
    "nothing": "/?q=rocket*+zebra",
    "misspelt": "/?q=rockte",
    "long word": f"/?q={'rocket' * 60}",
    "report": "/doc/{}?q=rocket*&hit=1",
    "map": "/map?q=rocket*",
    "overview": "/overview",
    "batch": "/batch",
    "list": "/list",
    "help": "/help",
    "api": "/api",
    "not found": "/nowhere",
}


@pytest.fixture
def path_of(site):
    def make(name):
        path = PAGES[name]
        if "{}" in path:
            with urlopen(f"{site}/search.json?q=rocket*") as answer:
                path = path.format(json.load(answer)["hits"][0]["id"])
        return path

    return make


#: Violations are told in full, all else by an example; the same is looked at.
BRIEF = {"resultTypes": ["violations"]}
#: The one rule of WCAG 2.2 AA, which is not looked at unasked.
TARGETS = {**BRIEF, "runOnly": ["target-size"]}


def told(found):
    """What a person needs to find each violation: the element and what is wrong."""
    nodes = [node for one in found["violations"] for node in one["nodes"]]
    return [(node["html"], node["failureSummary"]) for node in nodes]


#: What WCAG 1.4.12 has a reader set; other fonts wrap words elsewhere too.
SPACED = "* { letter-spacing: .12em !important; word-spacing: .16em !important }"


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_accessible_fits_every_window_and_is_refused_nothing(
    open_page, path_of, name
):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = open_page(path_of(name))
    page.wait_for_load_state("networkidle")
    assert page.problems == [] or name == "not found"

    page.evaluate(
        "document.querySelectorAll('details').forEach(d => { d.open = true })"
    )
    found = axe.run(page, options=BRIEF)
    assert found.violations_count == 0, found.generate_report()
    page.emulate_media(color_scheme="dark")
    # axe is in the page by now; only what the scheme changes is looked at again.
    dark = page.evaluate(
        "brief => axe.run({...brief, runOnly: ['color-contrast']})", BRIEF
    )
    assert dark["violations"] == []
    assert dark["passes"], "no colour was looked at"

    for spacing in ("", SPACED):
        if spacing:
            # Into our own sheet: the page's policy takes no other style.
            page.evaluate("rule => document.styleSheets[0].insertRule(rule)", spacing)
        for width in (320, 640, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            small = page.evaluate("brief => axe.run(brief)", TARGETS)
            assert told(small) == [], (width, spacing)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
