"""Whatever stands in an address, no page and no answer breaks."""

from hypothesis import given
from hypothesis import strategies as st

NAMES = st.sampled_from(
    [
        "q",
        "from",
        "to",
        "when",
        "undated",
        "dated",
        "place",
        "place_not",
        "source",
        "author",
        "path",
        "path_not",
        "lang",
        "bbox",
        "sort",
        "page",
        "per_page",
        "share",
        "density",
        "view",
        "hit",
        "limit",
        "other",
    ]
)
VALUES = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        (
            *("2020", "2020-10", "9999-12-31", "0001", "..", "mentioned", "only", "1"),
            *(
                "180,-90,-180,90",
                "0,0,0,0",
                "-180,-90,180,90",
                "nan,0,inf,1",
                "1e9,0,0,0",
            ),
            *('"', "(((", "rocket* OR -NOT", "a~2", "date:2020..", "place:Paris", "=x"),
            *(
                "x-gaza-strip",
                "295629",
                "Paris",
                "newest",
                "compact",
                "None",
                "-1",
                "²",
            ),
        )
    ),
)
PAIRS = st.lists(st.tuples(NAMES, VALUES), max_size=6)


@given(PAIRS, st.sampled_from(["/", "/map", "/overview", "/doc/{}"]))
def test_no_parameters_break_a_page(client, ids, pairs, path):
    response = client.get(path.format(ids["rocket"]), query_string=pairs)
    assert response.status_code == 200


@given(PAIRS, st.sampled_from(["/search.json", "/search.csv", "/search.atom", "/places.json", "/suggest.json"]))  # fmt: skip
def test_no_parameters_break_the_api(client, pairs, path):
    response = client.get(path, query_string=pairs)
    assert response.status_code in (200, 400)
    if response.status_code == 400:
        assert response.json["error"]["parameter"]


@given(
    st.text(max_size=40),
    st.sampled_from(["/", "/doc/", "/static/", "/search.", "/sitemap-"]),
)
def test_no_path_breaks_the_site(client, rest, prefix):
    # Two slashes begin the name of a host for the client that asks.
    path = prefix + rest.lstrip("/\\")
    assert client.get(path).status_code in (200, 308, 400, 404, 405)


@given(st.text(max_size=200))
def test_no_list_of_queries_breaks_the_batch(client, text):
    assert client.post("/batch", data={"queries": text}).status_code == 200
    assert (
        client.post("/batch", data={"queries": text, "form": "csv"}).status_code == 200
    )
