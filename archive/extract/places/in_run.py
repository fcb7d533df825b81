"""What the capitalised words beside a name, in its run, make of it.

"Nottingham Forest" is a club and "Delhi High Court" sits in Delhi; "In Turin Juventus
drew" goes on with another name.
"""

from archive.extract.places.authorities import is_behind_abroad
from archive.extract.places.clauses import is_before_clause, is_before_person
from archive.extract.places.lexicon import (
    DAYS,
    KIND_AFTER,
    NEVER,
    OFFICE_AFTER,
    OPENERS,
    ORGANISATION_AFTER,
    POINTERS,
    PREPOSITIONS,
    THING_AFTER,
    THING_BEFORE,
    TITLE_BEFORE,
    TOWN_BODIES,
    TOWN_OFFICE_AFTER,
    demonyms,
    words,
)
from archive.extract.places.parts import Beside
from archive.extract.places.profiles import WELL_KNOWN, Profile
from archive.extract.places.scan import Found
from archive.extract.places.surroundings import ARABIC_ARTICLES, PARTIES, is_in_headline
from archive.extract.places.things import is_army_or_airline
from archive.extract.places.tongues import (
    common,
    folded_kinds,
    is_article,
    is_office,
    is_small_word,
    opening,
)
from archive.patterns import later
from archive.resources import word_list

#: Before the rest of a railway's or a landscape's name: ``Great Western Woodlands``.
_GREAT = later(r"\bGreat (?:North|South|East|West)ern $")
#: Words that in a heading say organisation even when every word is capitalised.
_SURELY_ORGANISATION = words(
    "post times herald tribune journal gazette globe university college bank airlines "
    "airways inc corp co ltd plc fc telegraph chronicle guardian observer mail"
)
#: Nouns of Romance languages before "of" that make the whole something else.
_WHOLES = words(
    """
    universidad universidade universita universite banco banque banca hospital hopital
    ospedale batalla bataille battaglia batalha tratado traite trattato acuerdo accord
    accordo acordo iglesia eglise chiesa igreja museo musee museu estadio stade stadio
    rio riviere fiume bahia baie baia lago lac feria foire fiera feira club clube
    deportivo copa coupe coppa torneo tournoi festival catedral cathedrale cattedrale
    dorados guerreros tigres leones rayados cuervos aguilas toros pumas gallos
    """
)
#: Before a city: a quarter of it, ``el barrio Belgrano de``.
QUARTER_OF = later(
    r"\b(?:barrio|bairro|quartiere?|rione|barri)\s(?:d\w{1,2}\s)?[^\W\d_]+"
    r"(?:\s[^\W\d_]+){0,2}\s(?:d[eoai]|d[eo]l)\s$"
)
#: Behind the first of several names in Turkish.
_LIST_GOES_ON = later(r"(?:,\s|\sve\s|\sile\s)[A-ZÇĞİÖŞÜ]")
#: ``Berlin High School`` is called after anything; ``the Delhi High Court`` sits there.
_SCHOOLED = frozenset(
    ("high", "middle", "elementary", "primary", "secondary", "junior", "senior")
)
_SCHOOLS = frozenset(("school", "schools", "high", "academy", "secondary"))
_NATIONAL = frozenset(("bank", "insurance", "museum", "university"))
_HOSPITALS = frozenset(("hospital", "hospitals", "medical"))
#: What a county has and names.
_COUNTY_HAS = words(
    """
    board commission commissioners council courthouse jail clerk superior circuit
    municipal juvenile justice grand probation extension auditor treasurer recorder
    assessor engineer solicitor supervisors supervisor legislature legislator executive
    administrator election elections voters residents deputies obituaries man woman
    detention correctional humane animal emergency ems engineer historical
    """
)
#: Behind the name of an island, or of a strait: people.
_ISLANDERS = frozenset(("islander", "islanders"))
#: Capitalised in a headline after a town's name: somebody from there, and what he did
#: or what was done to him.
_FOLK = words(
    """
    man woman teen teenager couple boy girl mother father mom dad resident native men
    women brothers sisters
    """
)
_HAPPENED = words(
    """
    accused acquitted admits arraigned arrested arrives booked charged cited cleared
    convicted dead denies dies died drowns faces facing fatally found gets guilty held
    hospitalized hurt identified imprisoned indicted injured jailed killed loses missing
    nabbed pleads rescued robbed sentenced shot stabbed sues sued survives wanted wins
    wounded
    """
)
#: Before a street's name that lacks its kind: ``the 400 block of North Whitesboro``.
_BLOCK = later(r"\bblocks?\sof\s(?:(?:[NSEW]\.?|[NS][EW]|North|South|East|West)\s)?\Z")
#: What cities call a quarter, and what stands before it then.
_QUARTERS = frozenset(("old town", "new town"))
_ITS = ("'s ", "’s ", " the ", "The ")
#: With a capital in a headline: ``Spanish Town Now the Busiest Port``.
_SMALL = PREPOSITIONS | words("now is are was were will has have had gets and or as")
#: After a town's name: its police, by letters.
_POLICE = frozenset(("rcmp", "saps", "pnp"))
#: Before the second word of a place's name, or of two places.
_IN_TWO = later(r"\b(?:in|at|near)\s(?P<first>[A-Z][\w’'-]+)\s$")
#: After the first of two places: what goes from one to the other.
_HYPHENS = ("-", "–")
_GOES_TO = later(
    r"[-–][A-Z][\w'’]+(?:\s[A-Z][\w'’]+)?\s(?:axis|road|highway|motorway|corridor|"
    r"border|railway|line|route|pipeline|ferry|flight|section|stretch|expressway|"
    r"(?:kara|oto)?yol\w*)\b"
)
#: Before a name: an article behind a dateline, a slug or a line, and no initial.
_HEADED = later(r"(?:[:—–]\s|\s[-_]\s|\n)[\"“]?(?:An?|The)\s$")
_ARTICLES = frozenset(("a", "an", "the"))
_VILLAGE = 20_000
#: A city of so many people is seldom somebody's surname.
_KNOWN = 150_000
#: Offices that are surnames as well: behind a given name alone they are.
_OFFICES_BORNE = frozenset(("king", "bishop"))
#: A county has officers of all kinds, as a state has.
_COUNTIES = (" county", " parish")


