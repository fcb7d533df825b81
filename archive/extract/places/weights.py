"""Every number that decides about places, in one table.

Two sums are taken. *Recognition* asks whether a name means a place at all: it begins
with what the name alone suggests, adds what stands around it, and must reach
``ACCEPT``. *Resolution* asks which of the places of that name: each candidate's sum is
compared with the next one's, and the lead gives the confidence.

The numbers are in steps of the same kind as decimal digits of odds: one more means
about ten times likelier. They were set by reasoning about newspaper prose and checked
on corpora of several kinds; none is fitted to one of them.
"""

from typing import Final

# Recognition: what the name alone suggests ------------------------------------------

#: A name is a place from this sum on.
ACCEPT: Final = 1.0
COUNTRY: Final = 3.5
CONTINENT: Final = 3.5
DIVISION: Final = 2.5
CURATED: Final = 2.5
#: A town begins with the decimal digits of its population minus this.
TOWN_OFFSET: Final = 3.6
#: So many count for a village of fewer, or one that nobody counted: what is in the
#: gazetteer is the seat of something, or somebody wanted it there.
FEWEST: Final = 200
#: A second-level division, whose name alone is seldom used.
SECOND_DIVISION: Final = 0.4
#: A name of more than one word is seldom anything else.
MANY_WORDS: Final = 1.2
ENGLISH_WORD: Final = -1.5
GIVEN_NAME: Final = -1.3
SURNAME: Final = -1.0
#: The same where a town of that name has ``RENOWN_NAMES``.
SURNAME_OF_KNOWN: Final = -0.7
#: A small town is written under a name that is not its own.
OTHER_NAME: Final = -0.7
#: The name is a short form in capitals (US, UAE).
ABBREVIATION: Final = 3.5

# Recognition: what stands around it --------------------------------------------------

