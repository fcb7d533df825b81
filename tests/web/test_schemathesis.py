"""The OpenAPI description against what is served, by a tool that reads only it."""

import pytest
import schemathesis
from hypothesis import given, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from archive.web.openapi import description

CHECKS = (
    not_a_server_error,
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)


#: Ids are tried too that stand for a report, so that the good answer is checked.
_PATHS = list(description("http://localhost")["paths"])


@pytest.mark.parametrize("path", _PATHS)
def test_what_is_served_is_what_is_described(app, ids, path):
    operation = schemathesis.openapi.from_wsgi("/api.json", app)[path]["GET"]

    @given(case=operation.as_strategy(), known=st.sampled_from(sorted(ids.values())))
    @settings(max_examples=10)
    def check(case, known):
        if "{id}" in path and case.path_parameters["id"][0] in "abcdefghijkl":
            case.path_parameters["id"] = known
        plain = case.call(headers={"Accept-Encoding": "identity"})
        case.validate_response(plain, checks=CHECKS)

    check()
