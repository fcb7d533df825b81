"""Posts of social networks, as their exports and interfaces give them.

Twitter   an archive's ``tweets.js`` (``{"tweet": {"full_text": ...}}``), the API's two
          versions
Mastodon  an archive's ``outbox.json`` (``{"orderedItems": [...]}``), its API
Telegram  an export of one chat or of all (``{"messages": [{"text": ["a", {...}]}]}``)
Reddit    a listing (``{"data": {"children": [{"data": ...}]}}``), a thread with its
          answers (listings within), its lines of dumps
Facebook  the posts and the chats of an archive, of Instagram too

The moment of posting is the day of publication here, where a field that is called
``created_at`` says elsewhere when a row of a table was made.
"""

from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from typing import Any

#: Fields by which a tweet is told from other things that have a text.
_TWEET = frozenset(
    (
        "id_str",
        "retweet_count",
        "favorite_count",
        "public_metrics",
        "edit_history_tweet_ids",
        "conversation_id",
        "in_reply_to_status_id",
        "in_reply_to_user_id",
    )
)
#: What is written for a language that nobody could tell.
_UNTOLD = frozenset(("und", "qme", "qht", "qam", "qst", "zxx", "art"))
#: What a site writes for an author or a text that is gone.
_GONE = frozenset(("[deleted]", "[removed]"))
#: All fields of what is shared on Facebook; its title says what was done.
_SHARED = frozenset(("timestamp", "attachments", "data", "title", "tags"))
Post = tuple[dict[str, Any], dict[str, str]]


def posts_within(value: Mapping[str, Any]) -> list[Any] | None:
    """Return what an export lists as posts; None where it is none."""
    match value:
        case {"orderedItems": [dict(), *_] as items}:
            return list(items)
        case {"kind": "Listing", "data": {"children": [dict(), *_] as children}}:
            return list(children)
        case {"messages": [{"id": _, "type": str()}, *_]}:
            return list(_messages(value))
        case {"messages": [{"sender_name": _, "timestamp_ms": _}, *_]}:
            return list(_messages({**value, "name": value.get("title")}))
    chats = [
        chat
        for key in ("chats", "left_chats")
        if isinstance(value.get(key), dict)
        and isinstance(listed := value[key].get("list"), list)
        for chat in listed
        if isinstance(chat, dict)
    ]
    return [message for chat in chats for message in _messages(chat)] or None


def _messages(chat: Mapping[str, Any]) -> Iterator[Any]:
    """Yield the messages of a chat, each with the name of that."""
    name = chat.get("name")
    messages = chat.get("messages")
    for message in messages if isinstance(messages, list) else ():
        known = isinstance(message, dict) and isinstance(name, str)
        yield {**message, "chat": name} if known else message


def unfolded(values: Iterable[Any]) -> Iterator[Any]:
    """Yield the entries of an export, those of listings and answers one by one."""
    waiting = [iter(values)]
    while waiting:
        for entry in waiting[-1]:
            match entry:
                case {"kind": "Listing", "data": {"children": list(children)}}:
                    waiting.append(iter(children))
                    break
                case {"kind": "t1", "data": {"replies": dict(replies)} as told}:
                    # An answer is one report, whether it was answered or not.
                    yield {**entry, "data": {**told, "replies": ""}}
                    waiting.append(iter([replies]))
                    break
            yield entry
        else:
            waiting.pop()


def no_post(entry: Any) -> str:
    """Return why an entry of an export is no post with words of its own, or ""."""
    match entry:
        case {"type": "service"}:
            return "an event of the chat"
        case {"type": "message", "date": _, "text": "" | []}:
            return "a message without words"
        case {"type": str(kind), "actor": _, "object": _} if kind != "Create":
            return f"no post but an activity, {kind}"
        case {"kind": "more", "data": {"children": _}}:
            return "further answers, which were not saved"
        case {"sender_name": _, "timestamp_ms": _} if not entry.get("content"):
            return "a message without words"
        case {"timestamp": int(), "attachments": list()} if entry.keys() <= _SHARED:
            return "a post without words" if post_of(entry) is None else ""
        case {"media": [{"creation_timestamp": int()}, *_]}:
            post = post_of(entry)
            return "" if post and post[0]["text"] else "a post without words"
    return ""