def is_ruled_out_in_run(found: Found, near: Beside, known: Profile) -> bool:
    """Tell whether the words of its run beside a name make it part of another name."""
    if found.left.endswith("ern") and not known.wide and _GREAT.search(near.before):
        return True
    if found.right == "valley" and known.plain and known.wide and found.words == 1:
        return True  # the Illinois Valley of Oregon, by its river
    if found.key in _QUARTERS and near.before.endswith(_ITS):
        return True  # "the city's Old Town"
    if "block" in near.before and _BLOCK.search(near.before):
        return True
    loose = found.capitals or found.headline
    return bool(
        (
            found.right
            and not (known.country and found.tongue and not found.left)
            and _right_rules_out(
                found, wide=known.wide, country=known.country, loose=loose
            )
            and not is_before_clause(found, known)
            and not (near.after[:1] in _HYPHENS and _GOES_TO.match(near.after))
            and not (found.tongue and is_before_person(found, near, known))
        )
        or (
            found.left
            and not (found.tongue and _is_introduced(found, near, known))
            and not (found.container is not None and _begins_anew(found, near))
            and not (found.left in _ARTICLES and _HEADED.search(near.before))
            and not near.before.endswith(PARTIES)
            and not is_in_headline(found, near)
            and not (found.left_of and found.tongue and QUARTER_OF.search(near.before))
            and _left_rules_out(found, known, loose=loose)
        )
    )


def _begins_anew(found: Found, near: Beside) -> bool:
    """Tell whether a dateline follows a caption: ``Ann Lee CHALLIS, Idaho (AP)``.

    The text says where the town lies.
    """
    return near.before[-2:-1].islower() and len(found.text) > 3 and found.text.isupper()


def _is_introduced(found: Found, near: Beside, known: Profile) -> bool:
    """Tell whether the capitalised word before a name leaves it one, abroad.

    There it opens the sentence and is an article, or it says what the place is, or an
    ending says that something is there.
    """
    left, tongue = found.left, found.tongue
    if is_office(tongue, left):
        return False
    if left in folded_kinds():
        return True
    if left in common(tongue) and (known.country or known.capital):
        return True
    if (
        tongue == "tr"
        and near.after.startswith(("'", "’"))
        and (known.biggest >= WELL_KNOWN)
    ):
        return True
    if not found.left_opens:
        return False
    if tongue == "tr" and _is_listed_in_turkish(found, near, known):
        return True
    return (
        is_small_word(tongue, left)
        or left in opening(tongue)
        or (
            known.country
            and left not in word_list("given.txt")
            and not (left in TITLE_BEFORE or left in THING_BEFORE)
        )
    )


