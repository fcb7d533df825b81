"""Folders on the pages: one level of them, the way down and back, whose count is true."""

import re
from html import unescape

import pytest
from factories import make_document
from pages import parameters, read

from archive.search.engines.memory import MemoryEngine
from archive.search.query import Query
from archive.settings import Settings
from archive.web import create_app

FILES = [
    *(
        f"papers/Courier/{year}/{month}/{n}.txt"
        for n in range(2)
        for year in (2019, 2020)
        for month in range(1, 13)
    ),
    *(f"papers/Herald & Sons/{n}.txt" for n in range(5)),
    *(f"letters.csv#{n}" for n in range(1, 4)),
    *(f"post.zip!/Été/{n}.txt" for n in range(2)),
    "loose.txt",
]


@pytest.fixture(scope="module")
def archive():
    engine = MemoryEngine()
    with engine.writer() as writer:
        for number, file in enumerate(FILES):
            also = ["backup/Courier/old.txt"] if "2019/1/" in file else []
            word = "rocket" if number % 3 else "drill"
            writer.add(make_document(f"A {word} {number}.", files=[file, *also]))
    return engine


@pytest.fixture(scope="module")
def client(archive):
    return create_app(archive, Settings()).test_client()


def rows(client, url):
    """Return the folders of a page: name, count and address of each."""
    facet = (
        client.get(url)
        .text.partition('id="folders-title"')[2]
        .partition("</section>")[0]
    )
    found = re.findall(
        r'<a href="([^"]+)" rel="nofollow"[^>]*><bdi>([^<]+)</bdi>.*?</a><span class="number">(\d+)',
        facet,
    )
    return [(unescape(name), int(count), unescape(link)) for link, name, count in found]


def total(client, url):
    return int(
        re.match(r"\d+|No", read(client, url).all("h1")[0])[0].replace("No", "0")
    )


URLS = [
    "/",
    "/?q=rocket",
    "/?path=/papers",
    "/?path=courier",
    "/?path=/papers/Courier/2019",
    "/?path=/papers/Courier&path=letters.csv",
    "/?path=2019&path=2020&q=drill",
    "/?path_not=papers",
    "/?q=path:2019/1",
    "/?path=backup",
]


@pytest.mark.parametrize("url", URLS)
def test_every_folder_finds_what_it_counts(client, url):
    labels = {a.get("aria-label") for a in read(client, url).attributes("a")}
    for name, count, link in rows(client, url):
        if f"{name}, chosen: remove" not in labels:
            assert total(client, link) == count, (name, link)


@pytest.mark.parametrize("url", URLS)
def test_a_folder_left_out_leaves_the_others(client, url):
    page = read(client, url)
    whole = total(client, url)
    found = [(name, count) for name, count, _ in rows(client, url)]
    for name, count in found:
        label = f"Without {name}"
        if label in [a.get("aria-label") for a in page.attributes("a")]:
            assert total(client, page.link(label)) == whole - count


def test_the_way_leads_down_level_by_level_and_back(client):
    page = read(client, "/?q=rocket")
    page = read(client, page.link("papers"))
    assert page.all("h1") == ["35 reports filed under papers for “rocket”"]
    page = read(client, page.link("Courier"))
    page = read(client, page.link("2019"))
    assert [name for name, _, _ in rows(client, page.link("Remove words rocket"))] == [
        str(month) for month in range(1, 13)
    ]
    (way,) = page.all("nav", aria_label="Folders above")
    assert way == "All folderspapersCourier2019"
    assert parameters(page.link("papers")) == {"q": ["rocket"], "path": ["/papers"]}
    assert parameters(page.link("All folders")) == {"q": ["rocket"]}
    assert parameters(page.link("Remove path papers/Courier/2019")) == {"q": ["rocket"]}
    assert "rocket / papers/Courier/2019" in page.all("title")[0]


def test_a_folder_of_files_alone_says_so(client):
    page = read(client, "/?path=Herald+%26+Sons")
    assert "It has no folders to narrow further." in page.text
    assert rows(client, "/?path=Herald+%26+Sons") == []


