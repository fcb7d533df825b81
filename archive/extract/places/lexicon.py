"""Words around a place name that say what it is part of, and words that are no place.

All are folded (``names.fold``). None is taken from a corpus: they are the classes of
words that English puts beside names of companies, offices, streets, ships and people.
"""

from functools import cache

from archive.resources import resource_dir


def words(text: str) -> frozenset[str]:
    """Return the words of a text, parted by blanks."""
    return frozenset(text.split())


@cache
def demonyms() -> dict[str, str]:
    """Return what people and things of a place are called, with the place's id."""
    path = resource_dir("data") / "demonyms.tsv"
    lines = path.read_text("utf-8").splitlines()
    return dict(line.split("\t") for line in lines if line)


#: After a name: the whole is an organisation, a paper, a team, a work (``Jerusalem
#: Post``).
ORGANISATION_AFTER = words(
    """
    academy advertiser advocate agency airlines airways alliance allstars amateurs
    angels archdiocese argus arsenal associates association astros athletic athletics
    authority automobile axe bancorp bancshares bank banks bankers banking banner bar
    bay-bank beacon bears bees bengals bible bombers boys brewers brewery brewing
    broadcasting broncos brothers browns bruins bucks buccaneers bugle bulldogs bullets
    bulletin bulls business cable call cap capital cavaliers celtics champions chargers
    chemical chemicals chiefs chronicle church cinema citizen city-fc climate clinic
    clippers club co coal college colts commerce commercial commission committee commons
    community companies company compact computer confederation conference confidential
    congregation consortium consulting convention cooperative corp corporation council
    courier courant cowboys crusaders cubs daily dailies derby devils diamondbacks
    diocese dispatch dodgers dollar dollars dolphins dynamo eagles echo edison electric
    electronics energy engineering enquirer enterprise enterprises entertainment equity
    european evening examiner exchange exchanges express falcons federation ferry
    festival film films financial fire five flames foods football forum foundation four
    free fund funds galaxy gardens gas gazette giants gibson globe gold golf graphic
    grid grill grizzlies group guardian gymkhana hawks health-system heat herald
    heralds hilton holding holdings home homes hornets hospital hospitals hotel hotels
    inc independent indians industrial industries infantry initiative inquirer insider
    institute institutes institution insurance international interbank investment
    investments investors islanders jets journal journal-constitution kings knicks
    laboratories laboratory lakers land leader leafs league ledger legion lions
    lloyds ltd magazine magic mail mariners marathon market-news marlins mavericks media
    medical memorial mercury metals metro-goldwyn mets mine mines mining mirror
    monitor morning motor motors museum mutual national nationals network networks news
    newspaper newspapers nets nuggets oil oilers olympics online open opera orchestra
    organisation organization orioles outlook oxygen pacers packers padres panthers
    paper papers partners partnership patriots penguins petroleum pharma pharmaceutical
    philharmonic phillies picayune pilot pioneer pipeline pirates pistons players plc
    polytechnic post post-dispatch post-gazette power predators press prize products
    project properties protocol pty publishing raceway radio railroad railway railways
    raiders rams rangers raptors ravens record recorder records red reds redskins
    refining register reporter republican resorts resources restaurant review rockets
    rotary rovers royals sabres saints savings school schools securities semiconductor
    senators seminary sentinel series services sharks shipping society software
    solutions spectator spurs standard star stars statesman steel steelers studios sun
    suns supersonics swans symphony syndicate systems tank technologies technology
    telecom telegram telegraph telephone telescope television texans thunder tiger
    tigers timberwolves times times-picayune titans today town-fc trailblazers transit
    transport travel treaty tribune trust tv twins union united universities university
    hydro operations trains fleet
    utilities utility vanguard ventures vikings villa voice wanderers warriors watch
    weekly whitecaps wildcats winery wine wings wire witness wizards works world yankees
    zeitung zoo fc afc cf sc rfc nv ag gmbh sa spa ab as asa bhd llc llp lp hsbc
    biennale symphonic philharmonia ballet fair farmers accord accords agreement
    agreements declaration protocols pact syndrome virus fever flu strain disease
    sauce terrier
    retriever shepherd shepherds cheese ham stock-exchange index composite futures crude
    blend light sweet manifesto consensus doctrine scheme bowl cup grand-prix prix
    masters invitational classic sevens marathon commandos rifles regiment fusiliers
    guards dragoons battalion brigade volunteers vols cavalry militia artillery hussars
    lancers highlanders grenadiers
    """
)

