"""Subtitles and transcripts by the second: SubRip (``.srt``) and WebVTT (``.vtt``).

cue = [number | name] "00:01:02,500 --> 00:01:04,000" [settings] line* empty

What is spoken is text that flows from cue to cue; when it is spoken says nothing of the
day. Sources: the W3C's WebVTT, and what players take for SubRip.
"""

import re
from collections.abc import Iterator
from functools import partial
from html import unescape
from pathlib import PurePosixPath
from typing import NamedTuple

from archive.ingest.decoding import decode
from archive.ingest.failure import ReadError
from archive.ingest.item import Item, Pending
from archive.ingest.normal import KNOWN_CODES, language_code
from archive.ingest.options import ReadOptions
from archive.ingest.source import Source, read_whole
from archive.model import FileRef, Record

_STAMP = r"(?:\d{1,3}:)?[0-5]?\d:[0-5]?\d[.,]\d{1,3}"
_TIMES = re.compile(rf"[ \t]*(?P<begin>{_STAMP})[ \t]*-->[ \t]*(?P<end>{_STAMP})\b.*")
#: Blocks of WebVTT that are no cues.
_ASIDE = re.compile(r"(?:NOTE|STYLE|REGION)(?:[ \t].*)?")
_VOICE = re.compile(r"<v(?:\.[^\s<>]{1,60})?\s+(?P<name>[^<>]{1,80})>")
_TAG = re.compile(r"</?[A-Za-z0-9:.,][^<>\n]{0,200}>|\{\\[^{}\n]{1,200}\}")
_LANGUAGE = re.compile(r"^Language:[ \t]*(?P<code>[\w-]{2,12})[ \t]*$", re.MULTILINE)
#: Who speaks next begins so in subtitles for the deaf.
_NEXT = re.compile(r"(?:[-–—]\s?(?=\S)|>>)")
_ENDED = re.compile(r"[.!?…。！？][\"'”’»)\]]*\Z")
#: Seconds without a word that part paragraphs.
_PAUSE = 4.0
#: A paragraph of so many characters ends with the next sentence.
_LONG = 700


class _Cue(NamedTuple):
    """What is shown from ``begin`` to ``end``, in seconds."""

    begin: float
    end: float
    lines: list[str]


def read_subtitles(source: Source, options: ReadOptions) -> Iterator[Item]:
    """Yield the one record of a file of subtitles."""
    yield Pending(FileRef(path=source.path), partial(_parse, source, options))


def _parse(source: Source, options: ReadOptions) -> Record:
    raw = read_whole(source, options.limits.record)
    printed = decode(raw)
    cues = list(_cues(printed.split("\n")))
    if not cues:
        raise ReadError("no subtitles: there is no line “00:00:01,000 --> …” in it")
    text = _flowing(cues)
    if not text:
        raise ReadError("subtitles without words")
    return Record(
        ref=FileRef(path=source.path),
        raw=raw,
        text=text,
        source=options.source,
        language=_language(printed, source.name) or options.language,
    )


def _cues(lines: list[str]) -> Iterator[_Cue]:
    """Yield the cues; a line that belongs to none, such as a number, is left out."""
    cue: _Cue | None = None
    aside = False
    for number, line in enumerate(lines):
        if times := _TIMES.fullmatch(line):
            if cue is not None:
                yield cue
            cue, aside = (
                _Cue(_seconds(times["begin"]), _seconds(times["end"]), []),
                False,
            )
        elif not line.strip():
            if line and cue is not None and not cue.lines:
                # An empty first line holds the place of one that has gone.
                continue
            if cue is not None:
                yield cue
            cue, aside = None, False
        elif cue is None and _ASIDE.fullmatch(line):
            aside = True
        elif cue is not None and not aside and not _is_name(lines, number):
            cue.lines.append(line)
    if cue is not None:
        yield cue


def _is_name(lines: list[str], number: int) -> bool:
    """Tell whether a line is the number of the next cue, with no empty line before."""
    following = lines[number + 1] if number + 1 < len(lines) else ""
    return lines[number].strip().isdecimal() and _TIMES.fullmatch(following) is not None


def _seconds(stamp: str) -> float:
    *hours, minutes, seconds = stamp.replace(",", ".").split(":")
    return int(hours[0] if hours else 0) * 3600 + int(minutes) * 60 + float(seconds)


def _flowing(cues: list[_Cue]) -> str:
    """Return the words of cues as paragraphs.

    A pause, another speaker and, where a paragraph is long, the end of a sentence part
    them. A line that goes on being shown, as the captions of live broadcasts do, counts
    once.
    """
    paragraphs: list[str] = []
    held: list[str] = []
    size, last, ended, speaker = 0, "", 0.0, ""
    for cue in cues:
        for line in cue.lines:
            voice = _VOICE.search(line)
            words = " ".join(unescape(_TAG.sub("", line)).split())
            if not words or words == last:
                continue
            name = " ".join(voice["name"].split()) if voice else ""
            other = bool(name) and name != speaker
            long = size > _LONG and _ENDED.search(last[-4:])
            paused = cue.begin - ended >= _PAUSE
            if other or paused or long or _NEXT.match(words):
                paragraphs.append(" ".join(held))
                held, size = [], 0
            last, speaker, ended = words, name or speaker, cue.end
            held.append(f"{name}: {words}" if other else words)
            size += len(words)
        ended = cue.end if cue.lines else ended
    paragraphs.append(" ".join(held))
    return "\n\n".join(filter(None, paragraphs))


def _language(printed: str, name: str) -> str:
    """Return the language that the head says, or the name (``talk.en.srt``)."""
    head = printed.partition("\n\n")[0]
    told = _LANGUAGE.search(head) if head.startswith("WEBVTT") else None
    if told:
        return told["code"]
    between = PurePosixPath(PurePosixPath(name).stem).suffix.removeprefix(".")
    code = language_code(between)
    return code if len(between) <= 7 and code in KNOWN_CODES else ""
