"""The English words that tell whether a day has been or is to come (``tense``)."""

from archive.extract.dates.lexicon import words

FUTURE = frozenset(
    words(
        "will would won't won’t 'll shall should could may might must can scheduled "
        "cannot can't can’t "
        "due expected expects expect slated plans planned plan planning intends intend "
        "hopes hope aims upcoming tomorrow postponed rescheduled delayed ahead "
        "deadline eve begins expires starts opens closes ends meets arrives leaves "
        "returns resumes takes effective pending next bound poised set starting "
        "beginning wants promised threatened vowed agreed invited forecast proposes "
        "forecasts forecasters predict predicts chance likelihood likely looms "
        "stops reopens travels flies comes hosts plays visits departs convenes votes "
        "sails faces heads goes lies celebrates attends airs retires turns "
        "holds addresses inaugurates delivers concludes"
    )
)
#: Plain forms that announce when nothing makes a noun or an infinitive of them.
PLAIN = frozenset(
    words(
        "reopen resume convene depart begin arrive meet open start close leave go "
        "stop ring travel fly come play host visit return vote gather face sail end"
    )
)
#: Of these, those that are no noun: no plural need stand before them.
PLAIN_VERBS = frozenset(words("reopen resume convene depart begin arrive"))
#: What is shut, or put off, until a day is so still.
SUSPENDED = frozenset(
    words(
        "closed shut cancelled canceled suspended grounded postponed delayed halted "
        "barred banned adjourned extended remanded off barricaded sealed blocked"
    )
)
#: A month before these is that of a bargain still to be kept.
TO_COME = frozenset(words("shipment shipments delivery deliveries loading"))
PUT_OFF = frozenset(words("cancelled canceled postponed scrapped abandoned"))
#: "Was adjourned to September": what is given another day, and by which words.
PASSIVE = frozenset(words("was were been be is are being"))
MOVED = frozenset(
    words(
        "adjourned deferred delayed extended moved prolonged postponed pushed "
        "rescheduled shifted put brought carried held stood remanded"
    )
)
#: Those of them that give another day only with a word behind them.
MOVED_WITH = frozenset(words("put brought carried held stood"))
#: Behind them: "put off", "pushed back", "brought forward", "held over".
MOVED_ON = frozenset(words("off back over forward out"))
WEAK_FUTURE = frozenset(words("set starting beginning agreed promised vowed delayed"))
#: Of these, those that look back on the day that follows at once.
PLEDGED = frozenset(words("agreed promised vowed"))
PAST = frozenset(
    words(
        "said told was were had has have did went came began took got gave made saw "
        "met left held sent led won lost fell rose hit struck shot spoke wrote "
        "broke drove fought found kept knew ran sank set stood swore threw flew "
        "grew heard brought bought built caught taught thought sold felt paid read "
        "put cut let quit shut burst spread hurt cost blew drew became chose forgot "
        "froze hid rode shook sang slept stole swam tore woke wore bore bound dealt "
        "lay lit meant sought shone slid spent strode swept swung withdrew "
        "underwent overran overtook been following since after killed earlier ago "
        "sprang sung according reports reported issued died announced"
    )
)
NOT_PAST = frozenset(
    words(
        "united red speed need bleed seed feed breed indeed hundred exceed proceed "
        "succeed sacred naked aged wicked alleged supposed proposed fixed limited "
        "armed unarmed so-called embed shed bed led"
    )
)
INTENT = frozenset(
    words(
        "promised agreed plans planned planning wants wanted expects expected hopes "
        "hoped intends intended vowed pledged threatened aims aimed proposes "
        "proposed decided due set scheduled likely ready prepared urged asked "
        "ordered invited called refused reminded advised requested instructed "
        "elections talks meeting summit vote "
        "referendum troops deal agreement treaty bill law game match"
    )
)
#: What is no verb behind "to": "climbed to 1.62 mln tonnes by the end of January".
NO_VERBS = frozenset(
    words(
        "the a an his her their its this that these those mln bln million billion "
        "trillion pct percent per dlrs about some almost nearly more less at"
    )
)
TO_BE = frozenset(words("is are was were be am been 's 're going"))
#: "Calling Monday's drills a warning": what is judged so has been.
JUDGED = frozenset(
    words(
        "calling describing condemning denouncing praising hailing blaming slamming "
        "criticising criticizing labelling labeling branding deploring welcoming"
    )
)
#: What shows alone, however far away, that a clause speaks of what is to come.
WILL = frozenset(words("will shall won't won’t"))
#: Before a day, these look back on it.
AFTER = frozenset(words("since after following despite against than versus"))
UNTIL = frozenset(words("until till"))
#: What is told of a deadline that is over.
MISSED = frozenset(words("after past beyond missed"))
#: "Schools are closed Thursday", "the match is off on Monday".
IS = frozenset(words("is are remain remains stay stays"))
SHUT = frozenset(words("closed shut off cancelled canceled postponed suspended out"))
#: Past forms that are present ones too.
EITHER = frozenset(words("let put cut hit set shut quit read cost hurt spread burst"))
ARRANGED = frozenset(words("set scheduled fixed called slated booked arranged ordered"))
#: "Housing starts" are things that were begun.
STARTED = frozenset(words("housing family home homes new construction building"))
#: What is over when its end is told: "stayed until dawn".
LASTED = frozenset(
    words(
        "was were had did lasted didn't raged wasn't stayed continued worked fought "
        "waited remained lived ran kept talked slept sat burned burnt met played "
        "covered rose fell spent went held lingered survived lay hung endured "
        "persisted blazed smouldered flew sailed marched"
    )
)
#: What is made known of a month or a quarter when it is over.
FIGURES = frozenset(
    words(
        "figures data statistics results result earnings report reports numbers sales "
        "profit profits loss losses income revenue revenues accounts output deficit "
        "surplus index returns turnover"
    )
)
FORESEEN = frozenset(
    words(
        "expects expect expected expecting forecast forecasts predicts predicted "
        "projected projects sees outlook guidance target targets estimate estimates "
        "estimated budget budgets"
    )
)
#: What is played on a day, and what is said of it before it is.
PLAYED = frozenset(
    words(
        "match game final semi-final semifinal fixture tie stage race leg clash derby "
        "marathon"
    )
)
BILLED = frozenset(words("pits takes sees features kicks gets begins starts goes"))
#: Who sits and rises, and what is said of them before they do.
SITTING = frozenset(
    words(
        "house parliament assembly senate commons lords congress legislature court "
        "council chamber tribunal committee"
    )
)
SITS = frozenset(words("rises sits reconvenes"))
#: Before "to" these tell what is to come.
HOPES = frozenset(
    words("hope hopes want wants expect expects plan plans aim aims intend")
)
