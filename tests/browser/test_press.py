"""An archive of many sources, reprints, scripts and lengths, in a real browser."""

import re

import pytest

pytestmark = pytest.mark.browser

BOTH = pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])


def count(page):
    return page.locator("h1").inner_text()


def offered(page, options, start):
    """Wait until completions are offered and all begin so; return the first.

    What is offered while the words are being typed goes again.
    """
    page.wait_for_function(
        """([options, start]) => {
            const all = [...document.querySelectorAll(options)];
            return all.length && all.every((o) => o.value.startsWith(start));
        }""",
        arg=[options, start],
    )
    return page.locator(options).first.get_attribute("value")


@BOTH
def test_reprints_are_folded_under_one_line_that_opens(open_press, scripts):
    page = open_press("/?q=storm", scripts=scripts)
    page.locator(".hit h2 a").first.click()
    page.wait_for_url("**/doc/**")
    fold = page.locator("details.twins")
    assert fold.locator("summary").inner_text() == "Also printed in 29 others"
    assert not fold.locator("li a").first.is_visible()
    fold.locator("summary").click()
    here = page.url.split("?")[0]
    fold.locator("li a").first.click()
    page.wait_for_url(lambda url: "/doc/" in url and not url.startswith(here))
    assert "Storm closes ports" in count(page)


@BOTH
def test_a_source_is_found_by_its_name_and_another_left_out(open_press, scripts):
    page = open_press("/", scripts=scripts)
    page.get_by_label("Find a source").fill("paper 29")
    page.get_by_role("button", name="Add the source").click()
    page.wait_for_url("**source=paper**")
    assert count(page) == "1 report from paper 29"
    page.goto("/?q=storm")
    page.get_by_label("Without Paper 00", exact=True).click()
    page.wait_for_url("**source**")
    assert count(page).startswith("29 reports for")
    page.goto("/?q=council+OR+storm")
    assert page.get_by_label(re.compile("^Without Gazette “")).count() == 0
    page.get_by_label(re.compile("^Without Gazette")).first.click()
    page.wait_for_url("**source**")
    assert count(page).startswith("59 reports for")


@BOTH
def test_inferred_dates_are_counted_left_out_and_brought_back(open_press, scripts):
    page = open_press("/?from=2019&undated=include", scripts=scripts)
    every = count(page)
    inferred = page.get_by_role("link", name="1 inferred", exact=True)
    assert inferred.is_visible()
    page.get_by_role("link", name="32 stated", exact=True).click()
    page.wait_for_url("**dated=stated**")
    assert count(page) == (
        "32 reports with a stated date published on 1 January 2019 or later"
    )
    assert page.locator(".hit .inferred, .hit .undated").count() == 0
    assert page.get_by_role("link", name="Remove date stated").is_visible()
    page.get_by_role("link", name="32 stated, chosen: remove").click()
    page.wait_for_url(lambda url: "dated=stated" not in url)
    assert count(page) == every
    inferred.click()
    page.wait_for_url("**dated=inferred**")
    assert page.locator(".hit h2").all_inner_texts() == ["A bridge is closed"]
    assert page.locator(".hit .inferred").inner_text() == "from the web address"
    page.get_by_label("Words", exact=True).fill("lorries")
    page.get_by_role("button", name="Search").click()
    page.wait_for_url("**q=lorries**")
    assert "dated=inferred" in page.url
    assert count(page) == (
        "1 report with an inferred date published on 1 January 2019 or later "
        "for “lorries”"
    )


def test_sources_are_completed_in_the_search_box_and_beside_the_list(open_press):
    page = open_press("/")
    page.get_by_label("Words", exact=True).press_sequentially('storm source:"Paper 2')
    value = offered(page, "#completions option", 'storm source:"Paper 2')
    assert re.fullmatch('storm source:"Paper 2[0-9]"', value)
    page.get_by_label("Words", exact=True).fill(value)
    page.keyboard.press("Enter")
    page.wait_for_url("**q=storm**")
    assert count(page).startswith("1 report for")

    page.goto("/")
    page.get_by_label("Find a source").press_sequentially("gaz")
    assert offered(page, "#source-names option", "Gazette ")
    assert page.problems == []


def test_languages_are_completed_in_the_search_box(open_press):
    page = open_press("/")
    page.get_by_label("Words", exact=True).press_sequentially("storm lang:ar")
    assert offered(page, "#completions option", "storm lang:") == "storm lang:ar"


@BOTH
def test_a_language_is_chosen_by_its_name(open_press, scripts):
    page = open_press("/", scripts=scripts)
    page.get_by_role("link", name="Arabic").click()
    page.wait_for_url("**lang=ar**")
    assert count(page) == "1 report in Arabic"
    assert page.title().startswith("Arabic")
    box = page.locator(".hit").bounding_box()
    day = page.locator(".hit time").bounding_box()
    assert day["x"] > box["x"] + box["width"] / 2, "the day stands at the left"
    page.get_by_label("Remove language Arabic").click()
    page.wait_for_url(lambda url: "lang" not in url)


