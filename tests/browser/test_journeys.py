"""What a reader does, in a real browser, with JavaScript and without."""

import json
import re

import pytest

pytestmark = pytest.mark.browser

BOTH = pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])


def count(page):
    return page.locator("h1").inner_text()


def number(page):
    return int(re.match(r"\d+|No", count(page)).group().replace("No", "0"))


def mark(page):
    """Return the mark that is shown, as the page itself has it.

    The driver hears of a new address some time after the page has gone there.
    """
    return page.evaluate("location.hash")


@BOTH
def test_a_reader_searches_narrows_opens_a_report_and_comes_back(open_page, scripts):
    page = open_page("/", scripts=scripts)
    page.get_by_label("Words", exact=True).fill("rocket*")
    page.get_by_role("button", name="Search").click()
    page.wait_for_url("**/?q=rocket***")
    assert count(page) == "4 reports for “rocket*”"
    assert page.locator("mark").first.inner_text().lower().startswith("rocket")

    page.locator(".chart a").first.click()
    page.wait_for_url("**from=**")
    assert number(page) == 1
    page.locator(".chips a", has_text="published").click()
    page.wait_for_url(lambda url: "from=" not in url)

    page.locator(".places-facet .row > a", has_text="Israel").first.click()
    page.wait_for_url("**place=**")
    assert "that name" in count(page)
    page.get_by_label(re.compile("Remove place Israel")).click()
    page.wait_for_url(lambda url: "place=" not in url)
    assert count(page) == "4 reports for “rocket*”"

    page.locator(".hit h2 a").first.click()
    page.wait_for_url("**/doc/**")
    assert page.locator(".text mark").count() > 0
    assert page.locator(".neighbours").inner_text().startswith("← All results")
    page.get_by_role("link", name="Next", exact=True).click()
    page.wait_for_url("**hit=2**")
    page.go_back()
    page.wait_for_url("**hit=1**")
    page.get_by_role("link", name="← All results").click()
    page.wait_for_url("**/?q=rocket***")
    assert count(page) == "4 reports for “rocket*”"
    assert page.problems == []


def test_who_goes_back_finds_the_form_as_it_was_asked(open_page):
    # Windows under test are not kept as they are left, so leaving is but told here.
    page = open_page("/?q=rocket*")
    leave = "dispatchEvent(new Event('pagehide'))"
    words = page.get_by_label("Words", exact=True)
    words.fill("not asked yet")
    page.evaluate(leave)
    assert words.input_value() == "not asked yet"
    page.evaluate("addEventListener('submit', (event) => event.preventDefault())")
    words.press("Enter")
    assert words.input_value() == "not asked yet"
    page.evaluate(leave)
    assert words.input_value() == "rocket*"


@BOTH
def test_a_bound_that_cannot_be_read_is_mended_in_place(open_page, scripts):
    page = open_page("/?q=rocket*&from=octobre", scripts=scripts)
    message = page.locator("#from-problem")
    assert "octobre" in message.inner_text()
    page.get_by_label("from", exact=True).fill("2020-10")
    page.get_by_label("to", exact=True).fill("2020-10")
    page.get_by_role("button", name="Search").click()
    page.wait_for_url("**from=2020-10**")
    assert number(page) == 1
    assert page.locator("#from-problem").count() == 0


@BOTH
def test_the_days_spoken_of_can_be_searched(open_page, scripts):
    page = open_page("/", scripts=scripts)
    page.get_by_label("that speak of days").check()
    page.get_by_label("from", exact=True).fill("2020-10-22")
    page.get_by_label("to", exact=True).fill("2020-10-22")
    page.get_by_role("button", name="Search").click()
    page.wait_for_url("**when=mentioned**")
    assert count(page) == "1 report that speaks of 22 October 2020"
    page.locator(".hit h2 a").click()
    page.wait_for_url("**/doc/**")
    assert page.locator("time[datetime='2020-10-22'] a").count() > 0


@pytest.mark.parametrize("path", ["/", "/?when=mentioned&from=1990"])
def test_the_switches_of_the_chart_stand_in_one_line_or_without_a_rule(open_page, path):
    page = open_page(path)
    for width in range(320, 1400, 40):
        page.set_viewport_size({"width": width, "height": 900})
        first, second = page.locator(".histogram-head .switch").all()
        rule = second.evaluate("e => getComputedStyle(e).borderInlineStartWidth")
        assert rule == "0px" or first.bounding_box()["y"] == second.bounding_box()["y"]


@BOTH
def test_a_place_is_found_by_its_name_and_another_left_out(open_page, scripts):
    page = open_page("/", scripts=scripts)
    page.get_by_label("Find a place").fill("Ashkelon")
    page.get_by_role("button", name="Add the place").click()
    page.wait_for_url("**place=Ashkelon**")
    assert number(page) == 2
    page.goto("/?place=Ashkelon&place_not=Netivot")
    assert number(page) == 1


