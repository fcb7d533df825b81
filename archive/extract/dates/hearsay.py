"""What somebody is said to have done: "soll geschlagen haben", "ska ha slagit".

Its helping verb is else one of what is to come.
"""

import re

_HEARSAY = {
    "de": re.compile(
        r"(?<!\w)soll(?:en)?\s[^.!?;\n]{0,140}?(?<!zu )\b[a-zäöü]{3,}(?:t|en)\s"
        r"(?:haben(?!\s(?:will|wollen))|(?<=geflohen )sein|(?<=gestorben )sein"
        r"|(?<=gekommen )sein|(?<=gefahren )sein|(?<=gewesen )sein|(?<=worden )sein"
        r"|(?<=gegangen )sein)(?!\w)"
    ),
    "sv": re.compile(
        r"(?<!\w)ska(?:ll)?\s(?:[^.,!?;\n]{1,40}\s)?ha\s(?!öppet|stängt|ett?\s)\w{2,}t(?!\w)"
    ),
    "da, no": re.compile(
        r"(?<!\w)skal\s(?:[^.,!?;\n]{1,40}\s)?ha(?:ve)?\s"
        r"(?!åpent|åbent|stengt|lukket|ett?\s)\w{2,}(?:t|dd)(?!\w)"
    ),
}


def is_hearsay(text: str, begin: int, end: int, language: str) -> bool:
    """Tell whether a sentence tells what somebody is said to have done.

    Args:
        text: The text: German as printed, others in lower case.
        begin: Where the sentence begins.
        end: Where it ends.
        language: As ``language_for_days`` tells it.
    """
    told = _HEARSAY.get(language)
    return bool(told and told.search(text, begin, end))
