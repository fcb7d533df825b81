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
#: So deep a head goes.
_HEAD = 400


def is_forecast(lower: str) -> bool:
    """Tell whether a text is a forecast or a warning, as a line of its head says.

    Args:
        lower: The text in lower case.
    """
    return _HEADED.search(lower, 0, _HEAD) is not None