@BOTH
def test_a_search_that_finds_nothing_offers_what_would(open_page, scripts):
    page = open_page("/?q=rocket*+zebra", scripts=scripts)
    assert number(page) == 0
    page.locator(".remedies a").first.click()
    page.wait_for_url(lambda url: "zebra" not in url)
    assert number(page) == 4


@BOTH
def test_a_list_of_queries_is_counted(open_page, scripts):
    page = open_page("/batch", scripts=scripts)
    page.get_by_label("Queries", exact=True).fill('sderot\n"unclosed ((\nzebra')
    page.get_by_role("button", name="Count the reports").click()
    rows = page.locator("tbody tr")
    rows.nth(2).wait_for()
    page.wait_for_load_state()
    assert rows.count() == 3
    assert rows.nth(0).locator("td").nth(1).inner_text() == "1"
    assert rows.nth(2).locator("td").nth(1).inner_text() == "0"


@BOTH
def test_the_map_leads_to_the_reports_of_an_area(open_page, scripts):
    page = open_page("/map", scripts=scripts)
    page.get_by_label(re.compile("^Area")).fill("34,31,35,32")
    page.get_by_role("button", name="Search this area").click()
    page.wait_for_url("**bbox=**")
    assert 0 < number(page) < 15
    assert "in the area on the map" in count(page)
    page.goto("/map")
    page.get_by_role("link", name="Closer").click()
    page.wait_for_url("**view=**")
    assert page.locator(".map circle").count() > 0


def test_dragging_across_bars_chooses_their_range(open_page):
    page = open_page("/?q=rocket*")
    bars = page.locator(".chart [data-start]")
    first = bars.nth(0).locator(".hitbox").bounding_box()
    last = bars.nth(bars.count() - 2).locator(".hitbox").bounding_box()
    page.mouse.move(first["x"] + first["width"] / 2, first["y"] + 50)
    page.mouse.down()
    page.mouse.move(last["x"] + last["width"] / 2, last["y"] + 50, steps=6)
    page.mouse.up()
    page.wait_for_url("**from=2020-01**")
    assert number(page) == 2
    assert page.problems == []


def test_arrow_keys_walk_along_the_bars(open_page):
    page = open_page("/?q=rocket*")
    links = page.locator(".chart a")
    links.first.focus()
    page.keyboard.press("ArrowRight")
    focused = page.evaluate("document.activeElement.getAttribute('aria-label')")
    assert focused == links.nth(1).get_attribute("aria-label")
    assert page.locator(".chart a[tabindex='0']").count() == 1


def test_keys_lead_through_results_and_marks_and_can_be_switched_off(open_page):
    page = open_page("/?q=rocket*")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "q"
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("o")
    page.wait_for_url("**hit=1**")
    page.keyboard.press("n")
    page.keyboard.press("n")
    assert mark(page) == "#hit-2"
    page.keyboard.press("N")
    assert mark(page) == "#hit-1"
    page.get_by_role("button", name="Next", exact=True).click()
    assert mark(page) == "#hit-2"
    page.get_by_label("Marked word 1", exact=True).click()
    page.wait_for_url("**#hit-1")
    page.keyboard.press("?")
    page.get_by_label("Keys are on").uncheck()
    page.get_by_role("button", name="Close").click()
    page.keyboard.press("n")
    assert mark(page) == "#hit-1"
    page.reload()
    page.keyboard.press("?")
    assert page.locator("dialog").count() == 0


def test_reports_are_kept_saved_as_a_file_and_added_again(open_page, tmp_path):
    page = open_page("/?q=rocket*")
    page.locator("[data-keep]").first.click()
    page.locator("[data-keep]").nth(1).click()
    assert page.locator("[data-list-count]").inner_text() == "2"
    page.goto("/list")
    assert page.locator("[data-list] li").count() == 2
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a file").click()
    file = tmp_path / "list.json"
    download.value.save_as(file)
    assert len(json.loads(file.read_text())["reports"]) == 2
    page.locator("[data-list] button").first.click()
    assert page.locator("[data-list] li").count() == 1
    page.locator("[data-list-import]").set_input_files(file)
    page.get_by_text("1 added, 1 there already.").wait_for()
    assert page.locator("[data-list] li").count() == 2
    with page.expect_download() as taken:
        page.get_by_role("link", name="RIS").click()
    assert taken.value.path().read_text("utf-8-sig").count("TY  - ") == 2
    page.get_by_role("link", name="a search").click()
    page.wait_for_url("**q=id**")
    assert number(page) == 2
    page.go_back()
    bad = tmp_path / "bad.json"
    bad.write_text('{"reports": [{"id": "<script>", "title": 1}]}')
    page.locator("[data-list-import]").set_input_files(bad)
    page.get_by_text("0 added").wait_for()
    page.locator("[data-list] a").first.click()
    page.wait_for_url("**/doc/**")
    assert page.problems == []