@BOTH
def test_folders_are_gone_down_one_by_one_and_back(open_press, scripts):
    page = open_press("/?q=council", scripts=scripts)
    folders = page.locator("section:has(> #folders-title)")
    # All that was found lies in one folder: its level is the one that helps.
    assert folders.locator(".crumbs").inner_text().split() == [
        *("All", "folders", "papers", "gazettes")
    ]
    folders.get_by_role("link", name="1960s.jsonl", exact=True).click()
    page.wait_for_url("**path=**")
    assert (
        count(page)
        == "10 reports filed under papers/gazettes/1960s.jsonl for “council”"
    )
    folders.get_by_role("link", name="papers").click()
    page.wait_for_url("**path=/papers")
    assert count(page) == "30 reports filed under papers for “council”"
    page.get_by_label("Remove words council").click()
    page.wait_for_url(lambda url: "q=" not in url)
    folders.get_by_label("Without storm.jsonl").click()
    page.wait_for_url("**path_not=**")
    assert count(page) == (
        "30 reports filed under papers not filed under papers/storm.jsonl"
    )
    page.locator(".hit h2 a").first.click()
    page.wait_for_url("**/doc/**")
    page.get_by_title("Reports in gazettes").click()
    page.wait_for_url("**path=/papers/gazettes")
    assert count(page) == "30 reports filed under papers/gazettes"


def test_folders_are_completed_in_the_search_box_and_beside_the_list(open_press):
    page = open_press("/")
    page.get_by_label("Words", exact=True).press_sequentially("path:papers/g")
    value = offered(page, "#completions option", "path:papers/g")
    assert value == "path:papers/gazettes"
    page.get_by_label("Find a folder or file").press_sequentially("196")
    assert offered(page, "#path-names option", "1960s") == "1960s.jsonl"
    page.get_by_label("Find a folder or file").fill("1960s.jsonl")
    page.get_by_role("button", name="Add the path").click()
    page.wait_for_url("**path=1960s**")
    assert count(page) == "10 reports filed under 1960s.jsonl"
    assert page.problems == []


def test_a_kept_report_is_told_from_its_reprints_by_day_and_source(open_press):
    page = open_press("/?q=storm")
    page.get_by_role("button", name="Keep these 20 reports in My list").click()
    page.locator(".hit h2 a").first.click()
    page.wait_for_url("**/doc/**")
    assert page.locator("[data-keep]").get_attribute("aria-pressed") == "true"
    page.goto("/list")
    rows = page.locator("[data-list] li .quiet").all_inner_texts()
    assert len(set(rows)) == len(rows) == 20
    assert all(re.fullmatch(r"2020-01-\d\d, Paper \d\d", row) for row in rows)
    page.set_viewport_size({"width": 320, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@BOTH
def test_the_share_of_all_reports_can_be_seen_instead_of_counts(open_press, scripts):
    page = open_press("/?q=storm+OR+ports", scripts=scripts)
    assert page.locator(".chart .top").first.text_content() != "100%"
    page.get_by_role("link", name="Share of all").click()
    page.wait_for_url("**share=1**")
    assert page.locator(".chart .top").first.text_content() == "100%"
    page.get_by_role("link", name="Reports", exact=True).click()
    page.wait_for_url(lambda url: "share" not in url)


@BOTH
def test_a_doubtful_date_leads_to_its_report(open_press, scripts):
    page = open_press("/", scripts=scripts)
    page.get_by_role("link", name="1 report with a doubtful date").click()
    page.wait_for_url("**from=**")
    assert page.locator(".hit h2").all_inner_texts() == ["Misprint"]


@pytest.mark.parametrize("path", ["/", "/?q=talks", "/?q=storm&place=Spain", "/?lang=ar", "/?undated=only", "/overview", "/map"])  # fmt: skip
def test_no_name_or_title_is_wider_than_its_page(open_press, path):
    page = open_press(path)
    for width in (320, 640, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_dragging_on_the_overview_searches_the_range(open_press):
    page = open_press("/overview")
    bars = page.locator(".chart [data-start]")
    first = bars.nth(0).locator(".hitbox").bounding_box()
    second = bars.nth(1).locator(".hitbox").bounding_box()
    page.mouse.move(first["x"] + first["width"] / 2, first["y"] + 50)
    page.mouse.down()
    page.mouse.move(second["x"] + second["width"] / 2, second["y"] + 50, steps=4)
    page.mouse.up()
    page.wait_for_url("**from=19**")
    assert "reports published between" in count(page)


def test_a_batch_with_a_bad_line_counts_the_others_and_is_downloaded(
    open_press, tmp_path
):
    page = open_press("/batch")
    lines = tmp_path / "queries.txt"
    lines.write_text("storm\n)(\ndate:2020-13\n" + "x" * 3000 + "\ncouncil\n")
    page.locator("#file").set_input_files(lines)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as CSV").click()
    rows = download.value.path().read_text("utf-8-sig").splitlines()
    assert next(row for row in rows if ",storm," in row).startswith("1,storm,30")
    assert next(row for row in rows if ",council," in row).startswith("5,council,30")
