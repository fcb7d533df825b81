"""Codes shared by the compiled gazetteer and the script that compiles it."""

#: The kinds of ``model.Place``, in the order of their codes.
KINDS = ("continent", "country", "division", "city", "region", "water", "other")
CONTINENT, COUNTRY, DIVISION, CITY, REGION, WATER, OTHER = range(7)

#: Bits of the ``flags`` column.
CAPITAL = 1  #: the capital of its country
SECOND = 2  #: a second-level division
CURATED = 4  #: from our own tables
ENDED = 8  #: a state of the past

#: The size of the table that tells which two words can begin a longer name.
PAIR_BITS = 1 << 23