def post_of(values: Mapping[str, Any]) -> Post | None:
    """Return a post's fields by names that we know, with those that bear another.

    None where an object is no post.
    """
    match values:
        case {"tweet": {"created_at": _} as tweet}:
            return _tweet(tweet)
        case {"created_at": _, "full_text": str()}:
            return _tweet(values)
        case {"created_at": _, "text": str()} if not _TWEET.isdisjoint(values):
            return _tweet(values)
        case {"type": "Create", "object": {"content": str()} as note}:
            return {"published": values.get("published"), **note}, {}
        case {"created_at": _, "content": str(), "account": dict(account)}:
            name = account.get("display_name") or account.get("acct")
            return {**values, "author": name}, {"date": "created_at"}
        case {"type": "message", "date": _, "text": str() | list()}:
            return _message(values)
        case {"kind": str(), "data": {"subreddit": _, "created_utc": _} as told}:
            return _reddit(told)
        case {"subreddit": _, "created_utc": _}:
            return _reddit(values)
        case {"sender_name": str(name), "timestamp_ms": int(), "content": str(text)}:
            told = {**values, "text": _mended(text), "author": _mended(name)}
            told |= {"source": _mended(str(values.get("chat") or ""))}
            del told["content"]
            return told, {"date": "timestamp_ms"}
        case {"timestamp": int(), "data": [*pieces]} if _are_posts(pieces):
            return _own(values, "post", pieces), {"date": "timestamp"}
        case {"media": [{"creation_timestamp": int(moment)}, *_] as media}:
            one = {"creation_timestamp": moment, **values}
            return _own(one, "title", [one, *media]), {"date": "creation_timestamp"}
    return None


def _tweet(values: Mapping[str, Any]) -> Post:
    """Return a tweet's fields; its ``source`` is the program that it was sent by."""
    tweet = {**values, "client": values.get("source")}
    whole = values.get("extended_tweet")
    text = (whole.get("full_text") if isinstance(whole, dict) else "") or (
        tweet.pop("full_text", "") or tweet.get("text", "")
    )
    tweet["text"] = unescape(str(text))
    tweet.pop("source", None)
    user = values.get("user")
    if isinstance(user, dict):
        tweet["author"] = user.get("name") or user.get("screen_name")
    if tweet.get("lang") in _UNTOLD:
        del tweet["lang"]
    return tweet, {"date": "created_at"}


def _message(values: Mapping[str, Any]) -> Post:
    """Return the fields of a chat's message: a text may be cut up by its links."""
    text = values["text"]
    pieces = text if isinstance(text, list) else [text]
    joined = "".join(
        str(piece.get("text", "") if isinstance(piece, dict) else piece)
        for piece in pieces
    )
    told = {name: value for name, value in values.items() if name != "text_entities"}
    author, source = values.get("from"), values.get("chat")
    return told | {"text": joined, "author": author, "source": source}, {}


def _reddit(values: Mapping[str, Any]) -> Post:
    """Return the fields of a submission or a comment."""
    told = dict(values)
    text = str(told.pop("selftext", "") or told.pop("body", "") or "")
    title = str(told.get("title") or "")
    author, link = told.get("author"), str(told.get("permalink") or "")
    if link.startswith("/"):
        told["permalink"] = link = f"https://www.reddit.com{link}"
    told |= {
        "title": unescape(title),
        "text": "" if text in _GONE else unescape(text),
        "author": None if author in _GONE else author,
        "source": f"r/{told['subreddit']}",
    }
    names = {"date": "created_utc"}
    return told, names | ({"url": "permalink"} if link else {})


def _are_posts(pieces: list[Any]) -> bool:
    """Tell whether the parts of an entry are those of Facebook, one of words."""
    return any(isinstance(p, dict) and isinstance(p.get("post"), str) for p in pieces)


def _own(values: Mapping[str, Any], name: str, pieces: list[Any]) -> dict[str, Any]:
    """Return the fields of a post of one's own, with the words that its parts have.

    What Facebook calls its title says what was done: “Jane Doe updated her status.”
    """
    words = [p[name] for p in pieces if isinstance(p, dict) and p.get(name)]
    told = {k: v for k, v in values.items() if k not in ("title", "data", "media")}
    texts = dict.fromkeys(_mended(str(one)) for one in words)
    return told | {"text": "\n\n".join(texts)}


def _mended(text: str) -> str:
    """Return a text whose bytes of UTF-8 an export of Facebook wrote as letters."""
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text
