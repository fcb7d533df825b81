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


def comment(text, replies=""):
    told = {"subreddit": "ukraine", "created_utc": 1645672351, "body": text}
    return {"kind": "t1", "data": {**told, "replies": replies}}


def listing(*children):
    return {"kind": "Listing", "data": {"children": list(children)}}


def test_a_thread_of_reddit_is_read_answer_by_answer(folder):
    more = {"kind": "more", "data": {"children": ["x"]}}
    answered = comment("Ours too.", listing(comment("Since when?"), more))
    thread = [
        listing({"kind": "t3", "data": REDDIT}),
        listing(answered, comment("No.")),
    ]
    *posts, last = folder.read("a.json", json.dumps(thread))
    # Numbered as they are read; what was not saved is told, and the rest goes on.
    assert last.text == "No."
    assert [post.text for post in posts if not isinstance(post, ReadFailure)] == [
        "It is off.",
        "Ours too.",
        "Since when?",
    ]
    (unsaved,) = (post for post in posts if isinstance(post, ReadFailure))
    assert unsaved.unknown
    alone = folder.one("b.json", json.dumps([comment("Ours too.")]))
    assert alone.raw == posts[1].raw


MOMENT = 1552392000
MOJIBAKE = "Rain, caf\u00c3\u00a9 shut"
SHARED = {"timestamp": MOMENT, "attachments": [], "title": "Eva shared a link."}


@pytest.mark.parametrize(
    ("data", "author", "source"),
    [
        (
            [{"timestamp": MOMENT, "data": [{"post": MOJIBAKE}], "title": "Eva."}],
            "",
            "",
        ),
        ([{"media": [{"creation_timestamp": MOMENT, "title": MOJIBAKE}]}], "", ""),
        (
            {
                "title": "Friends",
                "messages": [
                    {
                        "sender_name": "Eva",
                        "timestamp_ms": MOMENT * 1000,
                        "content": MOJIBAKE,
                    }
                ],
            },
            "Eva",
            "Friends",
        ),
    ],
)
def test_a_post_or_message_of_facebook_has_its_words_and_moment(
    folder, data, author, source
):
    record = folder.one("a.json", json.dumps(data))
    assert (record.text, record.title) == ("Rain, café shut", "")
    assert str(record.dates[0].value) == "2019-03-12"
    assert (record.author, record.source) == (author, source)


def test_what_was_shared_without_words_is_no_report_and_other_records_are(folder):
    (shared,) = folder.read("a.json", json.dumps([SHARED]))
    assert shared.unknown
    record = folder.one("a.json", json.dumps([{**SHARED, "text": "A flood."}]))
    assert record.text == "A flood."


def test_when_a_row_was_made_dates_no_other_record(folder):
    row = {"created_at": "2023-05-02", "text": "A flood of 1953.", "source": "Post"}
    record = folder.one("a.jsonl", json.dumps(row))
    assert (record.dates, record.source) == ((), "Post")
    mapped = folder.one("a.jsonl", json.dumps(TWEET), mapping={"date": "id_str"})
    assert mapped.dates == ()
