"""The one form that writes: off by default, and sent from our own pages alone."""

import pytest
from factories import ASHKELON, FIJI
from pages import Page

from archive.errors import DatelineError
from archive.search.engine import IndexLockedError


@pytest.fixture
def saved():
    return []


@pytest.fixture
def correcting(make_client, saved):
    def correct(document_id, name, place_id, *, everywhere):
        saved.append((document_id, name, place_id, everywhere))

    return make_client(correct=correct, corrections=True)


def form_of(client, document_id):
    page = Page(client.get(f"/doc/{document_id}").text)
    action = next(
        a["action"] for a in page.attributes("form") if a.get("method") == "post"
    )
    (token, *_) = [a["value"] for a in page.attributes("input", name="token")]
    return action, token


def test_a_correction_is_saved_and_the_report_shown_again(correcting, saved, ids):
    action, token = form_of(correcting, ids["rocket"])
    data = {"token": token, "name": " Ashkelon ", "place": "none"}
    response = correcting.post(action, data=data)
    assert response.status_code == 303
    assert response.headers["Location"].startswith(f"/doc/{ids['rocket']}")
    correcting.post(action, data={**data, "place": ASHKELON.id, "everywhere": "1"})
    assert saved == [
        (ids["rocket"], "Ashkelon", "none", False),
        (ids["rocket"], "Ashkelon", ASHKELON.id, True),
    ]


def test_a_form_without_the_token_of_its_browser_is_refused(
    correcting, make_client, saved, ids
):
    action, token = form_of(correcting, ids["rocket"])
    data = {"name": "Ashkelon", "place": "none"}
    assert correcting.post(action, data=data).status_code == 403
    assert correcting.post(action, data={**data, "token": "x"}).status_code == 403
    stranger = correcting.application.test_client()
    assert stranger.post(action, data={**data, "token": token}).status_code == 403
    assert saved == []


@pytest.mark.parametrize(
    ("site", "status"),
    [("same-site", 403), ("cross-site", 403), ("none", 403), ("same-origin", 303)],
)
def test_a_form_that_another_site_sends_is_refused_even_with_the_token(
    correcting, saved, ids, site, status
):
    action, token = form_of(correcting, ids["rocket"])
    data = {"name": "Ashkelon", "place": "none", "token": token}
    answer = correcting.post(action, data=data, headers={"Sec-Fetch-Site": site})
    assert answer.status_code == status
    assert bool(saved) == (status == 303)


@pytest.mark.parametrize(
    "data",
    [
        {"name": "", "place": "none"},
        {"name": "x" * 201, "place": "none"},
        {"name": "Ashkelon", "place": ""},
        {"name": "Ashkelon", "place": "a,b"},
        {"name": "Ashkelon", "place": "../etc"},
    ],
)
def test_a_correction_that_says_nothing_is_refused(correcting, saved, ids, data):
    action, token = form_of(correcting, ids["rocket"])
    assert correcting.post(action, data={**data, "token": token}).status_code == 400
    assert saved == []


def test_a_correction_that_cannot_be_kept_says_why(make_client, ids):
    def correct(*_, **__):
        raise DatelineError("corrections.csv cannot be written")

    client = make_client(correct=correct, corrections=True)
    action, token = form_of(client, ids["rocket"])
    response = client.post(action, data={"token": token, "name": "A", "place": "none"})
    assert response.status_code == 400
    assert "corrections.csv cannot be written" in response.text


PROBLEM = "No place has the id “Parris”. Nothing was changed."


@pytest.mark.parametrize(
    ("error", "status"),
    [(DatelineError(PROBLEM), 400), (IndexLockedError(PROBLEM), 503)],
)
def test_what_was_typed_stays_in_the_form_beside_what_is_wrong_with_it(
    make_client, ids, error, status
):
    def correct(*_, **__):
        raise error

    client = make_client(correct=correct, corrections=True)
    action, token = form_of(client, ids["ocean"])
    typed = {"name": "Fidji", "place": "Parris", "everywhere": "1", "row": FIJI.id}
    response = client.post(action, data={"token": token, **typed})
    assert response.status_code == status
    assert response.headers["Cache-Control"] == "no-store"
    page = Page(response.text)
    (problem,) = page.all("p", role="alert")
    assert problem == (PROBLEM if status == 400 else error.public)
    assert [a["value"] for a in page.attributes("input", name="name")] == [
        "Tonga",
        "Fidji",
    ]
    (_, field) = page.attributes("input", name="place")
    assert field["value"] == "Parris"
    assert field["aria-invalid"] == "true"
    # A fragment in the address would keep the browser from going there.
    assert "autofocus" in field
    assert "#" not in action
    (_, everywhere) = page.attributes("input", name="everywhere")
    assert "checked" in everywhere
    # It can be sent again as it is.
    tokens = page.attributes("input", name="token")
    sent = {"token": tokens[1]["value"], **typed}
    assert client.post(action, data=sent).status_code == status
    as_json = {"Accept": "application/json"}
    answer = client.post(action, data={"token": token, **typed}, headers=as_json)
    assert (answer.status_code, answer.json["error"]["status"]) == (status, status)


def test_a_form_without_an_id_is_shown_again_with_its_words(correcting, saved, ids):
    action, token = form_of(correcting, ids["rocket"])
    data = {"token": token, "name": "Ashqelon", "place": "a/b"}
    page = Page(correcting.post(action, data=data).text)
    assert page.attributes("input", name="name")[0]["value"] == "Ashqelon"
    assert page.attributes("input", name="place")[0]["value"] == "a/b"
    assert saved == []


def test_corrections_are_off_unless_switched_on(make_client, ids):
    client = make_client(correct=lambda *_, **__: None)
    page = Page(client.get(f"/doc/{ids['rocket']}").text)
    assert not [a for a in page.attributes("form") if a.get("method") == "post"]
    assert client.post(f"/doc/{ids['rocket']}/correct").status_code == 404
    assert "Set-Cookie" not in client.get(f"/doc/{ids['rocket']}").headers
