"""What of HTTP is refused, or left out, though the server beneath would not.

A proxy in front may read such a request otherwise than we do, and one request could
then be hidden in another.
"""

import re

from waitress.channel import HTTPChannel
from waitress.parser import HTTPRequestParser, ParsingError
from waitress.task import WSGITask

_FOLDED = re.compile(rb"\r\n[ \t]")
_LENGTH = re.compile(rb"\r\ncontent-length[ \t]*:", re.IGNORECASE)
_LINE = re.compile(rb"[^\r\n]*")
_FOREIGN = re.compile(rb"[\x80-\xff]")
_CODING = re.compile(rb"\r\ntransfer-encoding[ \t]*:", re.IGNORECASE)


class StrictParser(HTTPRequestParser):  # type: ignore[misc]
    """Reads requests of which there is one reading."""

    def parse_header(self, header_plus: bytes) -> None:
        """Read the lines before the body.

        Raises:
            ParsingError: They leave open where the request ends.
        """
        if _FOLDED.search(header_plus):
            raise ParsingError("A header goes on in another line")
        if _LENGTH.search(header_plus) and _CODING.search(header_plus):
            raise ParsingError("Both Content-Length and Transfer-Encoding are given")
        # Programs such as curl send "Kraków" as it was typed, which can mean but this.
        super().parse_header(_LINE.sub(_encoded, header_plus, count=1))


def _encoded(line: re.Match[bytes]) -> bytes:
    """Return a request's first line with its foreign letters as addresses have them."""
    return _FOREIGN.sub(lambda byte: b"%%%02X" % byte[0][0], line[0])


class BodilessTask(WSGITask):  # type: ignore[misc]
    """Answers HEAD with a head alone, also where the body would come in pieces."""

    def finish(self) -> None:
        """End the answer: the mark that ends pieces is a part of the body."""
        if not self.wrote_header:
            self.write(b"")
        if self.request.command != "HEAD":
            super().finish()


class StrictChannel(HTTPChannel):  # type: ignore[misc]
    """A connection whose requests are read so."""

    parser_class = StrictParser
    task_class = BodilessTask
