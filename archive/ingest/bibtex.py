"""Entries of BibTeX and BibLaTeX: their fields, and the plain text of their LaTeX."""

import re
import unicodedata
from collections.abc import Iterator

_FIELD = re.compile(r"[\s,]*(?P<name>[A-Za-z][\w:.+/-]{0,60})\s*=\s*")
_BARE = re.compile(r"[^\s,{}\"#]+")
#: The signs of LaTeX for accents, as the characters that Unicode combines.
_ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304",
    "u": "\u0306", ".": "\u0307", '"': "\u0308", "r": "\u030a", "H": "\u030b",
    "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328", "b": "\u0331",
}  # fmt: skip
_ACCENT = re.compile(
    r"\\(?:(?P<sign>[`'^~=.\"])\s*|(?P<letter>[uvHcdbkr])(?=[\s{\\])\s*)"
    r"(?:\{\s*(?P<held>\\?[A-Za-z])\s*\}|(?P<bare>\\?[A-Za-z]))"
)
_LETTERS = {
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å",
    "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "i": "ı", "j": "ȷ", "S": "§",
    "textendash": "–", "textemdash": "—", "ldots": "…", "dots": "…",
    "textquoteright": "’", "textquoteleft": "‘", "copyright": "©", "pounds": "£",
}  # fmt: skip
_LETTER = re.compile(rf"\\({'|'.join(_LETTERS)})(?![A-Za-z])(?:\{{\}}|[ ]|)")
_SIGN = re.compile(r"\\([&%$#_{}])")
_COMMAND = re.compile(r"\\[A-Za-z]+\*?\s?")


def fields_of(entry: str) -> dict[str, str]:
    """Return the fields of an entry by their names in small letters, as plain text.

    Args:
        entry: From its ``@article{`` on; what follows its closing brace is not read.
    """
    found: dict[str, str] = {}
    at = entry.find(",", entry.find("{") + 1)
    while at >= 0 and (field := _FIELD.match(entry, at)):
        value, at = _value(entry, field.end())
        found.setdefault(field["name"].lower(), value)
    return {name: value for name, value in found.items() if value}


def _value(entry: str, at: int) -> tuple[str, int]:
    """Return a value whose parts are joined by ``#``, and where it ends."""
    parts: list[str] = []
    while at < len(entry):
        if entry[at] in '{"':
            end = _end(entry, at)
            parts.append(entry[at + 1 : end])
            at = end + 1
        elif bare := _BARE.match(entry, at):
            parts.append(bare[0])
            at = bare.end()
        else:
            break
        rest = re.compile(r"\s*#\s*").match(entry, at)
        if rest is None:
            break
        at = rest.end()
    return plain("".join(parts)), at


def _end(entry: str, at: int) -> int:
    """Return where the brace or the quote is closed that is opened here."""
    quoted, depth = entry[at] == '"', 0
    for sign in _signs(entry, at + 1):
        if entry[sign] == "{":
            depth += 1
        elif entry[sign] == "}" and (depth or not quoted):
            if not depth:
                return sign
            depth -= 1
        elif entry[sign] == '"' and quoted and not depth:
            return sign
    return len(entry)


def _signs(entry: str, at: int) -> Iterator[int]:
    """Yield where braces and quotes stand that no backslash escapes."""
    for found in re.compile(r"\\.|[{}\"]", re.DOTALL).finditer(entry, at):
        if not found[0].startswith("\\"):
            yield found.start()


def plain(latex: str) -> str:
    """Return text without the marks of LaTeX; line ends within a paragraph are blanks.

    What no sign is known for is left out, and what it marks is kept.
    """
    text = latex
    if "\\" in text:
        text = _ACCENT.sub(_accented, text)
        text = _LETTER.sub(lambda found: _LETTERS[found[1]], text)
        text = _COMMAND.sub("", _SIGN.sub(_hidden, text))
    text = text.replace("{", "").replace("}", "").replace("~", "\u00a0")
    text = text.replace("---", "—").replace("--", "–").replace("\ue000", "{")
    paragraphs = re.split(r"\n\s*\n", text.replace("\ue001", "}"))
    return "\n\n".join(" ".join(one.split()) for one in paragraphs)


def _hidden(found: re.Match[str]) -> str:
    """Return an escaped sign; a brace is hidden from what takes braces away."""
    return {"{": "\ue000", "}": "\ue001"}.get(found[1], found[1])


def _accented(found: re.Match[str]) -> str:
    letter = (found["held"] or found["bare"]).lstrip("\\")
    sign = _ACCENTS[found["sign"] or found["letter"]]
    return unicodedata.normalize("NFC", letter + sign)