#: After the name of a country or division these say whose it is, and name it still.
OFFICE_AFTER = words(
    """
    president presidents premier prime vice deputy foreign interior defence defense
    finance health home trade agriculture education energy environment justice labor
    labour transport treasury interim acting former late senior chief minister ministers
    ministry ministerial department departments government governor lieutenant gov
    senator sen senators representative rep reps congressman congresswoman congress
    parliament assembly senate supreme high court courts judge attorney district state
    federal national ambassador embassy consul consulate consulates ambassadors
    secretary spokesman spokeswoman spokesperson army navy air marine marines coast
    force forces police sheriff officials official authorities military mission mayor
    councilman councilwoman councillor commissioner commissioners king queen prince
    princess sultan emir shah chancellor opposition general gen colonel col admiral
    captain capt republican republicans democrat democrats democratic bureau bureaus
    centers centres center centre food environmental consumer securities geological
    customs immigration citizenship border fish wildlife forest house census drug
    public county provincial province region regional city municipal town village
    parish prefecture republic states unit superintendent fire ambulance emergency
    inspector detective constable prosecutor olympic olympics correspondent coroner
    mps mp bishop archbishop cardinal rabbi imam elections election gulf-coast
    """
)

#: Offices that a town's name may stand before and still be named.
TOWN_OFFICE_AFTER = words(
    """
    senator mp mps
    mayor police city county district deputy vice-mayor vice councilman councilwoman
    councillor fire sheriff residents international airport municipal town village
    province prefecture region state governor bishop archbishop superintendent
    correspondent area metropolitan valley unified harbor harbour port suburb borough
    garda
    """
)

#: Two words after a town's name: what sits for it (``Moscow School Board``).
TOWN_BODIES = frozenset(
    (
        "school board", "school committee", "school district", "local court",
        "local government", "magistrates court", "magistrates' court", "crown court",
        "circuit court", "sheriff court", "planning board", "planning commission",
        "town board", "rural district", "borough council", "urban council",
        "community council", "zoning board",
    )
)  # fmt: skip

#: After a name: a street, a building, a ship, a thing called by the name.
THING_AFTER = words(
    """
    street st avenue ave road rd boulevard blvd lane drive square plaza highway
    expressway freeway turnpike parkway pkwy terrace crescent row court-house mall
    tower towers building house hall palace inn lodge cafe theatre theater arena stadium
    field pier cathedral chapel abbey basilica shipyard shipyards refinery mill mills
    pharmacy diner marathon barracks station terminal bridge tunnel dam reservoir creek
    route interstate bay gulf strait range hills intermediate
    river lake mountains mountain peak glacier canyon falls gate park arms mansion
    condominium apartments jail prison estates center-mall racecourse speedway ballpark
    """
)

#: Before ``of`` and a name: the whole is something else (``Bank of England``).
OF_BEFORE = words(
    """
    archbishop bishop dean archdeacon vicar prince princess earl marquis
    university universities college bank bancorp duke duchess earl count countess baron
    baroness marquess marchioness viscount house lord lady viceroy voice times daughters
    sons merchant battle treaty church order museum institute academy school society
    knights statue sword siege peace edict council bank's savings club bay college's
    fall lion lawrence corporation corp company inc raiders anne margaret joan francis
    alexander heart spirit pride star song lloyd lloyds party apocalypse gospel epistle
    chamber chambers
    """
)

