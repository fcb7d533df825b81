"""The one form that writes: off by default, and sent from our own pages alone."""

import pytest
from factories import ASHKELON
from pages import Page

from archive.errors import DatelineError


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


def test_corrections_are_off_unless_switched_on(make_client, ids):
    client = make_client(correct=lambda *_, **__: None)
    page = Page(client.get(f"/doc/{ids['rocket']}").text)
    assert not [a for a in page.attributes("form") if a.get("method") == "post"]
    assert client.post(f"/doc/{ids['rocket']}/correct").status_code == 404
    assert "Set-Cookie" not in client.get(f"/doc/{ids['rocket']}").headers