def test_folders_chosen_stand_as_such_and_another_is_asked_for_beside_them(client):
    url = "/?path=/papers/Courier&path=/letters.csv"
    page = read(client, url)
    links = {name: link for name, _, link in rows(client, url)}
    assert links.keys() == {"backup", "letters.csv", "papers"}
    assert parameters(links["letters.csv"]) == {"path": ["/papers/Courier"]}
    assert page.link("letters.csv, chosen: remove") == links["letters.csv"]
    # As a further filter it would be an OR.
    assert parameters(links["backup"])["q"] == ["path:/backup"]
    assert total(client, links["backup"]) == 2
    assert page.link("All folders") == "/"


def test_many_folders_are_folded_and_found_by_typing(make_client, fill):
    reports = (
        make_document(f"{n}", files=[f"case {n % 60}/{n}.txt"]) for n in range(100)
    )
    page = read(make_client(of=fill(*reports)), "/")
    assert page.all("summary").count("32 more") == 1
    assert "The others are found by typing, above." in page.text
    (field,) = page.attributes("input", id="find-path")
    assert field["name"] == "path"


def test_an_archive_of_one_folder_speaks_of_none(make_client, fill):
    reports = [make_document(f"{n}", files=[f"a/{n}.txt"]) for n in range(3)]
    client = make_client(of=fill(*reports))
    for url in ("/", "/overview", "/?q=1"):
        assert not read(client, url).attributes("h2", id="folders-title")


def test_the_overview_has_the_top_level(client):
    names = [name for name, _, _ in rows(client, "/overview")]
    assert names == ["backup", "letters.csv", "papers", "post.zip"]


@pytest.mark.parametrize(
    ("file", "shown", "links"),
    [
        (
            "papers/Herald & Sons/1.txt",
            "papers/Herald & Sons/1.txt",
            ["/papers", "/papers/Herald & Sons"],
        ),
        ("letters.csv#2", "letters.csv, record 2", ["/letters.csv"]),
        ("post.zip!/Été/1.txt", "post.zip!/Été/1.txt", ["/post.zip", "/post.zip/Été"]),
        ("loose.txt", "loose.txt", []),
    ],
)
def test_a_report_leads_to_those_of_its_folders(client, archive, file, shown, links):
    for document in archive.scan(Query()):
        if document.files == make_document(files=[file]).files:
            page = read(client, f"/doc/{document.id}?q=rocket")
    assert shown in page.all("dd")
    found = [
        a["href"]
        for a in page.attributes("a")
        if a.get("title", "").startswith("Reports in ")
    ]
    assert [parameters(link)["path"] for link in found] == [[link] for link in links]
    for link in found:
        assert total(client, link)


def test_a_path_of_nothing_tells_what_to_drop(client):
    page = read(client, "/?q=rocket&path=herald")
    assert "Folders are asked for by whole names: “papers/Herald & Sons”." in page.text
    assert parameters(page.link("In any folder or file")) == {"q": ["rocket"]}
    meant = page.link("papers/Herald & Sons")
    assert parameters(meant) == {"q": ["rocket"], "path": ["/papers/Herald & Sons"]}
    assert "Folders with such a name" in page.all("h2")
    assert "Folders with such a name" not in read(client, "/?path=zebra").text
    page = read(client, "/?path=" + "a" * 1_001)
    assert "longer than 1,000 characters" in page.text


def test_data_and_its_feed_are_narrowed_alike(client):
    narrowed = "path=/letters.csv&path_not=/papers"
    answer = client.get(f"/search.json?{narrowed}").json
    assert answer["total"] == 3
    assert answer["query"]["path"] == ["/letters.csv"]
    assert answer["query"]["path_not"] == ["/papers"]
    assert len(client.get(f"/search.jsonl?{narrowed}").text.splitlines()) == 3
    assert "letters.csv" in client.get(f"/search.atom?{narrowed}").text
    facets = client.get("/search.json?q=path:courier").json["facets"]
    assert facets["folders_within"] == ""
    assert facets["folders"][0] == {"path": "papers", "name": "papers", "count": 48}
    answer = client.get(f"/search.json?path={'a' * 1001}")
    assert (answer.status_code, answer.json["error"]["parameter"]) == (400, "path")


def test_an_answer_is_not_that_of_another_folder(client):
    first = client.get("/?path=/papers")
    again = client.get(
        "/?path=/papers", headers={"If-None-Match": first.headers["ETag"]}
    )
    other = client.get(
        "/?path=/backup", headers={"If-None-Match": first.headers["ETag"]}
    )
    assert (again.status_code, other.status_code) == (304, 200)