#: Before a name: a person's rank or title (``Mr. Washington``).
TITLE_BEFORE = words(
    """
    messrs mr mrs ms miss dr prof professor sir dame lord lady rev reverend father fr
    brother sister pastor rabbi imam sheikh sheik shaikh mullah ayatollah pope cardinal
    archbishop bishop president premier chancellor senator sen congressman congresswoman
    rep representative gov governor judge justice gen general lt lieutenant col colonel
    maj major capt captain cmdr commander sgt sergeant cpl corporal pvt private adm
    admiral officer detective constable inspector secretary ambassador attorney coach
    king queen prince princess duke emperor empress tsar czar emir sultan shah comrade
    hon herr frau monsieur madame mme mlle signor senor senora don dona saint chairman
    chairwoman director spokesman spokeswoman spokesperson analyst actor actress singer
    author minister dictator uncle aunt
    """
)

#: Before a name: a vessel, a craft, a hotel.
THING_BEFORE = words(
    """
    air uss hms ss mv hmas hmcs rms ins hotel cafe radio camp operation hurricane
    typhoon cyclone tropical storm chateau domaine villa bank banco banque university
    universidad universite hospital stade real athletic atletico atlético dynamo
    deportivo inter sporting borussia eintracht bayern lokomotiv hansa preussen
    arminia fortuna hertha werder alemannia fc ac as rc sc afc cd
    """
)

#: Before or after a place as part of how it is pointed to; they say nothing against it.
POINTERS = words(
    """
    north south east west northern southern eastern western central northeast northwest
    southeast southwest northeastern northwestern southeastern southwestern upper lower
    greater metropolitan downtown inner outer mid near nearby outside inside around
    mainland rural coastal occupied upstate suburban interior eastcentral northcentral
    historic old continental colonial ancient post-war prewar neighboring neighbouring
    war-torn communist modern medieval imperial
    """
)

#: Words that open sentences or headings and are never meant as the small places they
#: are also names of.
NEVER = words(
    """
    bay gulf strait cove bank battle siege war crisis taliban bolshevik pravda lenin
    lenine stalin staline napoleon madinat hawr deputy
    a about above according across after again against age ago ahead aid aim air all
    allied almost alone along already also although always am among an and another any
    anyone are area areas army around art as asked at attorney attorneys august away
    back bad bar base based be because been before began being below best better
    between beyond big bill black blue board bomb book born both bridge brown but buy by
    call called came camp can cap car case cash cent center centre chair chairman chief
    capitol child church city class close club coach coast code cold come common
    concern cool could council country county course court cross crown cup dam date day
    days dead deal dear december defense despite did die do doctor does done down dr due
    during
    each earl early easter eight either eleven else end english enough estimated even
    ever every fair fall family far farm fate father february few field fifth figures
    final find fine fire first fish five five flat for force ford foreign former fort
    four fourth free friday from full gas gave general get give given go god going gold
    good got grand gray great green grey ground group had hall hand hands hard has have
    he head health heart her here high hill him his hold holy home hope hot house how
    however hundred hunter i if ii iii in independence independent indeed infant inner
    inside instead interim into is island islands it its january job join judge july
    june just justice keep key king kings kit knight lady lake land large last late
    later law leader least left less let life like line list little live local long
    look lord lost love low lower made major make man many march mark market
    marketing martin mary mass may maybe me mean media meet men met mid middle might
    military mill million mine model monday money moon more moreover most mother
    mount mountain mr mrs much must my name
    national near net never new news next night nine no nobody non none nor normal north
    not note nothing november now number oath october of off office officer officials
    oil old on once one only open or orange order organization other our out outside
    over own page palm park part parts party past peak people perhaps person place plan
    plant please plus point police poor pope port post power president press prime
    prince private probably public put queen question race rather reason red reform
    reports republic rest right river road rock rose round royal rule run saint same
    sand saturday save saw say says school sea second secretary section see seen senate
    senator sept september set seven several shall she shop short should show shown
    side silver since single sir six small so some someone soon source south special
    spring square st stage stand star start state station steel still stone stop store
    street strong such summer sun sunday sure tank team ten than that the their them
    then there these they thing think third this those though three through thursday
    time to today together too top tower town trade tree troop troops true truth
    tuesday turn twelve two under union united until up upper us use used valley van
    very victory view village wait wall war was water way we wednesday week well went
    were west western what when where whether which while white who whole whose why
    wide will winter with within without woman women wood word work world would year
    years yes yesterday yet you young your zone capital central eastern northern
    southern western southeastern southwestern northeastern northwestern east centre
    commonwealth federation constitution congress
    parliament assembly commission committee ministry department government agency
    administration corps brigade regiment battalion squadron doc delta mission liberty
    union eureka enterprise golden hero legend pilot ranger reds roads rivers sale
    shell ship smart sport sports staff stewart sultan super swing tesla tiger tom tony
    total tours travel twin ultra unity universal university usual vale venus vice
    vision watch welcome wells wing wise wolf wonder worth wright x y z forest
    confederation chosen deli indie maritime meds metro mont nico pest
    ali bin abu ibn el al la le les los las de du di da des den der das san santa
    ad ae ac ap afp upi cia fbi un eu nato who imf gop ceo cfo tv pm mp mps phd id
    jan feb mar apr jun jul aug sep oct nov dec mon tue tues wed thu thur thurs fri
    sat gmt est edt pst utc covid aids hiv ebola sars h1n1 opec ec eec gatt ussr
    christian christians muslim muslims islam islamic jew jews jewish arab arabs arabic
    catholic protestant hindu sikh buddhist kurds kurd shia sunni christ jesus bible
    koran quran torah christmas ramadan english latin google facebook twitter
    asian african european north-american european-union latin-american
    toyota nokia hitachi cisco oracle olympic
    cada nada toda tak ama itu dort wa ito sila ini iki ende
    god's lord's oval pentagon kremlin bundesbank nikkei dow jones nasdaq
    """
) - words("ali bin")