def test_all_reports_of_a_page_are_kept_at_once(open_page):
    page = open_page("/?q=rocket*")
    page.locator("[data-keep]").nth(1).click()
    page.get_by_role("button", name="Keep these 4 reports in My list").click()
    assert page.locator("[data-list-count]").inner_text() == "4"
    assert page.locator("[data-keep][aria-pressed='true']").count() == 4


def test_words_and_places_are_completed_while_typing(open_page):
    page = open_page("/")
    page.get_by_label("Words", exact=True).press_sequentially("rock")
    page.locator("#completions option[value^='rocket']").first.wait_for(
        state="attached"
    )
    page.get_by_label("Find a place").press_sequentially("Ashk")
    page.locator("#place-names option[value='Ashkelon']").wait_for(state="attached")


def test_of_two_places_of_one_name_the_one_chosen_is_added(open_page):
    page = open_page("/")
    named = [
        {"id": id_, "name": name, "kind": "city", "country": country, "count": 1}
        for id_, name, country in (
            ("2643743", "London", "GB"),
            ("6058560", "London", "CA"),
            ("3458449", "Londrina", "BR"),
        )
    ]
    page.route("**/places.json*", lambda route: route.fulfill(json={"places": named}))
    page.get_by_label("Find a place").press_sequentially("Lon")
    options = page.locator("#place-names option")
    options.first.wait_for(state="attached")
    offered = options.evaluate_all("every => every.map((option) => option.value)")
    assert offered == ["2643743", "6058560", "Londrina"]


def test_the_map_zooms_moves_and_takes_a_drawn_area(open_page):
    page = open_page("/map")
    area = page.get_by_label(re.compile("^Area"))
    before = area.input_value()
    box = page.locator(".large-map svg").bounding_box()
    middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.move(*middle)
    page.mouse.wheel(0, -400)
    page.wait_for_function(
        "before => document.querySelector('#bbox').value !== before", arg=before
    )
    zoomed = area.input_value()
    page.mouse.down()
    page.mouse.move(middle[0] + 80, middle[1] + 20, steps=4)
    page.mouse.up()
    page.wait_for_function(
        "before => document.querySelector('#bbox').value !== before", arg=zoomed
    )
    page.goto("/map")
    page.get_by_role("button", name="Draw an area").click()
    page.mouse.move(box["x"] + 5, box["y"] + 5)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 5, box["y"] + box["height"] - 5, steps=5)
    page.mouse.up()
    page.wait_for_url("**bbox=**")
    assert number(page) > 0
    assert page.problems == []


def test_what_is_drawn_on_the_map_stays_as_large_when_it_is_zoomed(open_page):
    page = open_page("/map")
    box = page.locator(".large-map svg").bounding_box()
    sizes = """() => [...document.querySelectorAll('.large-map circle, .large-map text')]
        .map((mark) => [mark.getBoundingClientRect().height, mark])
        .map(([high, mark]) => high + parseFloat(getComputedStyle(mark).strokeWidth)
            * mark.getScreenCTM().a)"""
    before = page.evaluate(sizes)
    assert page.locator(".large-map text").count() > 0
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.wheel(0, -600)
    page.locator(".large-map circle[transform]").first.wait_for()
    assert page.evaluate(sizes) == pytest.approx(before, rel=0.02)
    page.mouse.wheel(0, 900)
    page.wait_for_timeout(50)
    assert page.evaluate(sizes) == pytest.approx(before, rel=0.02)


def test_a_day_spoken_of_shows_its_resolution_on_focus(open_page):
    page = open_page("/?q=ashkelon&from=2020-10&to=2020-10")
    page.locator(".hit h2 a").first.click()
    page.wait_for_url("**/doc/**")
    note = page.locator("time[datetime='2020-10-22'] a.note").first
    note.focus()
    shown = note.evaluate("e => getComputedStyle(e, '::after').content")
    assert "22 October 2020" in shown


def test_no_note_reaches_past_the_edge_of_a_phone(open_page):
    page = open_page("/?q=ashkelon&from=2020-10&to=2020-10", width=320)
    page.locator(".hit h2 a").first.click()
    page.wait_for_url("**/doc/**")
    notes = page.locator(".text a.note")
    assert notes.count() > 5
    for number in range(notes.count()):
        notes.nth(number).focus()
        page.keyboard.press("Shift")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_circle_in_focus_is_seen_through_the_others(open_page):
    page = open_page("/map")
    page.keyboard.press("Tab")
    page.locator(".map a").first.focus()
    seen = page.eval_on_selector_all(
        ".map a", "all => all.map(one => getComputedStyle(one).opacity)"
    )
    assert seen[0] == "1"
    assert set(seen[1:]) == {"0.25"}


def test_evidence_that_is_folded_is_printed_too(open_page):
    page = open_page("/?q=title:Beirut")
    page.get_by_role("link", name="An explosion at the port").click()
    folded = page.locator(".evidence details p").first
    shown = "folded => folded.checkVisibility({checkVisibilityCSS: true})"
    assert not folded.evaluate(shown)
    page.emulate_media(media="print")
    assert folded.evaluate(shown)
    page.emulate_media(media="screen")
