"""Sentences from many parts of the world, with the places that they name.

A row is a text and what must be found in it, no more and no less: ``words=XX`` with the
country's code, ``words=id`` with a place's id where the country does not say enough,
``words=`` for a place of no country.
"""

import pytest

from archive.extract.dateline import find_dateline
from archive.extract.places import find_places

NEWS = [
    # The reports that the samples restate.
    ("On Thursday two rockets were fired from Gaza; one was intercepted over Ashkelon.", "Gaza=x-gaza-strip Ashkelon=IL"),
    ("The blast was seen from Nir Am, Ivim and Sderot.", "Nir_Am=IL Ivim=IL Sderot=293619"),
    ("Rockets hit Ashkelon, Sderot and Netivot, where 139,000 people live.", "Ashkelon=IL Sderot=IL Netivot=IL"),
    ("Protests broke out across the West Bank and in Abu Dis, near Jerusalem.", "West_Bank=x-west-bank Abu_Dis=PS Jerusalem=281184"),
    ("The Jerusalem Post reported that a mother and her baby were hurt.", ""),
    ("The Washington Free Beacon and the Ma'an news agency carried the report.", ""),
    ("The Ma’an agency said a fishing boat was hit off the Gaza Strip.", "Gaza_Strip=x-gaza-strip"),
    ("Sirens sounded in southern and central Israel and in Jerusalem.", "Israel=IL Jerusalem=IL"),
    ("Normalization deals with the UAE and Bahrain were signed.", "UAE=AE Bahrain=BH"),
    ("Rockets landed near Be'er Sheva and in Nir‘am.", "Be'er_Sheva=IL Nir‘am=IL"),
    ("Israeli and Palestinian officials met.", ""),
    ("Kerem Shalom, Nahal Oz and Zikim were evacuated.", "Kerem_Shalom=IL Nahal_Oz=IL Zikim=IL"),
    # Names inside other names.
    ("Paris Hilton flew home on Monday.", ""),
    ("Jordan Smith scored twice.", ""),
    ("Victoria said she had no comment.", ""),
    ("The Bank of England raised rates.", ""),
    ("The Boston Globe and the Los Angeles Times disagreed.", ""),
    ("The New York Times reported the story.", ""),
    ("Chelsea FC beat Manchester United.", ""),
    ("She studied at the University of Manchester.", ""),
    ("Mr. Washington declined to comment.", ""),
    ("President Lincoln spoke for two minutes.", ""),
    ("Senator Houston voted against the bill.", ""),
    ("He lives on Paris Street.", ""),
    ("The Ohio State University team won.", ""),
    ("HMS Sheffield was hit by a missile.", ""),
    ("The Denver Broncos signed a quarterback.", ""),
    ("US$400 million was set aside.", ""),
    ("A case of West Nile virus was confirmed.", ""),
    ("The Marburg virus spread quickly.", ""),
    ("The Treaty of Versailles was signed.", ""),
    ("Michael Jordan and Irving Berlin attended.", ""),
    ("Prince Charles met the Duke of York.", ""),
    ("Radio Free Europe broadcast the speech.", ""),
    ("The White House denied it.", ""),
    ("Jack London wrote of the north.", ""),
    ("Hotel California closed.", ""),
    ("Air India cancelled two flights.", ""),
    ("The Times of India said so.", ""),
    ("The United Nations and the EU called for calm.", ""),
    # Common words that are towns too.
    ("Reading the statement aloud, he wept.", ""),
    ("Nice work, said the coach.", ""),
    ("Mobile phones were banned.", ""),
    ("March was cold and August was hot.", ""),
    ("The trial opens in Reading on Monday.", "Reading=GB"),
    ("Police in Nice, France, closed the promenade.", "Nice=FR France=FR"),
    ("A shipyard in Mobile, Ala., burned.", "Mobile=US Ala.=US.AL"),
    ("Most of the Church was destroyed, and Hope was lost.", ""),
    # Containment.
    ("A tornado struck Paris, Texas, on Friday.", "Paris=4717560 Texas=US.TX"),
    ("He was born in Lebanon, Pennsylvania.", "Lebanon=US Pennsylvania=US.PA"),
    ("Firefighters in London, Ontario, were called.", "London=CA Ontario=CA.08"),
    ("The company is based in Rome, Georgia.", "Rome=US Georgia=US.GA"),
    ("Police in Athens, Ohio, and in Moscow, Idaho, are looking.", "Athens=US Ohio=US Moscow=US Idaho=US"),
    ("The plant in Cambridge, Mass., will close.", "Cambridge=US Mass.=US.MA"),
    ("A fire in Norman, OK, was put out.", "Norman=US OK=US.OK"),
    ("They moved from Springfield, Ill., to Portland, Ore.", "Springfield=US Ill.=US Portland=US Ore.=US"),
    ("Santa Ana, California, has a zoo.", "Santa_Ana=US California=US"),
    ("Villagers in Pandi, Bulacan, buried the pigs in the Philippines.", "Pandi=PH Bulacan=PH Philippines=PH"),
    ("A bus crashed near Córdoba, Argentina.", "Córdoba=AR Argentina=AR"),
    ("The mayor of Birmingham, Alabama, resigned.", "Birmingham=US Alabama=US"),
    ("The ship sailed from Valparaíso, Chile, to Callao, Peru.", "Valparaíso=CL Chile=CL Callao=PE Peru=PE"),
    # Countries that share names with other places.
    ("Georgia and Russia fought over South Ossetia.", "Georgia=GE Russia=RU South_Ossetia=x-south-ossetia"),
    ("The Braves play in Atlanta, and Georgia is proud.", "Atlanta=US Georgia=US.GA"),
    ("Niger and Nigeria share a border.", "Niger=NE Nigeria=NG"),
    ("Jordan took in refugees from Syria.", "Jordan=JO Syria=SY"),
    ("Chad closed its border with Sudan.", "Chad=TD Sudan=SD"),
    ("Rebels in the Democratic Republic of the Congo took Goma.", "Democratic_Republic_of_the_Congo=CD Goma=CD"),
    ("The DRC and Rwanda signed a truce.", "DRC=CD Rwanda=RW"),
    ("North Korea fired a missile over Japan.", "North_Korea=KP Japan=JP"),
    ("Burma's generals met in Rangoon.", "Burma=MM Rangoon=MM"),
    ("The Soviet Union and West Germany traded envoys.", "Soviet_Union=x-ussr West_Germany=x-west-germany"),
    ("Czechoslovakia and Yugoslavia no longer exist.", "Czechoslovakia=x-czechoslovakia Yugoslavia=x-yugoslavia"),
    ("Holland and Britain agreed with the U.S. on fish.", "Holland=NL Britain=GB U.S.=US"),
    ("The UK, the US and New Zealand share intelligence.", "UK=GB US=US New_Zealand=NZ"),
    ("Ivory Coast beat Guinea-Bissau.", "Ivory_Coast=CI Guinea-Bissau=GW"),
    ("Trinidad and Tobago voted.", "Trinidad_and_Tobago=TT"),
    ("He went from Mexico to Mexico City.", "Mexico=MX Mexico_City=3530597"),
    ("Washington and Moscow exchanged prisoners.", "Washington=4140963 Moscow=524901"),
    ("Washington, D.C., was quiet.", "Washington=4140963 D.C.=US.DC"),
    ("Luxembourg and Singapore are small.", "Luxembourg=2960313 Singapore=1880251"),
    # Regions, seas, rivers.
    ("A tanker was attacked in the Red Sea, off the coast of Yemen.", "Red_Sea=x-red-sea Yemen=YE"),
    ("Shelling resumed in the Donbas and in Kherson.", "Donbas=x-donbas Kherson=UA"),
    ("Troops left the Golan Heights and the Sinai.", "Golan_Heights=x-golan Sinai=x-sinai"),
    ("Fighting spread through Darfur and Tigray.", "Darfur=x-darfur Tigray=x-tigray"),
    ("The Strait of Hormuz was closed.", "Strait_of_Hormuz=x-hormuz"),
    ("Kashmir and Xinjiang were tense.", "Kashmir=x-kashmir Xinjiang=x-xinjiang"),
    ("Grozny, in Chechnya, was bombed.", "Grozny=RU Chechnya=x-chechnya"),
    ("The Mekong and the Danube flooded.", "Mekong=x-mekong Danube=x-danube"),
    ("The Middle East and Latin America are far apart.", "Middle_East=x-middle-east Latin_America=x-latin-america"),
    ("Leaders of Africa and Europe met in Addis Ababa.", "Africa=x-africa Europe=x-europe Addis_Ababa=ET"),
    ("Nagorno-Karabakh declared independence.", "Nagorno-Karabakh=x-nagorno-karabakh"),
    ("Ships waited in the South China Sea near the Spratly Islands.", "South_China_Sea=x-south-china-sea Spratly_Islands=x-spratlys"),
    ("Crimea was annexed by Russia.", "Crimea=x-crimea Russia=RU"),
    # Capitals, datelines, headings.
    ("ASHKELON, Oct 22 (Agency) - Sirens were heard.", "ASHKELON=IL"),
    ("SAN SALVADOR, 3 JAN 90 -- Troops moved at dawn.", "SAN_SALVADOR=SV"),
    ("NAIROBI, Kenya (AP) — Heavy rain fell.", "NAIROBI=KE Kenya=KE"),
    ("BUFFALO, N.Y., March 3 - The mill closed.", "BUFFALO=US N.Y.=US.NY"),
    ("PARIS, March 2 - The bank raised its stake.", "PARIS=2988507"),
    ("WASHINGTON, June 1 - The Senate voted.", "WASHINGTON=4140963"),
    # Spelling: accents, apostrophes, articles, hyphens.
    ("Marchers filled Sao Paulo and São Luís.", "Sao_Paulo=3448439 São_Luís=BR"),
    ("The army entered al-Qusayr, near Homs.", "al-Qusayr=SY Homs=SY"),
    ("A bomb went off in Al-Fallujah in Iraq.", "Al-Fallujah=IQ Iraq=IQ"),
    ("Aid reached Port-au-Prince and Cap-Haïtien.", "Port-au-Prince=HT Cap-Haïtien=HT"),
    ("The train runs from Zurich to Köln.", "Zurich=CH Köln=DE"),
    ("Côte d'Ivoire and Burkina Faso closed schools.", "Côte_d'Ivoire=CI Burkina_Faso=BF"),
    ("Kiev and Lvov, now Kyiv and Lviv, were hit.", "Kiev=UA Lvov=UA Kyiv=UA Lviv=UA"),
    ("St. Petersburg and Yekaterinburg voted.", "St._Petersburg=498817 Yekaterinburg=RU"),
    ("Israel's border with Egypt's Sinai is long.", "Israel=IL Egypt=EG Sinai=x-sinai"),
    ("The Denver-based firm left Aix-en-Provence.", "Denver=US Aix-en-Provence=FR"),
    ("The India-Pakistan border was closed.", "India=IN Pakistan=PK"),
    # Pointers and kinds.
    ("Shells fell on the southern Gaza Strip near Khan Younis.", "Gaza_Strip=x-gaza-strip Khan_Younis=PS"),
    ("Farmers in northern Nigeria fled to Maiduguri.", "Nigeria=NG Maiduguri=NG"),
    ("A hospital in the town of Malakal in South Sudan was looted.", "Malakal=SS South_Sudan=SS"),
    ("Floods hit Kerala and Tamil Nadu.", "Kerala=IN Tamil_Nadu=IN"),
    ("An earthquake shook Sichuan province, China.", "Sichuan=CN China=CN"),
    ("Bush fires burned in New South Wales and Queensland.", "New_South_Wales=AU Queensland=AU"),
    ("U.S. President Barack Obama landed in Hiroshima.", "U.S.=US Hiroshima=JP"),
    ("California Governor Jerry Brown signed it in Sacramento.", "California=US Sacramento=US"),
    ("Denver police arrested a man in Aurora, Colorado.", "Denver=US Aurora=US Colorado=US"),
    ("South Africa and Zimbabwe share the Limpopo River.", "South_Africa=ZA Zimbabwe=ZW Limpopo_River=x-limpopo-river"),
    # Local news.
    ("A Douglas County jury in Lawrence, Kansas, found him guilty.", "Douglas_County=US Lawrence=US Kansas=US"),
    ("Crews from Bangor and Orono in Maine fought the blaze.", "Bangor=US Orono=US Maine=US"),
    ("Residents of Wagga Wagga and Dubbo in New South Wales want rain.", "Wagga_Wagga=AU Dubbo=AU New_South_Wales=AU"),
    ("The A14 near Cambridge and Huntingdon in England was shut.", "Cambridge=GB Huntingdon=GB England=GB.ENG"),
    ("Councils in Norfolk and Suffolk, England, agreed.", "Norfolk=GB Suffolk=GB England=GB.ENG"),
    ("Deputies in Harris County, Texas, found the car in Katy.", "Harris_County=US Texas=US Katy=US"),
    ("The Mounties in Moose Jaw and Regina, Saskatchewan, said no.", "Moose_Jaw=CA Regina=CA Saskatchewan=CA"),
    # Other continents.
    ("Gunmen attacked a village in Borno and fled towards Lake Chad.", "Borno=NG Lake_Chad=x-lake-chad"),
    ("A ferry sank between Zamboanga and Basilan in the Philippines.", "Zamboanga=PH Basilan=PH Philippines=PH"),
    ("Strikes closed the ports of Santos and Paranaguá in Brazil.", "Santos=BR Paranaguá=BR Brazil=BR"),
    ("Police in Lahore and Karachi, Pakistan, made arrests.", "Lahore=PK Karachi=PK Pakistan=PK"),
    ("The cyclone passed Suva, the capital of Fiji.", "Suva=FJ Fiji=FJ"),
    ("Protesters marched in Tunis, Sfax and Sousse.", "Tunis=TN Sfax=TN Sousse=TN"),
    ("Talks were held in Astana, Kazakhstan, and in Tashkent.", "Astana=KZ Kazakhstan=KZ Tashkent=UZ"),
    ("Miners in Cajamarca, Peru, went on strike.", "Cajamarca=PE Peru=PE"),
    ("Rebels shelled Aleppo, Idlib and Latakia.", "Aleppo=SY Idlib=SY Latakia=SY"),
    ("Buses were burnt in Chittagong, Bangladesh.", "Chittagong=BD Bangladesh=BD"),
    ("The bridge links Mombasa and Kilifi in Kenya.", "Mombasa=KE Kilifi=KE Kenya=KE"),
    ("A mine near Johannesburg, South Africa, flooded.", "Johannesburg=ZA South_Africa=ZA"),
    ("Refugees crossed from Myanmar to Cox's Bazar.", "Myanmar=MM Cox's_Bazar=BD"),
    ("The volcano on Java erupted, said officials in Yogyakarta.", "Java=x-java Yogyakarta=ID"),
    # Other scripts.
    ("Взрыв прогремел в городе Москва.", "Москва=524901"),
    ("רקטה נורתה לעבר אשקלון", "אשקלון=295620"),
    ("Nothing happened, and nobody went anywhere.", ""),
]  # fmt: skip


def named(text, gazetteer):
    found = find_places(text, gazetteer, dateline=find_dateline(text))
    assert all(text[m.span.start : m.span.end] == m.text for m in found)
    return [(m.text.replace(" ", "_"), m.place_id) for m in found]


@pytest.mark.parametrize(("text", "expected"), NEWS)
def test_a_text_names_exactly_these_places(text, expected, gazetteer):
    wanted = [row.rsplit("=", 1) for row in expected.split()]
    found = named(text, gazetteer)
    shown = []
    for (words, place_id), (_, sign) in zip(found, wanted, strict=False):
        country = gazetteer.get(place_id).country
        shown.append([words, sign if sign in (place_id, country) else place_id])
    shown += [list(pair) for pair in found[len(wanted) :]]
    assert shown == wanted


def test_the_table_is_long_enough():
    assert len(NEWS) >= 120