#: Days and months, and their short forms.
DAYS = words(
    "monday tuesday wednesday thursday friday saturday sunday january february march "
    "april may june july august september october november december jan feb mar apr "
    "jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun today "
    "yesterday tomorrow"
)

#: Days of languages that write them with a capital right behind a place, folded:
#: Indonesian and Malay, Swahili, Hausa, Somali, Filipino, Turkish, German.
DAYS_ABROAD = words(
    """
    senin selasa rabu kamis jumat sabtu minggu isnin khamis jumaat ahad
    jumatatu jumanne jumatano alhamisi ijumaa jumamosi jumapili
    litinin talata laraba alhamis asabar lahadi
    isniin talaado arbaco khamiis jimco axad
    lunes martes miyerkules huwebes biyernes sabado linggo
    pazartesi sali carsamba persembe cuma cumartesi pazar
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
    """
)

#: Words of other languages that open sentences (in German: that are nouns) and are
#: towns as well.
FOREIGN = words(
    """
    para como este playa puerto pueblo cuando hasta luz sol kota kami ordu orta yeni
    essen halle buch hof berg burg feld haus stein regen lage weiden baden singen wald
    leben oder nur auch hier dass weil diez tous hem mer mars mai meer mehr leven
    gavana
    """
)

#: Adjectives and the like that open a sentence before a name: ``Current Hong Kong
#: law``.
OPENERS = words(
    """
    current former recent many several some most few both all other like unlike since
    because while although though despite among amid under over before after during
    following including using given only even just also once until unless whereas
    today's yesterday's last this next new old young poor rich big small great good bad
    visit meet welcome see visiting leaving entering reaching seeing calling including
    according whole entire half much more less such said says saying asked told but and
    or so yet if when where what who why how then there here now never always often
    meanwhile however earlier later elsewhere separately still instead then thus
    therefore overnight moreover furthermore additionally similarly
    neither either nor not no every each any selon según segun laut volgens menurut
    secondo après pour con sin zwischen entre über
    """
)

