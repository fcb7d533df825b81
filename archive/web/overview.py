"""What the archive holds, on one page; the list kept in the browser; the help."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from flask import Blueprint, render_template, request

from archive.search.query import Query
from archive.search.results import EngineStatus, SourceBucket
from archive.web import wording
from archive.web.bidi import neutral
from archive.web.caching import revalidated_by
from archive.web.folderlist import FolderList, folder_list
from archive.web.histogram import Histogram, histogram
from archive.web.placetree import PlaceRow, rows
from archive.web.presenters import SmallMap, drawn
from archive.web.provenance import Known, known_rows
from archive.web.requests import address_of
from archive.web.runs import runs, runs_mark
from archive.web.site import site

routes = Blueprint("overview", __name__)

_MAP = (1000, 485)
_WORDS = 40
_CIRCLES, _LABELS = 120, 12


@dataclass(frozen=True, slots=True)
class Unread:
    """A file or record that the last run over a folder could not read, and why."""

    where: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """The last run over one folder: when, what it did, what stands unread.

    ``problems`` are what people have to mend so that the folder is followed.
    """

    folder: str
    started: str
    when: str
    did: str
    problems: tuple[str, ...]
    failed: int
    unread: tuple[Unread, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewPage:
    """Everything that the overview shows."""

    title: str
    status: EngineStatus
    reach: str
    histogram: Histogram
    known: tuple[Known, ...]
    map: SmallMap | None
    places: tuple[PlaceRow, ...]
    more_places: tuple[PlaceRow, ...]
    places_cut: bool
    folders: FolderList | None
    sources: tuple[SourceBucket, ...]
    source_urls: tuple[str, ...]
    words: tuple[tuple[str, int, str], ...]
    undated_url: str
    runs: tuple[Run, ...]


@routes.get("/overview")
@revalidated_by(runs_mark)
def overview() -> str:
    """Show how many reports there are, from when, about where and by whom."""
    engine = site().engine
    results = engine.search(Query())
    status = engine.status()
    address = address_of(request, Query())
    shown, more = rows(results.facets.places, address)
    sources = results.facets.sources
    drawing = histogram(results.facets.dates, address)
    page = OverviewPage(
        title="Overview",
        status=status,
        reach=_reach(status),
        histogram=drawing,
        known=known_rows(results, address, drawing.undated_url),
        map=drawn(results.facets.places, address, _MAP, most=_CIRCLES, labels=_LABELS),
        places=shown,
        more_places=more,
        places_cut=results.facets.places_cut,
        folders=folder_list(results, address),
        sources=sources[:20],
        source_urls=tuple(address.to(sources=(s.name,)) for s in sources[:20]),
        words=tuple(
            (word, count, address.to(text=word))
            for word, count in site().vocabulary.most_frequent(_WORDS)
        ),
        undated_url=address.to(undated="only"),
        runs=tuple(map(_run, runs())),
    )
    return render_template("overview.html", page=page)


def _reach(status: EngineStatus) -> str:
    if status.first_day is None or status.last_day is None:
        return ""
    first, last = wording.partial(status.first_day), wording.partial(status.last_day)
    return first if first == last else f"{first} to {last}"


def _run(run: Mapping[str, Any]) -> Run:
    started = datetime.fromisoformat(run["started"])
    files, reports = run["files"], run["documents"]
    problems = tuple(map(neutral, run["problems"]))
    did = [
        f"{wording.count(number, noun)} {what}"
        for number, noun, what in (
            (files["read"], "file", "read"),
            (files["unchanged"], "file", "unchanged"),
            (files["removed"], "file", "gone"),
            (reports["written"], "report", "written"),
            (reports["deleted"], "report", "deleted"),
        )
        if number
    ]
    return Run(
        folder=neutral(run["folder"]),
        started=run["started"],
        when=f"{wording.day(started.date())}, {started:%H:%M %Z}",
        did=wording.listing(did) or ("nothing done" if problems else "nothing to do"),
        problems=problems,
        failed=run["failed"],
        unread=tuple(
            Unread(
                neutral(failure["file"])
                + (f", record {failure['record']}" if failure["record"] else ""),
                neutral(failure["reason"]),
            )
            for failure in run["failures"]
        ),
    )


@routes.get("/list")
def kept() -> str:
    """Show the reports kept in this browser; the server knows nothing of them."""
    return render_template("list.html", page={"title": "My list"})


@routes.get("/help")
def help_page() -> str:
    """Explain the query language, days, places, keys and addresses."""
    return render_template("help.html", page={"title": "Help"})
