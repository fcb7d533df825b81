"""Text by the encoding that a page, a server or a message says it is in.

A label means what browsers take it for, which is mostly more than the standard of that
name: pages “in ISO 8859-1” have curly quotes of Windows, those “in Shift_JIS” and
“in GB2312” have characters that came later.
"""

import codecs

#: Labels that Python does not know.
_NAMES = {
    "x-sjis": "cp932",
    "x-gbk": "gb18030",
    "x-euc-jp": "euc_jp",
    "x-mac-cyrillic": "mac_cyrillic",
    "x-mac-roman": "mac_roman",
    "windows-874": "cp874",
    "dos-874": "cp874",
    "iso-8859-8-i": "iso8859-8",
    "koi8": "koi8-r",
    **{f"x-cp125{n}": f"cp125{n}" for n in range(9)},
}
#: What is meant, by Python's name of what is said.
_MEANT = {
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "shift_jis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
#: One byte for each character: hardly any such text is UTF-8 by chance.
_NARROW = ("cp125", "cp874", "iso8859", "koi8", "mac", "tis")
_LEAST_HIGH = 4


def labelled(data: bytes, label: str) -> str | None:
    """Return the text of bytes in the encoding of a label; None where it cannot be.

    Bytes that are UTF-8 stay so where the label is that of a narrow encoding: servers
    send one label with all that they have. UTF-16 is told by its bytes, for a page that
    says so where it can be read as ASCII is none.
    """
    name = label.strip(" \t\"'").lower()
    try:
        said = codecs.lookup(_NAMES.get(name, name)).name
    except (LookupError, ValueError):
        return None
    if said.startswith(("utf-16", "utf-32")):
        return None
    meant = _MEANT.get(said, said)
    if meant.startswith(_NARROW) and _is_utf_8(data):
        meant = "utf-8"
    for encoding in (meant, said):
        try:
            return data.decode(encoding)
        except (LookupError, ValueError):
            # Some codecs have errors of their own: scripts print “undefined”.
            continue
    return None


def _is_utf_8(data: bytes) -> bool:
    if data.isascii():
        return False
    try:
        text = data.decode()
    except ValueError:
        return False
    return len(data) - len(text) >= _LEAST_HIGH