#: After a name in small letters: a disease or a thing, not the place.
THING_NAMED = words(
    """
    virus ebolavirus fever flu disease syndrome strain strains gate
    """
)

#: After "the" and a town's name in small letters: what was agreed or begun there.
AGREED = words(
    """
    accord accords agreement agreements process protocol declaration convention treaty
    pact memorandum consensus principles
    """
)

AGREED_ON = words("climate peace nuclear")

#: Phrases that hold a name and mean something else.
NOT_PLACES = frozenset(
    (
        "west nile", "rio tinto", "du pont", "new balance", "wells fargo",
        "white house", "casa blanca", "casa branca", "maison blanche", "oval office",
        "el nino", "la nina", "central business district", "lake superior court",
        "big ben", "benin bronzes", "notre dame", "bayern munich",
        "supreme court", "high court", "red cross", "red crescent", "new deal",
        "new year", "middle ages", "cold war", "world cup", "grand prix", "opening day",
        "labor day", "memorial day", "boxing day", "good friday", "the church",
        "independence day", "super bowl", "white paper", "blue chip", "green party",
        "la croix rouge", "croix rouge", "cruz roja", "cruz vermelha", "croce rossa",
        "national park", "state park", "city hall", "town hall", "fire department",
        "united nations", "security council", "holy land", "third world", "west wing",
        "uncle sam", "lone star state", "france presse", "union pacific",
        "northern pacific", "southern pacific", "canadian pacific", "cathay pacific",
    )
)  # fmt: skip

#: Short forms that stay names of countries where all is in capitals; others are words.
SHOUTED = words("UK USA UAE USSR NZ PRC DPRK DRC GDR")

#: Verbs of saying: ``Victoria said`` is a person unless Victoria is proved a place.
SAYING = words(
    """
    said says told asked added replied argued joked recalled testified wrote tweeted
    explained insisted noted laughed smiled remembered who whose
    """
)

#: Small words before a place (``in Sderot``), by how strongly they say that it is one.
PREPOSITIONS = words(
    """
    in near at from to outside toward towards around across via inside into through
    throughout within between off beyond below above reached left visited entered
    leaving visiting
    entering leave visit enter reach
    en à au aux dans vers nach aus bei em desde hasta hacia naar bij uit ad nel nella
    alla dalla dari ke kutoka hadi mjini sa na w z в во из на под к от
    """
)

#: After a place in small letters: what it is (``Pandi town``, ``Bulacan province``).
KIND_AFTER = words(
    """
    city town village district province region county state area suburb neighborhood
    neighbourhood municipality borough parish resident residents airport governorate
    prefecture oblast island peninsula valley border settlement settlements camp
    township hamlet capital crossing metropolitan kibbutz moshav port harbor harbour
    enclave territory axis sector direction anchorage
    """
)

#: After a place in small letters: who acts there (``Denver police``).
OFFICE_SMALL = words(
    """
    police officials authorities firefighters prosecutors residents voters lawmakers
    councillors hospital hospitals schools mayor government airport
    """
)

#: Before a place, with or without ``of``: what it is (``the village of Pandi``).
KIND_BEFORE = KIND_AFTER | words(
    """
    outskirts coast north south east west northeast northwest southeast southwest
    northern southern eastern western suburbs streets kilometers kilometres miles km
    people mayor capital towns cities villages kibbutz moshav hometown resident
    residents republic island islands shores banks
    """
)

#: Small words that may stand inside a name.
CONNECTORS = "|".join(
    sorted(
        words(
            """
            of de du des del della delle di da do dos das la le les las los el al the
            and y e i am an au aux der den dem ob im in bei upon on by sur sous en et
            lès op aan zu von na nad pri under bin d l es lez super ten ter auf dei
            degli ash az ad ed ez ar dell nell nel nella nelle sul sull sulla all dall à
            a van pod u sub и і та
            """
        )
    )
)