PREPOSITION: Final = 1.2
#: "in" and the like before a name that small towns have, and nothing else, besides.
LONE: Final = 0.7
#: The same before the name of a large town that is an English word.
WORD_SOMEWHERE: Final = 0.2
#: "a" before it and "man" or the like behind: ``A Monroe man``.
FOLK: Final = 1.0
#: Something is in or near another name "and" it.
IN_BOTH: Final = 0.5
#: A building or a street stands before it: ``County Hall, Haverfordwest``.
BUILT: Final = 0.7
#: Somebody is "from" it: ``a woman from Orange``.
FOLK_FROM: Final = 0.5
#: It is a company in which somebody has a stake.
HELD: Final = -0.7
OF: Final = 0.5
#: Somebody's surname stands before "of": ``Ann Coleman of Dawson``.
PERSON_OF: Final = 1.2
#: Somebody's age, or only a comma, stands before "of": ``a man, 27, of Orange``.
AGED_OF: Final = 1.5
KIND_WORD: Final = 1.5
OFFICE_WORD: Final = 1.0
CONTAINER_FOLLOWS: Final = 3.0
IS_CONTAINER: Final = 2.0
LISTED_WITH_PLACE: Final = 1.0
#: So much above ``ACCEPT`` a name speaks for its neighbours in a list; for words among
#: them only within so many kilometres.
STRONG: Final = 0.4
LISTED_KM: Final = 150.0
DATELINE: Final = 3.0
#: A letter or a chronicle begins with it and a date: ``Weimar, den 3. Oktober 1806``.
LETTER_HEAD: Final = 2.0
POINTER: Final = 1.0
BASED: Final = 1.5
#: Its country (or a people's adjective of it) is named elsewhere in the report.
COUNTRY_NAMED: Final = 1.0
#: Another place of its country is in the report; each within 100 km, up to three.
NEIGHBOUR_COUNTRY: Final = 0.5
NEIGHBOUR_NEAR: Final = 0.5
NEIGHBOURS_MOST: Final = 3
NEIGHBOUR_KM: Final = 100.0
#: Its division is named.
DIVISION_NAMED: Final = 0.7
#: Below this nothing that a report names makes a place of it.
HOPELESS: Final = (
    ACCEPT - COUNTRY_NAMED - DIVISION_NAMED - NEIGHBOUR_NEAR * NEIGHBOURS_MOST
)
#: A town of fewer people than ``KNOWN_EVERYWHERE``, no capital, of which nothing in the
#: report speaks, neither its country nor another place of it, though other places are
#: named: against small ones, and against those under a name that is not their own.
KNOWN_EVERYWHERE: Final = 150_000
KNOWN_TO_FEW: Final = 50_000
STRANGER: Final = -0.8
STRANGER_OTHER_NAME: Final = -1.5
#: The code of a state of whose country nothing else is named.
LONE_CODE: Final = -4.0
#: A first-level division of so few people, of whose country nothing speaks: "Cascade"
#: is hardly the district of Seychelles.
STRANGER_DIVISION: Final = -1.8
#: The same where most of a report's places, so many at least, are of one country.
STRANGER_LOCAL: Final = -2.6
#: The same of a name that two lands far off may mean alike: not even "in" tells which.
STRANGER_UNSURE: Final = -5.0
LOCAL_SHARE: Final = 0.8
#: So many are enough against a small town whose name another one has as well.
MOSTLY_SHARE: Final = 0.65
LOCAL_LEAST: Final = 5
#: A small town far from all others, most of which lie in one other division, or about
#: the dateline's town; where nobody names the country either, it weighs as much as a
#: stranger in a local report (``STRANGER_LOCAL``).
MISFIT: Final = -1.2
MISFIT_KM: Final = 300.0
MISFIT_SHARE: Final = 0.6
MISFIT_LEAST: Final = 4
#: The lead that a stranger loses: no report should be sure of it.
STRANGER_LEAD: Final = 3.0
#: The same name stands elsewhere in the report where it is surely a place.
SURE_ELSEWHERE: Final = 1.5
#: "the" stands before a town's single word: the Taliban, the Battle of ...
ARTICLE: Final = -1.7
SAYING: Final = -1.5
#: The same word names an organisation elsewhere in the report.
ORGANISATION: Final = -1.5
OPENS_SENTENCE: Final = -0.3
#: A city so opens it with a colon behind, in other languages than English.
SLUG: Final = 1.0
#: It opens a sentence and is an English word: ``Reading the statement``.
WORD_OPENS_SENTENCE: Final = -2.0
#: It is read as a dateline: ``EUREKA — Crab season``, but a rubric looks so as well.
WORD_IN_DATELINE: Final = -1.5
#: In another language a small town opens a sentence: it may be any of its words.
UNKNOWN_OPENS_SENTENCE: Final = -1.0
#: The report, in another language, has the same word in small letters: where "in"
#: or a word for its kind stands before it, and elsewhere. Of cities of so many people
#: that is not asked.
WORD_IN_SMALL: Final = -1.5
WORD_OF_REPORT: Final = -2.8
KNOWN_AS_CITY: Final = 300_000
#: It is written with accents that no town of the name has.
SPELT_OTHERWISE: Final = -1.2
#: In a language whose words are not known it stands at the openings of sentences only.
ONLY_OPENS: Final = -2.5
#: A person of that name is in the report.
PERSON: Final = -2.5
#: The same where it says that something is there: ``in Ely``.
PERSON_SOMEWHERE: Final = -0.8
#: A paragraph begins with it as the report does: ``MILAN - A man was held.``
BRIEF: Final = 1.5
#: In text all in capitals the case says nothing.
ALL_CAPITALS: Final = -0.8
ALL_CAPITALS_SMALL_PLACE: Final = -2.0
HEADLINE_CASE: Final = -0.5

# Resolution ---------------------------------------------------------------------------

