"""Local news as it is printed and kept: datelines, captions, lists by line.

A row is a text and what must be found in it: ``words=id``, or ``words=XX`` with the
country's code.
"""

import pytest

from tests.named_places import ids_or_countries, wanted

PLACES = [
    # Behind a dateline a sentence opens, whatever dash stands before it.
    (
        "COLUMBUS -- The Franklin County Sheriff's Office went to Franklin Township.",
        "COLUMBUS=4509177 Franklin_County=US.OH.049 Franklin=4512203",
    ),
    (
        "OXFORD, Miss. (AP) — The Lafayette County sheriff said so.",
        "OXFORD=4440076 Miss.=US.MS Lafayette_County=US.MS.071",
    ),
    (
        "SPRINGFIELD, Ill. -- A Springfield man was held.",
        "SPRINGFIELD=4250542 Ill.=US.IL Springfield=4250542",
    ),
    # It begins behind a caption or a byline, and is one name.
    (
        "Mark C. Wilson CHALLIS, Idaho (KIFI) - A man was shot, police said.",
        "CHALLIS=5588524 Idaho=US.ID",
    ),
    (
        "By Elizabeth Hur, Dan Wing PHILADELPHIA (CBS) – Police are at a house.",
        "PHILADELPHIA=4560349",
    ),
    ("FLUSHING MEADOWS — Jodie Burrage won in straight sets on Tuesday.", ""),
    ("PINE BROOK, N.J. — The mill is shut.", "PINE_BROOK=us-07058 N.J.=US.NJ"),
    # A county that a given name begins is nobody; its officers are the county's.
    (
        "Lawrence County Coroner Mike Neal sent it to Frankfort, Kentucky.",
        "Lawrence_County=US.KY.127 Frankfort=4292188 Kentucky=US.KY",
    ),
    (
        "The Gore District Council in New Zealand met.",
        "Gore_District=NZ.F8.074 New_Zealand=NZ",
    ),
    # An article behind a dateline's colon is no initial.
    (
        "SYDNEY: A Bankstown solicitor was struck off.",
        "SYDNEY=2147714 Bankstown=2176947",
    ),
    # Roads by number, before a day; what runs from one town to another; a list's end.
    ("He hit a deer on U.S. 74 Saturday near Laurinburg.", "Laurinburg=4475347"),
    (
        "A mine hit a truck on the Ménaka-Ansongo axis in Mali.",
        "Ménaka=2453514 Ansongo=2461003 Mali=ML",
    ),
    (
        "In Gedo, Bay and Bakool, roads are cut in Somalia.",
        "Gedo=SO.06 Bakool=SO.01 Somalia=SO",
    ),
    # A town's mines lie there.
    ("In Ukraine, Lugansk mines were flooded.", "Ukraine=UA Lugansk=702658"),
    # Of two lands neither is a town of the country.
    (
        "Edo and Ondo in Nigeria count 30. Cases came to Benin and Togo.",
        "Edo=NG.37 Ondo=2326171 Nigeria=NG Benin=BJ Togo=TG",
    ),
    # Names had before marriage, spouses in brackets, those born to somebody.
    (
        "HARGREAVES, Edith (née Clitheroe). Peacefully in Skipton.",
        "Skipton=2637702",
    ),
    (
        (
            "Born in Norwalk, Ohio, to Clyde and Nova Bell. Brooke (Chad) Huron of Medina "
            "came. His wife, Lorain (nee Amherst), is in Elyria."
        ),
        "Norwalk=5165101 Ohio=US.OH Medina=5162512 Elyria=5153207",
    ),
    ("Mr. Chas. Orange sang in Lima, Ohio.", "Lima=5160783 Ohio=US.OH"),
    ("Barrister Margaret Camden SC spoke in Sydney.", "Sydney=2147714"),
    # Nothing else is called so; anywhere but in a report of one land.
    (
        "The firm has works in Jamshedpur, at Port Talbot and in Haifa.",
        "Jamshedpur=1269300 Port_Talbot=2639989 Haifa=294801",
    ),
    (
        "LAHORE: The Punjab cabinet bought buses for Multan.",
        "LAHORE=1172451 Punjab=PK.04 Multan=1169825",
    ),
    # A city's name may stand where a province's would, when a list goes on.
    (
        (
            "The drug came to Waterloo, Wellington and Hastings, Freetown police said in "
            "Sierra Leone."
        ),
        "Waterloo=2403094 Wellington=2179537 Hastings=2408582 Freetown=2409306 Sierra_Leone=SL",
    ),
    # A village that is not known is no city elsewhere.
    (
        "It follows crashes at Indian Queens. The A30 near Truro and Bodmin is shut.",
        "Truro=2635412 Bodmin=2655273",
    ),
    (
        "She died near Kilmore, Co Wexford, and he in Letterkenny.",
        "Co_Wexford=IE.L.30 Letterkenny=2962961",
    ),
    (
        "RIO (AP) — Police killed five in the north of Rio de Janeiro, Brazil said.",
        "RIO=3451190 Rio_de_Janeiro=3451190 Brazil=BR",
    ),
    ("The State Bank of India and Punjab National Bank rose.", ""),
    ("Aberdeen plc fell. Newcastle disease and Marburg virus are rare.", ""),
    ("A case of Crimean-Congo haemorrhagic fever was seen in Spain.", "Spain=ES"),
    (
        "Lake Superior Court in Crown Point, Indiana, heard her.",
        "Crown_Point=4919451 Indiana=US.IN",
    ),
    ("They drove on U.S. 97A to Spokane.", "Spokane=5811696"),
    # Songs and films stand alone in quotation marks, and what somebody says may.
    ("“Casablanca” was shown in Milan, and “Galveston,” sung.", "Milan=3173435"),
    ("Where was he? “Chicago,” she said.", "Chicago=4887398"),
    ('"4","Chicago","Berlin"', "Chicago=4887398 Berlin=2950159"),
    (
        "Cheddar cheese, Hereford bulls and a bottle of Bordeaux were sold in Corby.",
        "Corby=2652381",
    ),
    # Short names in capitals stand before an entry of a list.
    (
        "* LAGOS: Two men died.\n* MALI: A bus fell near Bamako.",
        "LAGOS=2332459 MALI=ML Bamako=2460596",
    ),
    # Letters that belong to a name, several states by one name, and an office.
    ("N.ZEALAND BUDGET DEFICIT GROWS. S.AFRICA RAND FIRM.", ""),
    ("“No,” said Ilaqua of L.F. Rothschild. Wisconsin agreed.", "Wisconsin=US.WI"),
    ("Capital flows between Gulf states are small.", ""),
    ("Ogun and Lagos states were flooded.", "Ogun=NG.16 Lagos=NG.05"),
    (
        "On Friday Deputy U.S. Trade Representative Smith spoke in Tokyo.",
        "Tokyo=1850147",
    ),
    # What calls itself a district of Rwanda is no province.
    (
        (
            "In Kenya, cholera reached Kisumu, Siaya and Bondo. Patients came from Nyanza "
            "province and Homa Bay."
        ),
        "Kenya=KE Kisumu=191245 Siaya=383388 Bondo=200305 Nyanza=x-nyanza Homa_Bay=196742",
    ),
    # What shares go by follows a firm's name; a break of a page follows anything.
    ("Pacific Gas <PCG> bought Santa Fe <SFX>. Phoenix (NASDAQ: PHX) rose.", ""),
    (
        "They met in Paris <BR> and in Dallas: it rained.",
        "Paris=2988507 Dallas=4684888",
    ),
    # A paragraph's last word is no part of the next one's first.
    (
        "The appointment came only a few days after the former leader of the whole group was killed here in Tehran\nHours after Yahya Sinwar was named, many in Iran wondered.",
        "Tehran=112931 Iran=IR",
    ),
    (
        "Tour dates of the band, which has sold out every single one of its many shows of this summer, follow:\nXfinity Center, Mansfield, MA\nJuly 19 - Budweiser Stage, Toronto, ON\nJuly 22 - Pepsi Center",
        "Mansfield=4943021 MA=US.MA Toronto=6167865 ON=CA.08",
    ),
    (
        "The paper of the day reported that ships had left New\nYork and were bound for San\nFrancisco by way\nof Panama.",
        "New_York=5128581 San_Francisco=5391959 Panama=PA",
    ),
    # A town that is a word is meant before somebody from there, and where it is sure.
    (
        "Billings man killed\n\nBILLINGS - A 47-year-old Billings man died. The patrol says the Billings man drove east near Bozeman, Montana.",
        "Billings=5640350 BILLINGS=5640350 Bozeman=5641727 Montana=US.MT",
    ),
    (
        "A 30-year-old Billings motorcyclist died in Sweet Grass County near Big Timber, Montana, with a man from Roundup.",
        "Billings=5640350 Sweet_Grass_County=US.MT.097 Big_Timber=5640214 Montana=US.MT Roundup=5674878",
    ),
    ("A Reading man said so. Reading glasses help. Nice man.", "Reading=2639577"),
    # In a headline a small word with a capital is no part of a name.
    (
        "Spanish Town Now the Busiest City in Jamaica",
        "Spanish_Town=3488465 Jamaica=JM",
    ),
    (
        "Antigonish RCMP look for a boy from Truro, Nova Scotia.",
        "Antigonish=5886182 Truro=6169587 Nova_Scotia=CA.07",
    ),
    # Words of a menu stand far apart; they are no newspaper's name.
    (
        "Home   Ashford   News   Article\n\nA crash near Ashford and Canterbury in Kent",
        "Ashford=2656955 Canterbury=2653877 Kent=GB.ENG.G5",
    ),
    # Codes behind villages that nobody knows; Canadian postal codes; a district.
    (
        "He was born in Tyvan, SK. He left Moose Jaw, SK S6H 1A1. A letter from Ann Lee, MD, came.",
        "SK=CA.11 Moose_Jaw=6078112",
    ),
    (
        "Ann Smith of Moose Jaw, formerly of the Verwood district, SK, died on Monday.",
        "Moose_Jaw=6078112 SK=CA.11",
    ),
    # Where Jamaica has a parish, it has villages as well.
    (
        "He was found in Aylsham, St Andrew on Friday. Two men died in Red Hill, St Andrew, near Constant Spring in Jamaica.",
        "St_Andrew=JM.08 Constant_Spring=3490880 Jamaica=JM",
    ),
    # What lies in a valley is in no state that the river is called after.
    ("Fires burn in the Illinois Valley of Oregon.", "Oregon=US.OR"),
    (
        "It passed at the state Capitol in Helena, Montana.",
        "Helena=5656882 Montana=US.MT",
    ),
    ("Four Para ice hockey players, a Mozambique tilapia and the Shar tribe.", ""),
    # Counties behind the word, with figures or none; England's have no such word.
    (
        "Cases rose in these counties: Benton (1), Columbia (6), Marion (3), Washington (23), Oregon said.",
        "Benton=US.OR.003 Columbia=US.OR.009 Marion=US.OR.047 Washington=US.OR.067 Oregon=US.OR",
    ),
    (
        "The counties of Norfolk and Suffolk in England; the counties of Nairobi and Kiambu in Kenya.",
        "Norfolk=GB.ENG.I9 Suffolk=GB.ENG.N5 England=GB.ENG Nairobi=KE.05 Kiambu=KE.22 Kenya=KE",
    ),
    # A county far off, of whose country nothing is said.
    (
        "Police in Halifax and Dartmouth stopped a car in Halifax County. Both are from Truro, Nova Scotia.",
        "Halifax=6324729 Dartmouth=5935277 Truro=6169587 Nova_Scotia=CA.07",
    ),
    # Those killed, hurt and held are listed by name.
    (
        "Kashmir, Sarwar, Mataro and Ali Khan were those killed. The injured were identified as Naila, Chad and Israel. It was in Sukkur, Pakistan.",
        "Sukkur=1164408 Pakistan=PK",
    ),
    (
        "In Aleppo, Homs and Hama were those killed in the raid. Gao, Mopti and Timbuktu were hit.",
        "Aleppo=170063 Homs=169577 Hama=170017 Gao=2457163 Mopti=2453348 Timbuktu=2449067",
    ),
    # A village and its town stand together; neither is somebody.
    (
        "A man died in Muchorwe Molo on Monday. On a tour of Molo they met the Nakuru governor in Kenya.",
        "Molo=186315 Nakuru=184622 Kenya=KE",
    ),
    # One of several reports begins with its town, whatever blanks are about the dash.
    (
        "Two died in Bangladesh.\n\nSIRAJGANJ: A truck fell over.",
        "Bangladesh=BD SIRAJGANJ=1185115",
    ),
    ("DADU   -   A clash broke out.", "DADU=1180809"),
    # What towns have says nothing against their names; a street stands in its town.
    (
        "A lorry hit a bike in Anuradhapura last evening. All were admitted to Anuradhapura Hospital.",
        "Anuradhapura=1251081",
    ),
    ("They met in County Hall, Haverfordwest, last week.", "Haverfordwest=2647311"),
    # Two sides to a line, each with its score; counts of several are none.
    (
        "Georgia Games\n- Thomson: 24 , Grovetown: 14\n- Hephzibah: 13 , Evans: 38\nCentral Lyon – 54, Sibley – 37",
        "",
    ),
    (
        "Cases in Kenya:\nNairobi: 34, Mombasa: 20, Kisumu: 3",
        "Kenya=KE Nairobi=184745 Mombasa=186301 Kisumu=191245",
    ),
    (
        "Alexander 42, Paulding County 6\nColumbus 41, Jordan 26\nDublin 42, Swainsboro 14\nAthens 9, Lebanon 8",
        "",
    ),
    ("Glen beat Cargin 1-10 to 0-8 at Omagh in the football final.", "Omagh=2640967"),
    # Where a division is called so, what lies far from it is not in it.
    (
        "A man died in the village of Obukhivka in Kupiansk district. A woman died in Ponyativka, Kherson region, in Ukraine.",
        "Kupiansk=UA.07.6308 Kherson=UA.08 Ukraine=UA",
    ),
    (
        "In central-eastern Dnipropetrovsk Oblast, a woman was hurt in Nikopol. In Kharkiv region, all was quiet in Kupiansk.",
        "Dnipropetrovsk_Oblast=UA.04 Nikopol=700051 Kharkiv=UA.07 Kupiansk=703656",
    ),
    ("Troops held the city’s Old Town in Nablus.", "Nablus=282615"),
    (
        "Fires loom near Lytton and Invermere in British Columbia.",
        "Invermere=5983626 British_Columbia=CA.02",
    ),
    # Whose party somebody is of; articles at a line's beginning; homes behind ages.
    (
        "Sen. John Smith (D-Toledo) and Rep. Ann Lee (R-Waynesfield) of Ohio met Bob Latta, R-Bowling Green.",
        "Toledo=5174035 Waynesfield=5175939 Ohio=US.OH Bowling_Green=5147968",
    ),
    (
        "Off road collision\nA New Castle man was held in Jay County and taken to Portland, Indiana.",
        "New_Castle=4262072 Jay_County=US.IN.075 Portland=4925037 Indiana=US.IN",
    ),
    (
        "Rose Lee, 86, Lismore, died in Luverne, Minnesota. Survivors are Ann and Frank Roe, all of Adrian. Ann Smith, 24, Jordan Brown, 25, and Lee, 26, won.",
        "Lismore=us-56155 Luverne=5036062 Minnesota=US.MN Adrian=5015882",
    ),
    # Headlines: a small word in capitals, and what a county does.
    (
        "Body Found In Vacant Lot In Findlay\n\nPutnam County Taking Part In Event in Ohio. The Darke County Commissioners met.",
        "Findlay=5153924 Putnam_County=US.OH.137 Ohio=US.OH Darke_County=US.OH.037",
    ),
    # A quarter that any city has; a village is no city.
    (
        "SINGAPORE - A queue stands in Singapore's Chinatown, far from Pasir Ris.",
        "SINGAPORE=1880252 Singapore=1880252 Pasir_Ris=1884385",
    ),
    (
        "Forces near Khanaqin in Diyala, Iraq, cordoned off Dara village.",
        "Khanaqin=94591 Diyala=IQ.10 Iraq=IQ",
    ),
    # Older papers write a county's kind small; England's counties have none.
    ("Durham county cricket in England", "Durham=2650628 England=GB.ENG"),
    ("Kent county councillors met in Maidstone.", "Kent=GB.ENG.G5 Maidstone=2643179"),
    ("FINDLAY–The Ohio State Highway Patrol is investigating.", "FINDLAY=5153924"),
    # An age behind a name, and what somebody is; a stretch of any land's coast.
    (
        "Ghent, 42, is a resident of Hilton Head in South Carolina.",
        "Hilton_Head=4581833 South_Carolina=US.SC",
    ),
    (
        "The road joins the Central Coast to Fresno in California, said Oxnard police.",
        "Fresno=5350937 California=US.CA Oxnard=5380184",
    ),
    (
        "He came to the Central Coast in Australia.",
        "Central_Coast=8310663 Australia=AU",
    ),
    (
        "SC governor suspends Chester Co. sheriff. Ford Motor Co. schools shut.",
        "SC=US.SC Chester_Co.=US.SC.023",
    ),
    ("The man was hit on a Fresno off-ramp.", "Fresno=5350937"),
    ("FISHWICK, Simon John - Conservative Party Candidate - 1303", ""),
    # Briefs begin with a country, in capitals or before an article.
    (
        "World briefs\n\nKENYA Police say they held 77 men.\n\nRUSSIA A gun battle broke out.\n\nJAPAN should do more.\n\nColombia A group of men spoke.",
        "KENYA=KE RUSSIA=RU JAPAN=JP Colombia=CO",
    ),
    (
        "NEW ZEALAND AC/DC drummer Phil Rudd was held. The INDIA bloc met. JAPAN AIRLINES flew.",
        "NEW_ZEALAND=NZ",
    ),
    # A railway, a nickname that several towns have, and a street by its block.
    # Those listed behind "counties" are of the one state that has them all.
    (
        "A watch is in effect near Lubbock. The counties affected are Hockley, Castro, King, Kent, and Stonewall.",
        "Lubbock=5525577 Hockley=US.TX.219 Castro=US.TX.069 King=US.TX.269 Kent=US.TX.263 Stonewall=US.TX.433",
    ),
    (
        "Snow fell in counties including Kent, Dorset and Norfolk. The parishes hit include Portland, St Mary and Trelawny in Jamaica.",
        "Kent=GB.ENG.G5 Dorset=GB.ENG.D6 Norfolk=GB.ENG.I9 Portland=JM.07 St_Mary=JM.13 Trelawny=JM.15 Jamaica=JM",
    ),
    # Paragraphs that begin as the report does, with cities and not with speakers.
    (
        "LONDON - Britain's leading shares fell.\n\nMILAN - A bank was sold.\n\nLYON - Police said so.\n\nREADING - A man read.\n\nBrent crude shed 71 cents.",
        "LONDON=2643743 Britain=GB MILAN=3173435 LYON=2996944",
    ),
    (
        "AUSTIN, Texas - The cast is here.\n\nALTON - A man.\n\nMASON - His son.",
        "AUSTIN=4671654 Texas=US.TX",
    ),
    # A state heads the results of its schools.
    (
        "Texas high school football scores\n\nBethesda Academy 28, Clinton Prep, S.C. 0\n\nCamden County 25, Oakleaf, Fla. 12\n\nBremen 31, Jackson 22\n\nCarrollton 34, Dalton 24",
        "Texas=US.TX S.C.=US.SC Fla.=US.FL",
    ),
    # What somebody goes by, not what a region does; a school and a club.
    (
        'A man known only as "Jordan" was held. The town known as "Lagos" lies in Nigeria. The centres in Kelantan are at SMK Lati and SK Kulim.',
        "Lagos=2332459 Nigeria=NG Kelantan=MY.03",
    ),
    # "In" with a capital is a headline's where all its words have one, not a film's.
    (
        "LONDON, May 3 - Colin Farrell, who starred in the film In Bruges, was in Dublin, near St Thomas' Hospital.\n\nIn Scotland, councils voted.",
        "LONDON=2643743 Dublin=2964574 Scotland=GB.SCT",
    ),
    (
        "OMAHA, Neb. (AP) — Union Pacific has cut its crews. A store comes to Monmouth in the Maple City. A man from Galesburg was held in the 400 block of North Whitesboro in Illinois.",
        "OMAHA=5074472 Neb.=US.NE Monmouth=4902512 Galesburg=4893392 Illinois=US.IL",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_local_news(text, expected, gazetteer):
    assert ids_or_countries(text, gazetteer) == wanted(expected)