def _is_listed_in_turkish(found: Found, near: Beside, known: Profile) -> bool:
    """Tell whether the cities of a list follow the noun that opens a sentence.

    As in ``Sarsıntı Gaziantep, Kahramanmaraş ve ...``, for the verb comes last.
    """
    left = found.left
    return (
        known.biggest >= WELL_KNOWN
        and not (found.left_is_place or found.left_acronym)
        and _LIST_GOES_ON.match(near.after) is not None
        and not (left in word_list("given.txt") or left in word_list("surnames.txt"))
        and not (left in TITLE_BEFORE or left in THING_BEFORE)
        and left not in ORGANISATION_AFTER
    )


def _right_rules_out(found: Found, *, wide: bool, country: bool, loose: bool) -> bool:
    right = found.right
    if found.tongue and is_behind_abroad(found.tongue, right):
        return False
    if right in _ISLANDERS:
        return True  # "Torres Strait Islander"
    if right in _POLICE or (found.opens and _is_headed(found)):
        return False
    slug = found.text.isupper() and not found.abbreviation
    if country and found.opens and (slug or right in _ARTICLES) and not loose:
        # "RUSSIA A gun battle broke out": a slug before a sentence.
        return right in _SURELY_ORGANISATION or right in ORGANISATION_AFTER
    if right == "prime" and not (loose or found.second_right.startswith("minister")):
        return True  # "Amazon Prime Video"
    if right == "state" and found.second_right in _SURELY_ORGANISATION:
        return True
    if right == "state" and found.second_right.endswith("s") and not loose:
        # "New Mexico State Aggies" play for a university.
        return found.second_right not in OFFICE_AFTER
    if right == "national" and found.second_right in _NATIONAL:
        return True  # "Punjab National Bank"
    if right in _SCHOOLED and found.second_right in _SCHOOLS:
        return True
    if found.second_right == "party" and not loose:
        return True
    if right == "regional" and found.second_right in _HOSPITALS:
        return True
    if right in _COUNTY_HAS and found.key.endswith(_COUNTIES):
        return False
    if _has_council(found):
        return False
    if not loose and is_army_or_airline(found, country=country):
        return True
    if found.tail in ORGANISATION_AFTER and right not in OFFICE_AFTER and not loose:
        return right not in DAYS
    if not right or right in DAYS or found.right_is_place:
        return bool(right) and right in _SURELY_ORGANISATION
    if loose:
        # A German noun is no English one: "Madison Square Garden".
        thing = found.tongue != "" and not wide and right in THING_AFTER
        return thing or right in _SURELY_ORGANISATION
    if (
        right in _OFFICES_BORNE
        and not (found.second_right or country)
        and found.key in word_list("given.txt")
    ):
        return True  # "Michael King of Leeds", but "Victoria Bishop Ann Lee"
    if right in OFFICE_AFTER and (
        wide or right in TOWN_OFFICE_AFTER or found.key.endswith(_COUNTIES)
    ):
        return False
    if right in ORGANISATION_AFTER or right in THING_AFTER:
        return True
    if right == "territory" and not wide:
        return True  # of Nigeria's Federal Capital Territory
    if found.abbreviation or right in KIND_AFTER or (wide and _is_long(found)):
        return False
    if right.endswith("ing") and found.key.endswith(_COUNTIES):
        return False  # "Putnam County Taking Part"
    return not (wide and right in demonyms())


def _is_headed(found: Found) -> bool:
    """Tell whether a headline goes on: ``Escondido Man Charged with Murder``."""
    right = found.right
    return right in _SMALL or (right in _FOLK and found.second_right in _HAPPENED)


def _has_council(found: Found) -> bool:
    """Tell whether a council or the like is a place's: ``Perth and Kinross Council``.

    ``Moscow School Board`` sits for the town.
    """
    if found.second_right:
        return f"{found.right} {found.second_right}" in TOWN_BODIES
    return found.right == "council" and (
        " and " in found.key or found.key.endswith(" district")
    )