#: Each decimal digit of population.
PEOPLE: Final = 1.0
COUNTRY_KIND: Final = 2.2
CONTINENT_KIND: Final = 1.0
#: A first-level division under its own name.
DIVISION_KIND: Final = 1.2
CURATED_KIND: Final = 1.5
SECOND_KIND: Final = -1.3
#: Of a county its neighbours speak, however many people it has: so much of all that.
COUNTY_PEOPLE: Final = 0.5
CAPITAL_KIND: Final = 1.2
ENDED_STATE: Final = -0.5
#: A division beside its town of the same name: the name alone means the town.
BEHIND_SEAT: Final = -0.6
MILLION: Final = 1_000_000
#: A town of a million people or more is known everywhere.
FAMOUS: Final = 0.6
#: So is a great city by the name of its state, if that has a million people.
SEAT_OF_MILLION: Final = 1.0
#: A town that goes by fewer names than this, in all languages, is less known: each
#: decimal digit that it lacks (``RENOWN_START`` are no fame).
RENOWN: Final = 0.7
RENOWN_NAMES: Final = 40
RENOWN_START: Final = 5
#: Of its country a report may speak as it does of any great power: where another town
#: of the name has so many names at least, and twice as many, the country named says so
#: much less.
WORLD_NAMES: Final = 30
#: A great city (``GREAT``, ``GREAT_TIMES``) needs no more than so many.
CITY_NAMES: Final = 20
OUTSHONE: Final = 0.2
#: As much less is a town worth where one of its name is outshone by another of hardly
#: more people, fewer than so many times as many: Venice in California.
SHADOWED: Final = 1.2
SHADOWED_TIMES: Final = 2
#: A town that is outshone is known itself with so many people, fewer than the other has
#: by no more than such a factor, and ``KNOWN_NAMES``. A report of its country that
#: names a place so near it, and a report that names the country of a capital, mean that
#: one, if they say nothing of the other's country.
KNOWN_PEOPLE: Final = 100_000
KNOWN_TIMES: Final = 25
#: A town in a land where the report's language is spoken, if not English: Cáceres in
#: Brazil, with hardly fewer people than the one in Spain, in a report in Portuguese.
SPOKEN_THERE: Final = 0.25
#: The same where it is the own name of that town and of the best known one: Brest in
#: France, in a report in French.
SPOKEN_OWN: Final = 0.75
#: A city known everywhere (``RENOWN_NAMES``) by what another language than its own and
#: English calls it, in a report not in English: Venecia is Venice.
SPOKEN_OF: Final = 0.6
AT_HOME_KM: Final = 160.0
AT_HOME: Final = 3.0
#: So near a place of the report lies a town that is outshone, or its division is named.
SHADE_KM: Final = 200.0
#: The same of one of fewer people than ``JOINT_PEOPLE``.
SHADE_SMALL_KM: Final = 80.0
#: A dateline names a town rather than its state.
DATELINE_TOWN: Final = 1.0
#: The candidate's own name is the one written, not one of its others; a town's name may
#: be spelt a little differently (Lyons, Odessa) or go on (Frankfurt am Main).
OWN_NAME: Final = 1.3
#: The name is that of a great city, and only another one of this small town.
OTHER_OF_GREAT: Final = -2.5
GREAT: Final = 300_000
GREAT_TIMES: Final = 20
#: A hamlet by the name of a city so large, so many times larger, that lies not far off.
BESIDE_CITY: Final = -1.0
NEARBY_CITY: Final = 100_000
NEARBY_TIMES: Final = 50
NEARBY_KM: Final = 250.0
#: A hamlet of so few people, beside a town of its name and country so many times
#: (``GREAT_TIMES``) as large.
HAMLET: Final = 500
BEHIND_COUNTED: Final = -0.8
#: The name is that of a town known by it, with so many names, and here only another one
#: of a place that is called quite differently.
OTHER_OF_KNOWN: Final = -1.5
KNOWN_NAMES: Final = 15
#: Of so many people a town has its own name before a larger one that is only spelt a
#: little like it: Puno is no Pune.
OWN_CITY: Final = 60_000
#: Of so many people a town has its own name before a large one with it as a nickname.
OWN_TOWN: Final = 5_000
#: A town of so many people, and so many names, has its own name before a great city
#: that once had it.
FORMER_TOWN: Final = 20_000
FORMER_NAMES: Final = 6
#: A small town only begins with the name of one that is known by it (Mons-en-Barœul).
SHORT_OF_KNOWN: Final = -3.0
#: The text says where it lies: ``Paris, Texas``.
STATED: Final = 6.0
#: ``X, south of Y`` lies at most so far from it.
BESIDE_KM: Final = 120.0
#: "the Pacific" is no town.
ARTICLE_TOWN: Final = -2.5
#: The sentence begins by saying where it lies: ``In Mali, the road from Gao``.
IN_SENTENCE: Final = 2.0
#: Its country is named in the report (it may only be the dateline's, or have its people
#: or another of its places named); the strongest of these counts, with a part of each
#: other.
NAMED_COUNTRY: Final = 1.5
DATELINE_COUNTRY: Final = 1.2
NAMED_PEOPLE: Final = 0.9
SAME_COUNTRY: Final = 0.8
PART_OF_OTHERS: Final = 0.3
#: Its division is named; up to three towns of it are, each; it is near another place of
#: the report, falling off with distance; places that no other could be meant by are
#: near, up to four, each. Together at most ``REGION_MOST``.
NAMED_DIVISION: Final = 1.5
SAME_DIVISION: Final = 0.8
#: Those count in full from this share of the report's places of the country on (as its
#: reciprocal), less below it.
SHARE_FULL: Final = 2.0
NEAR: Final = 1.2
NEAR_KM: Final = 150.0
NEAR_SURE: Final = 0.7
NEAR_SURE_KM: Final = 150.0
NEAR_SURE_MOST: Final = 4
#: Where nothing speaks of the country of the best candidate, those hardly behind it are
#: the likelier the nearer they lie to anything that the report names.
NEARER: Final = 1.0
NEARER_KM: Final = 1_500.0
#: All else that the report names lies in its division: two places or more, each of up
#: to three.
UNANIMOUS: Final = 0.6
#: Of four other places or more, so great a share at least is of its country: as much of
#: this, though the country need not be named.
ONE_COUNTRY: Final = 1.0
ONE_COUNTRY_SHARE: Final = 0.8
ONE_COUNTRY_LEAST: Final = 4
#: All names may lie in one division: each that has a candidate there not far behind its
#: best one, up to two.
VOTE: Final = 0.5
VOTE_BEHIND: Final = 1.5
VOTES_MOST: Final = 2.0
#: The town that each other name may well mean, falling off with distance; one that can
#: be no other place counts more; up to so many names.
JOINT_NEAR: Final = 1.0
JOINT_KM: Final = 200.0
JOINT_SURE: Final = 1.5
JOINT_MOST: Final = 2.0
#: They are only counted where a name alone leads by less than this.
CONTESTED: Final = 2.0
#: Votes speak only for towns of so many people: of others, reports say where they lie.
JOINT_PEOPLE: Final = 20_000
REGION_MOST: Final = 4.4
#: Beyond that, where at least so many and half of all that a report names lie in the
#: division, which it names as well.
OF_DIVISION: Final = 1.0
OF_DIVISION_LEAST: Final = 4
#: Reports anywhere name a metropolis: where no smaller town near a hamlet is named, all
#: that speaks for this one counts so much.
METROPOLIS: Final = 400_000
METROPOLIS_SAYS: Final = 0.4
#: A town that another name may mean lies so close: what that says, less the decimal
#: digits of the number of towns of that name, less again the further it is behind the
#: best of them; of so much behind, nothing. Up to ``CLOSE_FAR_KM`` it says less. All
#: together at most ``CLOSE_MOST``.
CLOSE_KM: Final = 45.0
CLOSE_FAR_KM: Final = 120.0
CLOSE: Final = 2.4
CLOSE_BEHIND: Final = 4.5
CLOSE_MOST: Final = 4.0
#: So many people are no large town; of larger ones the digits above it count less.
CLOSE_PEOPLE: Final = 50_000
#: A name that is hardly a place says so much of it, unless it is further below
#: ``ACCEPT`` than this.
CLOSE_DOUBT: Final = 1.3
CLOSE_UNLIKELY: Final = 0.7
#: Less so much for each decimal digit of the number of places of its own name, beyond
#: the first ones.
CLOSE_OF_MANY: Final = 1.0
MANY_DIGITS: Final = 1.3
#: The same for a town that goes by the name of a capital: a small one in its country,
#: and any in a report that names so many countries besides its own.
OUTDONE_MOST: Final = 1.5
MANY_COUNTRIES: Final = 3
#: No town yields to a capital that is worth so much less than the best of the name.
SEAT_BEHIND: Final = 1.0
#: The capital of its name is meant all the sooner.
OUTDONE: Final = -0.8
#: A town by the name of a country, in a report of that town's neighbourhood alone: so
#: many other names at least mean places so near, none a large city, and none a place
#: elsewhere.
HOMELY: Final = 3.0
#: The same where what only a town has is said to be its: its high school, a dateline,
#: a place in a list of towns near it. Most of the other names must be of its country
#: then, for one export may go to Norway.
HOMELY_SURE: Final = 5.0
HOMELY_SHARE: Final = 0.6
#: Or so much is said by what other names may mean close by (``CLOSE``).
HOMELY_CLOSE: Final = 1.0
HOMELY_LEAST: Final = 2
HOMELY_KM: Final = 120.0
HOMELY_PEOPLE: Final = 200_000
#: A village of fewer people yields by so much to a state or province of its name that
#: has so many, where the report speaks of that one.
VILLAGE_PEOPLE: Final = 5_000
STATE_PEOPLE: Final = 400_000
YIELDS: Final = 6.5
#: Where the report was published, as its source or address suggests.
HINT: Final = 1.0
#: In which state or province, as its source suggests.
HOME: Final = 1.2
#: The user's own places win over all.
OWN_PLACE: Final = 20.0
#: How fast a lead over the next candidate makes the choice sure.
LEAD_SCALE: Final = 1.0
