"""Forecasts and warnings: where no verb tells it, their days are to come."""

import re

#: A line of the head says what it is: "AREA FORECAST DISCUSSION", "Flood Warning".
_HEADED = re.compile(
    r"(?:\A|\n)[ \t]*(?:[a-z/-]+[ ]){0,4}"
    r"(?:forecast(?:[ ]discussion)?|hazardous[ ]weather[ ]outlook"
    r"|weather[ ](?:message|statement|bulletin|warning|advisory|summary|forecast)"
    r"|(?:flood|storm|hurricane|cyclone|typhoon|gale|fire|heat|frost|snow|blizzard"
    r"|surf|tsunami)[ ](?:warning|watch|advisory|statement))"
    r"(?:[ ]-[^\n]{0,40})?[ \t\r]*\n"
)
#: "WEATHER" alone, and lines for today or tonight: "Tonight: Clear.", "TODAY...RAIN".
_OUTLOOK = re.compile(
    r"(?:\A|\n)[ \t]*(?:the[ ])?weather(?:[ ]outlook)?[:.]?[ \t\r]*\n"
)
_LINES = re.compile(
    r"\n[ \t*•.-]*(?:rest[ ]of[ ])?(?:today|tonight|tomorrow|overnight)[ ]?"
    r"(?::|\.\.|[–—-][ ])"
)
#: So deep a head goes.
_HEAD = 400


def is_forecast(lower: str) -> bool:
    """Tell whether a text is a forecast or a warning, as a line of its head says.

    Args:
        lower: The text in lower case.
    """
    if _HEADED.search(lower, 0, _HEAD):
        return True
    return bool(_OUTLOOK.search(lower, 0, _HEAD) and _LINES.search(lower))
