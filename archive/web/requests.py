"""A request's parameters, read once: the search, its look, and what was wrong."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask import Request, request

from archive.search.params import Problem, read_params
from archive.search.query import Query
from archive.web.errors import ParameterError
from archive.web.links import VIEW_PARAMETERS, Address
from archive.web.site import site


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a page was asked for.

    ``typed`` are the form's fields as the reader wrote them; ``problems`` has a message
    for each of them that could not be read, ``other_problems`` for parameters that no
    field of the form shows.
    """

    address: Address
    typed: Mapping[str, str]
    problems: Mapping[str, str]
    other_problems: tuple[str, ...]


def read_request(request: Request) -> Asked:
    """Read the parameters of a page; what cannot be read is left out and said."""
    query, problems = _read(request)
    told = [problem for problem in problems if not problem.unknown]
    return Asked(
        address=address_of(request, query),
        typed={name: request.args.get(name, "") for name in ("q", "from", "to")},
        problems={
            name: next((p.told for p in told if p.parameter == name), "")
            for name in ("from", "to")
        },
        other_problems=tuple(p.told for p in told if p.parameter not in ("from", "to")),
    )


def strict_query(request: Request) -> Query:
    """Read the parameters of an API request.

    Raises:
        ParameterError: One of them cannot be read; the error names it.
    """
    query, problems = _read(request)
    for problem in problems:
        raise ParameterError(problem.parameter, problem.message)
    return query


def base() -> str:
    """Return the address of the site as it was asked, without a slash at its end."""
    return request.host_url.rstrip("/") + request.script_root


def address_of(request: Request, query: Query) -> Address:
    """Return the address of ``query`` with the look that the request asks for."""
    return Address(
        query=query,
        root=request.script_root,
        per_page=site().settings.per_page,
        share=request.args.get("share") == "1",
        compact=request.args.get("density") == "compact",
    )


def _read(request: Request) -> tuple[Query, tuple[Problem, ...]]:
    return read_params(
        request.args.items(multi=True),
        per_page=site().settings.per_page,
        also=VIEW_PARAMETERS,
    )