def _is_long(found: Found) -> bool:
    """Tell whether a name has several words, besides an article in other languages.

    ``La Unión Europea`` is no province of that name.
    """
    article, blank, rest = found.key.partition(" ")
    return blank != "" and not (
        found.tongue and " " not in rest and is_article(found.tongue, article)
    )


def _left_rules_out(found: Found, known: Profile, *, loose: bool) -> bool:
    left = found.left
    if not left or left in POINTERS or left in DAYS:
        return False
    if known.arabic and left in ARABIC_ARTICLES:
        return False
    if found.left_of and found.left_opens and found.tongue:
        # Any noun may open a sentence: "Estudiantes de Cusco".
        return left in _WHOLES or left in ORGANISATION_AFTER or left in THING_BEFORE
    if found.left_opens and (left in NEVER or left in PREPOSITIONS or left == "for"):
        return left in TITLE_BEFORE or left in THING_BEFORE
    if left in TITLE_BEFORE or left in THING_BEFORE:
        return True
    if len(left) == 1 and left.isalpha():
        return True
    if left in word_list("given.txt") and (found.left_close or not found.left_is_place):
        return not (found.left_opens and left in NEVER)
    if found.left_is_place and found.left_close and not loose:
        # "Nottingham Forest" is one name.
        return found.words == 1 and found.key in word_list("words.txt")
    if loose or found.left_is_place or left in demonyms():
        return False
    if found.left_acronym:
        return found.words == 1 and found.key in word_list("surnames.txt")
    return not (
        found.left_opens
        and (
            left in OPENERS
            or left.endswith(("ing", "ed", "ly"))
            or found.words > 1
            or (known.country and _is_plural(left))
        )
    )


def _is_plural(word: str) -> bool:
    """Tell whether a word before a country may say what it is: ``Neighbours Peru``."""
    return word.endswith(("ers", "ours", "ors", "ies", "ons", "als", "sts")) and not (
        word in word_list("given.txt")
        or word in word_list("surnames.txt")
        or word in ORGANISATION_AFTER
    )


def is_first_name(found: Found, known: Profile) -> bool:
    """Tell whether a given name that is a country or a town is somebody's here.

    A town's is where nothing but a surname follows it: ``Gary McKee``.
    """
    if known.country:
        return goes_on(found)
    if known.biggest >= WELL_KNOWN or not found.right or found.second_right:
        return False
    if found.right in word_list("words.txt") and known.biggest >= _VILLAGE:
        return False  # "Elon Musk", but "Benton Stadium"
    return goes_on(found)


def goes_on(found: Found) -> bool:
    """Tell whether a given name is followed by what may be somebody's surname."""
    return bool(found.right) and not (
        found.right in ORGANISATION_AFTER
        or found.right in THING_AFTER
        or found.right in OFFICE_AFTER
        or found.left
        or found.right in DAYS
    )


def is_somewhere(near: Beside) -> bool:
    """Tell whether something is in what two words name: ``in Muchorwe Molo``."""
    where = _IN_TWO.search(near.before)
    return where is not None and where["first"].lower() not in word_list("given.txt")


def ends_a_name(found: Found, known: Profile) -> bool:
    """Tell whether a town's name ends what is most likely somebody's full name.

    ``Yuzuru Hanyu`` is one, whoever Yuzuru is; ``Hotel Zermatt`` and ``East Troy``
    are none.
    """
    left = found.left
    return not (
        found.right
        or found.tongue
        or found.capitals
        or found.headline
        or found.left_acronym
        or found.left_is_place
        or found.left_of
        or known.wide
        or known.capital
        or known.biggest >= _KNOWN
        or (found.left_opens and left in OPENERS)
        or left in NEVER
        or left in DAYS
        or left in POINTERS
        or left in THING_BEFORE
        or left in ORGANISATION_AFTER
        or left in THING_AFTER
        or left in KIND_AFTER
        or left in demonyms()
    )


def begins_a_name(found: Found, near: Beside) -> bool:
    """Tell whether a name begins what is most likely somebody's: ``Ouma Oluga``."""
    if found.capitals or found.headline:
        return False
    if near.after[:1] != " " or not goes_on(found):
        return False
    return not any(
        word in KIND_AFTER
        or word in demonyms()
        or word in NEVER
        or word in ORGANISATION_AFTER
        or word in OFFICE_AFTER
        or word in word_list("words.txt")
        for word in (found.right, found.second_right)
        if word
    )
