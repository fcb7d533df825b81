"""The values of a JSON text one after the other, out of a stream of any length."""

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from archive.ingest.decoding import TextStream
from archive.ingest.failure import ReadError

_BLANKS = " \t\r\n"


class TooLongError(ReadError):
    """One value is longer than a record may be."""


class JsonText:
    """A place in a JSON text, which moves on as values are taken.

    Only the value at hand is held in memory. ``most`` characters may be one value.
    """

    def __init__(self, stream: BinaryIO, most: int) -> None:
        """Begin at the beginning of a stream.

        Raises:
            ReadError: The bytes are no text.
        """
        self._text = TextStream(stream)
        self._most = most
        self._held = self._text.read()
        self._at = 0
        self._ended = not self._held
        self._value = json.JSONDecoder().raw_decode

    def _more(self) -> bool:
        """Hold at least twice as much, from the place on; False at the end."""
        if self._ended:
            return False
        rest = self._held[self._at :]
        more = self._text.read(len(rest))
        self._ended = not more
        self._held = rest + more
        self._at = 0
        return True

    def peek(self) -> str:
        """Return the next character that is no blank; "" at the end."""
        while True:
            while self._at < len(self._held):
                character = self._held[self._at]
                if character not in _BLANKS:
                    return character
                self._at += 1
            if not self._more():
                return ""

    def take(self, mark: str) -> None:
        """Step over a mark.

        Raises:
            ReadError: It is not there.
        """
        if self.peek() != mark:
            raise ReadError(f"not JSON: “{mark}” expected, {self._described()}")
        self._at += 1

    def value(self) -> Any:
        """Take the next value, whatever it is.

        Raises:
            ReadError: There is none, or it is nested too deeply.
            TooLongError: It is longer than a record may be.
        """
        self.peek()
        while True:
            try:
                value, end = self._value(self._held, self._at)
            except RecursionError as error:
                raise ReadError("JSON nested too deeply") from error
            except json.JSONDecodeError as error:
                if len(self._held) - self._at > self._most:
                    raise TooLongError(
                        f"a JSON value of more than {self._most:,} characters, or one "
                        "that does not end; set DATELINE_RECORD_BYTES to allow more"
                    ) from error
                if not self._more():
                    there = self._held[error.pos : error.pos + 40]
                    raise ReadError(f"not JSON: {error.msg}: “{there}”") from error
            else:
                # What ends where the held text does may go on: 12 of 123.
                if end < len(self._held) or not self._more():
                    self._at = end
                    return value

    def array(self) -> Iterator[Any]:
        """Take the values of an array of which the bracket was taken already.

        Raises:
            ReadError: It is none, or is cut off.
        """
        while self.peek() != "]":
            yield self.value()
            if self.peek() != ",":
                break
            self.take(",")
        self.take("]")

    def _described(self) -> str:
        rest = self._held[self._at : self._at + 40]
        return f"but it goes on “{rest}”" if rest else "but it ends there: cut off?"
