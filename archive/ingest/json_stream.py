"""The values of a JSON text one after the other, out of a stream of any length."""

import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from archive.ingest.decoding import TextStream
from archive.ingest.failure import ReadError

_BLANKS = " \t\r\n"
#: What an object or array is stepped over by; what is behind a backslash says nothing.
_SIGNS = re.compile(r'\\.|["\[\]{}]', re.DOTALL)
#: A fault so near the end of what is held may be mended by what follows.
_LONGEST_WORD = 16
#: Python makes no number of more figures than this, as it would take long.
_MOST_FIGURES = 4_000


def whole_number(figures: str) -> int | str:
    """Return a whole number as JSON writes it; one beyond all use stays as written."""
    return int(figures) if len(figures) <= _MOST_FIGURES else figures


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
        self._value = json.JSONDecoder(strict=False).raw_decode

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
                if self._is_wrong(error):
                    raise self._fault(error) from error
                if len(self._held) - self._at > self._most:
                    raise TooLongError(
                        f"a JSON value of more than {self._most:,} characters, or one "
                        "that does not end; set DATELINE_RECORD_BYTES to allow more"
                    ) from error
                if not self._more():
                    raise self._fault(error) from error
            except ValueError:
                # A number of thousands of figures. The usual way is quicker by far.
                decoder = json.JSONDecoder(strict=False, parse_int=whole_number)
                self._value = decoder.raw_decode
            else:
                # What ends where the held text does may go on: 12 of 123.
                if end < len(self._held) or not self._more():
                    self._at = end
                    return value

    def _is_wrong(self, error: json.JSONDecodeError) -> bool:
        """Tell whether no text that may follow would make a value of what is held."""
        open_string = error.msg.startswith("Unterminated")
        return not open_string and error.pos + _LONGEST_WORD < len(self._held)

    def _fault(self, error: json.JSONDecodeError) -> ReadError:
        there = self._held[error.pos : error.pos + 40]
        return ReadError(f"not JSON: {error.msg}: “{there}”")

    def array(self) -> Iterator[Any]:
        """Take the values of an array of which the bracket was taken already.

        In the place of an object that cannot be read stands the error that says why,
        where its end can be found.

        Raises:
            ReadError: It is none, or is cut off.
        """
        while self.peek() != "]":
            yield self._value_or_fault()
            if self.peek() != ",":
                break
            self.take(",")
        self.take("]")

    def _value_or_fault(self) -> Any:
        is_object = self.peek() == "{"
        try:
            return self.value()
        except ReadError as error:
            if is_object and self._step_over() and self.peek() in (",", "]"):
                return error
            raise

    def _step_over(self) -> bool:
        """Step over an object with all in it; False where it does not end."""
        depth, quoted = 0, False
        while True:
            end = self._at
            for match in _SIGNS.finditer(self._held, self._at):
                end = match.end()
                sign = match[0]
                if sign == '"':
                    quoted = not quoted
                elif quoted or sign[0] == "\\":
                    continue
                else:
                    depth += 1 if sign in "[{" else -1
                if not depth:
                    self._at = end
                    return True
            # A backslash at the end is looked at with what follows.
            cut = self._held.endswith("\\") and end < len(self._held)
            self._at = len(self._held) - cut
            if not self._more():
                return False

    def _described(self) -> str:
        rest = self._held[self._at : self._at + 40]
        return f"but it goes on “{rest}”" if rest else "but it ends there: cut off?"
