"""What ends a sentence, and what may begin one, in the scripts that reports are in."""

#: Stops that end a sentence whatever follows, of Chinese and Japanese, the scripts of
#: India, Ethiopic, Armenian, Arabic and Urdu: no figure and no short form has them.
#: As the inside of a character class.
STOPS = "。！？।॥።፧։؟۔"
#: Georgian letters count as small ones, and have no capitals in running text.
_GEORGIAN = ("\u10d0", "\u10ff")


def is_small(letter: str) -> bool:
    """Tell whether a letter is one with which a sentence goes on: ``a``, ``я``.

    Not one of a script without capitals, and not "".
    """
    return letter.islower() and not _GEORGIAN[0] <= letter <= _GEORGIAN[1]
