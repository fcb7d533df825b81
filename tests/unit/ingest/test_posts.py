"""Posts of social networks: exports and answers of Twitter, Mastodon, Telegram, Reddit."""

import json

import pytest

from archive.ingest import ReadFailure

TWEET = {
    "created_at": "Sat Feb 18 23:33:11 +0000 2023",
    "id_str": "1",
    "full_text": "Flood in Auckland &amp; Napier.",
    "source": '<a href="https://app.example">App</a>',
    "lang": "und",
}
MESSAGES = [
    {"id": 1, "type": "service", "date": "2022-02-01T09:00:00", "text": ""},
    {"id": 2, "type": "message", "date": "2022-02-24T05:12:31", "text": ""},
    {
        "id": 3,
        "type": "message",
        "date": "2022-02-24T23:12:31",
        "date_unixtime": "1645740751",
        "from": "Ann",
        "text": [{"type": "bold", "text": "Shelling"}, " of Chuhuiv."],
    },
]
NOTE = {
    "type": "Create",
    "actor": "https://m.example/users/eva",
    "published": "2023-05-02T23:11:12Z",
    "object": {
        "type": "Note",
        "url": "https://m.example/@eva/1",
        "content": "<p>A march.</p>",
    },
}
REDDIT = {
    "subreddit": "ukraine",
    "title": "Water &amp; power",
    "selftext": "It is off.",
    "url": "https://elsewhere.example/",
    "permalink": "/r/ukraine/comments/1/x/",
    "author": "ann",
    "created_utc": 1645672351.0,
}


def told(record):
    day = record.dates[0]
    return str(day.value), day.detail.partition(",")[0], record.title, record.text


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("tweets.js", "window.YTD.tweets.part0 = " + json.dumps([{"tweet": TWEET}])),
        ("tweets-part2.js", "window.YTD.tweets.part2=" + json.dumps([TWEET])),
        ("a.json", json.dumps([{"tweet": TWEET}])),
        ("a.jsonl", json.dumps(TWEET)),
        (
            "a.json",
            json.dumps({"data": [TWEET | {"text": TWEET["full_text"]}]}),
        ),
    ],
)
def test_a_tweet_is_dated_by_its_moment_and_freed_of_escapes(folder, name, data):
    record = folder.one(name, data)
    assert told(record) == (
        "2023-02-18",
        "field created_at",
        "",
        "Flood in Auckland & Napier.",
    )
    assert (record.source, record.language) == ("", "")
    assert "App" in record.metadata["client"]


@pytest.mark.parametrize(
    "export",
    [
        {"name": "Kharkiv", "type": "public_channel", "messages": MESSAGES},
        {"chats": {"list": [{"name": "Kharkiv", "messages": MESSAGES}, {"id": 1}]}},
    ],
)
def test_messages_of_telegram_are_whole_and_those_without_words_no_failures(
    folder, export
):
    event, picture, message = folder.read("result.json", json.dumps(export))
    assert told(message) == ("2022-02-24", "field date", "", "Shelling of Chuhuiv.")
    assert (message.author, message.source) == ("Ann", "Kharkiv")
    assert all(isinstance(one, ReadFailure) and one.unknown for one in (event, picture))


def test_an_outbox_of_mastodon_gives_the_posts_and_counts_what_was_shared(folder):
    shared = NOTE | {"type": "Announce", "object": "https://other.example/1"}
    outbox = {"type": "OrderedCollection", "orderedItems": [NOTE, shared]}
    post, boost = folder.read("outbox.json", json.dumps(outbox))
    assert told(post) == ("2023-05-02", "field published", "", "A march.")
    assert post.url == "https://m.example/@eva/1"
    assert boost.unknown
    status = {"created_at": "2023-05-02", "content": "<p>Hi.</p>"}
    status["account"] = {"display_name": "Eva"}
    record = folder.one("a.jsonl", json.dumps(status))
    assert (record.author, str(record.dates[0].value)) == ("Eva", "2023-05-02")


@pytest.mark.parametrize(
    "data",
    [
        {"kind": "Listing", "data": {"children": [{"kind": "t3", "data": REDDIT}]}},
        [REDDIT],
    ],
)
def test_a_submission_to_reddit_has_its_own_address_and_moment(folder, data):
    record = folder.one("a.json", json.dumps(data))
    day = ("2022-02-24", "field created_utc", "Water & power", "It is off.")
    assert told(record) == day
    assert record.url == "https://www.reddit.com/r/ukraine/comments/1/x/"
    assert (record.source, record.author) == ("r/ukraine", "ann")


def test_when_a_row_was_made_dates_no_other_record(folder):
    row = {"created_at": "2023-05-02", "text": "A flood of 1953.", "source": "Post"}
    record = folder.one("a.jsonl", json.dumps(row))
    assert (record.dates, record.source) == ((), "Post")
    mapped = folder.one("a.jsonl", json.dumps(TWEET), mapping={"date": "id_str"})
    assert mapped.dates == ()
