"""Front matter: a block of ``key: value`` lines before the text of a file.

Read are flat blocks between ``---`` lines (the part of YAML that reports use: plain and
quoted values, ``[a, b]`` and ``- a`` lists) or ``+++`` lines (TOML). A block that is
neither is text.
"""

import re
import tomllib
from typing import Any

_KEY = re.compile(r"(?P<key>[A-Za-z_][\w .-]{0,60}?)\s*:(?:\s+(?P<value>.*))?$")
#: A block longer than this is no front matter, only a rule in a long text.
_LONGEST = 64 * 1024


def split_front_matter(text: str) -> tuple[dict[str, Any], str]:
    """Return the fields of the front matter and the text after it.

    A text without front matter comes back whole, with no fields.
    """
    for fence, closing, parse in (
        ("---", ("---", "..."), _parse_flat),
        ("+++", ("+++",), _parse_toml),
    ):
        if not text.startswith(fence):
            continue
        lines = text[:_LONGEST].split("\n")
        if lines[0].rstrip() != fence:
            continue
        ends = (n for n, line in enumerate(lines) if n and line.rstrip() in closing)
        end = next(ends, 0)
        values = parse(lines[1:end]) if end else None
        if values:
            used = sum(len(line) + 1 for line in lines[: end + 1])
            return values, text[used:].lstrip("\n")
    return {}, text


def _parse_toml(lines: list[str]) -> dict[str, Any] | None:
    try:
        return tomllib.loads("\n".join(lines))
    except tomllib.TOMLDecodeError:
        return None


def _parse_flat(lines: list[str]) -> dict[str, Any] | None:
    values: dict[str, Any] = {}
    key = ""
    for line in lines:
        stripped = line.strip()
        if not stripped or stripped.startswith("#"):
            continue
        match = _KEY.match(line)
        if match:
            key = match["key"]
            values[key] = _value(match["value"] or "")
        elif key and stripped.startswith("- "):
            held = values[key]
            values[key] = [
                *(held if isinstance(held, list) else []),
                _value(stripped[2:]),
            ]
        elif key and line[0] in " \t":
            # A nested table or a folded text: kept with its key, so nothing is lost.
            held = values[key]
            if isinstance(held, str):
                values[key] = f"{held.lstrip('>|-+')} {stripped}".strip()
        else:
            return None
    return values


def _value(text: str) -> Any:
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        quote = text[0]
        inner = text[1:-1]
        return (
            inner.replace('\\"', '"').replace("\\\\", "\\")
            if quote == '"'
            else inner.replace("''", "'")
        )
    if text.startswith("[") and text.endswith("]"):
        return [_value(piece) for piece in text[1:-1].split(",") if piece.strip()]
    return re.sub(r"\s+#.*$", "", text)
