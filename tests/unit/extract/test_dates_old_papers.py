"""Days as newspapers of two centuries wrote them, in several languages."""

import pytest

from archive.datespan import PartialDate
from archive.extract.dates import find_dates
from archive.model import DocumentDate, Provenance


def values(dct, text, language=""):
    day = dct and DocumentDate(
        value=PartialDate.parse(dct), provenance=Provenance.METADATA, evidence=dct
    )
    found = find_dates(text, day or None, language=language)
    return {m.text: m.value for m in found}


# fmt: off
DATELINES = [
    # A stop ends the dateline at the head of a paragraph.
    ("1848-03-20", "Berlin, den 18. März. Heute Nachmittag fielen auf dem Schloßplatze die ersten Schüsse.", {"Heute Nachmittag": "1848-03-18TAF"}),
    ("1860-05-30", "Palermo, 27 maggio. Questa mattina il generale è entrato con i suoi nella città che era stata chiusa.", {"Questa mattina": "1860-05-27"}),
    ("1926-05-13", "Łódź, 12 maja. Wczoraj oddziały wojskowe ruszyły na stolicę i do miasta.", {"Wczoraj": "1926-05-11"}),
    ("1918-11-12", "Compiègne, 11 novembre, 5 heures. — L'armistice a été signé ce matin dans la forêt.", {"ce matin": "1918-11-11"}),
    ("1837-06-21", "COURT CIRCULAR\nKensington Palace, June 20. His Majesty expired this morning.", {"this morning": "1837-06-20TMO"}),
    ("1813-05-17", "Vienna, 3d inst. The Emperor returned on Saturday last.", {"3d inst.": "1813-05-03", "Saturday last": "1813-05-01"}),
    ("1805-11-07", "Gibraltar, October 24. On Monday last, the 21st instant, the fleets met.", {"Monday last": "1805-10-21", "the 21st instant": "1805-10-21"}),
    ("1906-04-19", "OAKLAND, Cal., April 18, 5 P.M.—Fires were still burning at noon to-day.", {"noon to-day": "1906-04-18T12:00"}),
    ("1912-04-16", "CAPE RACE, N. F., Sunday night, April 14.—A call for help was heard to-night.", {"to-night": "1912-04-14TNI"}),
    # A letter from India came after five months.
    ("1815-06-20", "Calcutta, Jan. 3. The regiment marched yesterday.", {"yesterday": "1815-01-02"}),
    ("1870-06-20", "Calcutta, Jan. 3. The regiment marched yesterday.", {"yesterday": "1870-06-19"}),
    ("1915-06-20", "Calcutta, Jan. 3. The regiment marched yesterday.", {"yesterday": "1915-06-19"}),
    # A stop within a line that runs on, and words that are no place.
    ("1860-05-30", "It was at first said that the general had been seen in\nPalermo, May 27. The troops left yesterday.", {"yesterday": "1860-05-29"}),
    ("1860-05-30", "Am Sonntag, 27. Mai. Gestern kam der Kaiser mit der Bahn in die Stadt.", {"Gestern": "1860-05-29"}),
]
OLD_WORDS = [
    ("1792-01-12", "On Monday se'nnight a fire broke out at the Pantheon.", {"Monday se'nnight": "1792-01-02"}),
    ("1792-01-12", "The funeral will take place on Saturday se’nnight.", {"Saturday se’nnight": "1792-01-21"}),
    ("1792-01-12", "He died yesterday se'nnight at York.", {"yesterday se'nnight": "1792-01-04"}),
    ("1792-01-12", "A meeting was held this day fortnight.", {"this day fortnight": ""}),
    # A letter's own month is not the paper's where that has no such day yet.
    ("1801-04-16", "The 24th inst. saw a great fire at Cork.", {"The 24th inst.": ""}),
    ("1801-04-16", "We hear by a letter of March 28 that the ship was lost the 24th inst.", {"the 24th inst.": "1801-03-24"}),
    ("1801-04-16", "The meeting will be held on the 24th inst. at noon.", {"the 24th inst.": "1801-04-24"}),
]
WEEKDAYS = [
    ("1780-06-10", "Many were killed from Friday to Thursday.", {"Friday": "1780-06-02", "Thursday": "1780-06-08"}),
    ("2014-05-14", "Talks were held from Monday to Friday in Geneva.", {"Monday": "2014-05-05", "Friday": "2014-05-09"}),
    ("2014-05-17", "Talks were held from Monday to Wednesday.", {"Monday": "2014-05-12", "Wednesday": "2014-05-14"}),
    ("2014-05-14", "Talks will be held from Monday to Friday.", {"Monday": "2014-05-19", "Friday": "2014-05-23"}),
    # In no year near was that day a Thursday, so it may be a slip.
    ("2006-08-16", "It was on Thursday July 31 that he died.", {"Thursday July 31": ""}),
    ("2019-02-16", "It was on Thursday, December 27 that he died.", {"Thursday, December 27": "2018-12-27"}),
    # London's weekdays were others before 1752.
    ("1740-06-20", "It was on Thursday, May 8 that he died.", {"Thursday, May 8": "1740-05-08"}),
]
FOLLOWING = [
    ("fr", "1789-08-04", "L'Assemblée s'était réunie le 24 juillet et fut ajournée au lundi suivant par le roi.", {"lundi suivant": "1789-07-27"}),
    ("de", "1848-09-04", "Am 24. Juli trat er zurück; am folgenden Montag wurde er in der Stadt gesehen.", {"folgenden Montag": "1848-07-31"}),
    ("es", "1945-05-12", "Murió el 3 de marzo de 1920 y fue enterrado el lunes siguiente en la ciudad.", {"lunes siguiente": "1920-03-08"}),
    ("it", "1945-05-12", "Morì il 3 marzo 1920 e fu sepolto il lunedì successivo nella sua città.", {"lunedì successivo": "1920-03-08"}),
    ("pt", "1945-05-12", "Morreu em 3 de março de 1920 e foi enterrado na segunda-feira seguinte na cidade.", {"segunda-feira seguinte": "1920-03-08"}),
    ("fr", "1945-05-12", "La séance fut ajournée au lundi suivant par le président de la Chambre.", {"lundi suivant": ""}),
]
# fmt: on


@pytest.mark.parametrize(("dct", "text", "expected"), [*OLD_WORDS, *WEEKDAYS])
def test_weeks_and_months_that_older_words_name(dct, text, expected):
    found = values(dct, text)
    assert {words: found.get(words) for words in expected} == expected


@pytest.mark.parametrize(("language", "dct", "text", "expected"), FOLLOWING)
def test_the_following_monday_is_that_after_a_day_of_the_text(
    language, dct, text, expected
):
    found = values(dct, text, language)
    assert {words: found.get(words) for words in expected} == expected


@pytest.mark.parametrize(("dct", "text", "expected"), DATELINES)
def test_days_below_datelines_of_old_papers(dct, text, expected):
    found = values(dct, text)
    assert {words: found.get(words) for words in expected} == expected


# fmt: off
MONTHS = [
    ("de", "1848-03-20", "Am 14. d. M. waren bereits Barrikaden errichtet worden, und die Stadt war nicht ruhig.", {"14. d. M.": "1848-03-14"}),
    ("de", "1932-11-07", "Die Partei verlor Stimmen gegenüber dem 31. Juli d. J. und wird in der Stadt Anfang 1933 tagen.", {"31. Juli d. J.": "1932-07-31"}),
    ("de", "1932-11-07", "Im März v. J. wurde das Haus in der Stadt verkauft, am 3. v. M. das andere.", {"März v. J.": "1931-03", "3. v. M.": "1932-10-03"}),
    ("fr", "1846-07-20", "On écrit de Varsovie en date du 15 courant que le maréchal est arrivé dans la ville.", {"15 courant": "1846-07-15"}),
    ("it", "1860-05-30", "I dispacci del 25 corrente annunziavano già il combattimento che era nella città.", {"25 corrente": "1860-05-25"}),
    ("es", "1808-05-10", "Por cartas de Sevilla del 28 del pasado se sabe que la tropa ha marchado a la ciudad.", {"28 del pasado": "1808-04-28"}),
    ("nl", "1850-03-20", "Op den 10den dezer is het schip van de rede naar zee vertrokken.", {"10den dezer": "1850-03-10"}),
    ("pl", "1938-06-20", "W maju br. w Warszawie odbył się wiec, 12 bm. nie. W marcu ub.r. nie było go.", {"maju br.": "1938-05", "12 bm.": "1938-06-12", "marcu ub.r.": "1937-03"}),
    ("cs", "1938-06-20", "Dne 12. t. m. v Praze byl sněm, v březnu t. r. se lidé sešli na náměstí.", {"12. t. m.": "1938-06-12", "březnu t. r.": "1938-03"}),
    # What is announced lies ahead, though nothing tells the tense.
    ("fr", "2014-03-20", "Le colloque se tient le 25 de ce mois dans la ville de Lyon.", {"25 de ce mois": "2014-03-25"}),
]
YEARS = [
    ("pl", "W marcu ubiegłego roku w Warszawie wybuchł pożar i nie było ofiar.", {"marcu ubiegłego roku": "2013-03"}),
    ("cs", "V březnu loňského roku se v Praze konal sněm.", {"březnu loňského roku": "2013-03"}),
    ("uk", "12 березня торік у Києві була пожежа.", {"12 березня торік": "2013-03-12"}),
    ("sv", "Den 12 mars i fjol brann det i staden och huset revs.", {"12 mars i fjol": "2013-03-12"}),
    ("da", "I marts sidste år brændte det i byen, og huset blev revet ned.", {"marts sidste år": "2013-03"}),
    ("fi", "Viime vuoden maaliskuussa kaupungissa oli tulipalo ja talo purettiin.", {"Viime vuoden maaliskuussa": "2013-03"}),
    ("fi", "Maaliskuussa viime vuonna kaupungissa oli tulipalo ja talo purettiin.", {"Maaliskuussa viime vuonna": "2013-03"}),
    ("ro", "În martie anul trecut a fost un incendiu în oraș.", {"martie anul trecut": "2013-03"}),
    ("id", "Pada Maret tahun lalu terjadi kebakaran di kota yang besar ini.", {"Maret tahun lalu": "2013-03"}),
    ("ar", "في مارس من العام الماضي اندلع حريق في المدينة.", {"مارس من العام الماضي": "2013-03"}),
    ("sw", "Mwezi Machi mwaka jana moto ulitokea katika mji huo.", {"Machi mwaka jana": "2013-03"}),
    ("sv", "I december i år blir det val i landet och i staden.", {"december i år": "2014-12"}),
    # Another sentence, or another clause.
    ("sv", "Huset revs i mars. I fjol brann det i staden och det var stort.", {"mars": "2014-03", "I fjol": "2013"}),
]
# fmt: on


@pytest.mark.parametrize(("language", "dct", "text", "expected"), MONTHS)
def test_months_and_years_that_are_abbreviated(language, dct, text, expected):
    found = values(dct, text, language)
    assert {words: found.get(words) for words in expected} == expected


@pytest.mark.parametrize(("language", "text", "expected"), YEARS)
def test_a_month_is_of_the_year_behind_it(language, text, expected):
    found = values("2014-06-20", text, language)
    assert {words: found.get(words) for words in expected} == expected


# fmt: off
RANGES = [
    ("de", "2018-03-07", "Die Messe ist vom 5.8. bis 16.8.2018 in der Halle und nicht auf dem Platz.", ("5.8", "2018-08-05", "2018-08-16")),
    ("de", "2018-03-07", "Die Messe ist vom 5. bis 16.8.2018 in der Halle und nicht auf dem Platz.", ("5", "2018-08-05", "2018-08-16")),
    ("de", "2018-03-07", "Die Messe war vom 28.12. – 6.1.2018 in der Halle und nicht auf dem Platz.", ("28.12", "2017-12-28", "2018-01-06")),
    ("fr", "2018-09-07", "La foire a lieu du 05/08 au 16/08/2018 dans la salle.", ("05/08", "2018-08-05", "2018-08-16")),
    ("ru", "2018-09-07", "Выставка прошла с 5.08 по 16.08.2018 в зале и на площади.", ("5.08", "2018-08-05", "2018-08-16")),
    ("de", "2018-09-07", "Die Messe ist am 5.8. und 16.8.2018 in der Halle und nicht auf dem Platz.", ("5.8", "2018-08-05", "2018-08-05")),
    # The days of a range are its beginning's in other languages too.
    ("fr", "2018-09-07", "L'exposition a lieu du 14 au 18 octobre 2018 dans la salle.", ("14", "2018-10-14", "2018-10-18")),
    ("es", "1988-09-07", "Entre el 3 y el 5 de mayo de 1968 hubo disturbios en la ciudad.", ("3", "1968-05-03", "1968-05-05")),
    ("de", "1988-09-07", "Zwischen dem 3. und 5. Mai 1968 kam es in der Stadt zu Unruhen.", ("3", "1968-05-03", "1968-05-05")),
    ("de", "1988-09-07", "Am 3. und 5. Mai 1968 kam es in der Stadt zu Unruhen.", ("3", "1968-05-03", "1968-05-03")),
    ("ru", "1988-09-07", "С 3 по 5 мая 1968 года в городе были беспорядки.", ("3", "1968-05-03", "1968-05-05")),
    ("de", "1988-09-07", "Von Mai bis Juli 1968 war es in der Stadt unruhig.", ("Mai", "1968-05-01", "1968-07-31")),
    ("zh", "2014-06-20", "5月3日至5月7日在北京举行会议。", ("5月3日", "2014-05-03", "2014-05-07")),
    ("tr", "1988-09-07", "3 Mayıs'tan 5 Mayıs 1968'e kadar şehirde olaylar ve gösteriler oldu.", ("3 Mayıs", "1968-05-03", "1968-05-03")),
]
# fmt: on


@pytest.mark.parametrize(("language", "dct", "text", "expected"), RANGES)
def test_ranges_of_days_in_other_languages(language, dct, text, expected):
    day = DocumentDate(
        value=PartialDate.parse(dct), provenance=Provenance.METADATA, evidence=dct
    )
    first = find_dates(text, day, language=language)[0]
    assert first.days is not None
    days = (str(first.days.earliest), str(first.days.latest))
    assert (first.text, *days) == expected


# fmt: off
ENDS_OF_YEARS = [
    ("de", "Gegen Ende des Jahres 1938 war die Lage in der Stadt ernst.", {"Ende des Jahres 1938": "1938"}),
    ("fr", "À la fin de l'année 1940 il revint dans la ville. Fin de l'année 1941.", {"fin de l'année 1940": "1940", "Fin de l'année 1941": "1941"}),
    ("es", "A fines del año 1940 volvió a la ciudad.", {"fines del año 1940": "1940"}),
    ("it", "Alla fine dell'anno 1938 la situazione nella città era grave.", {"fine dell'anno 1938": "1938"}),
    ("nl", "Eind van het jaar 1940 was hij weer in de stad.", {"Eind van het jaar 1940": "1940"}),
]
OLD_ORDINALS = [
    ("On March 3d, 1801, the treaty was signed.", {"March 3d, 1801": "1801-03-03"}),
    ("It was the 23d March, 1802, and on 22d June 1802 he left.", {"the 23d March, 1802": "1802-03-23", "22d June 1802": "1802-06-22"}),
    ("WASHINGTON, Friday, Feb. 22d, 1861.", {"Friday, Feb. 22d, 1861": "1861-02-22"}),
]
# fmt: on


@pytest.mark.parametrize(("language", "text", "expected"), ENDS_OF_YEARS)
def test_the_end_of_a_year_that_is_told_is_not_of_this_one(language, text, expected):
    found = values("1945-05-12", text, language)
    assert {words: found.get(words) for words in expected} == expected


@pytest.mark.parametrize(("text", "expected"), OLD_ORDINALS)
def test_days_with_the_older_ending_of_their_number(text, expected):
    found = values("1862-03-15", text)
    assert {words: found.get(words) for words in expected} == expected


def test_a_range_does_not_run_into_the_next_sentence():
    text = "Il revint au début de 1939. À la fin de 1941 il quitta la ville."
    day = DocumentDate(
        value=PartialDate(1945), provenance=Provenance.METADATA, evidence="1945"
    )
    first = find_dates(text, day, language="fr")[0]
    assert first.days is not None
    assert str(first.days.latest) == "1939-04-30"


# fmt: off
SPELLINGS = [
    ("en", "1801-03-15", "SIR,\nYours of Jany. 12th came. On 4th Decr. 1800 we sailed; Octr. 9, 1799.", {"Jany. 12th": "1801-01-12", "4th Decr. 1800": "1800-12-04", "Octr. 9, 1799": "1799-10-09"}),
    ("de", "1950-03-15", "Am 12. Feber 1934 kam es in der Stadt zu Kämpfen, am 5. Okt. 1934 und am 3. Dez. auch.", {"12. Feber 1934": "1934-02-12", "5. Okt. 1934": "1934-10-05", "3. Dez": "1934-12-03"}),
    ("nl", "1850-03-15", "Op den 3 Januarij 1848 en den 5 mrt. 1848 was de koning in het paleis van de stad.", {"3 Januarij 1848": "1848-01-03", "5 mrt. 1848": "1848-03-05"}),
    ("ru", "1905-03-15", "Въ Москвѣ 3 іюня 1904 года было собраніе на площади.", {"3 іюня 1904": "1904-06-03"}),
    ("ru", "1985-03-15", "В Москве 5 сент. 1984 года было собрание.", {"5 сент. 1984": "1984-09-05"}),
    ("es", "1823-11-05", "El 1.º de octubre de 1823 llegó S. M. á la ciudad, el 5 dic. 1822 no.", {"1.º de octubre de 1823": "1823-10-01", "5 dic. 1822": "1822-12-05"}),
    ("fr", "2014-03-15", "Le 3 janv. 2014 et le 5 févr. 2014, le maire a parlé dans la ville.", {"3 janv. 2014": "2014-01-03", "5 févr. 2014": "2014-02-05"}),
    ("el", "2015-06-01", "Στις 17 του Νοέμβρη 1973 τα τανκς μπήκαν στο Πολυτεχνείο και τον Απρίλη του 1974 όχι.", {"17 του Νοέμβρη 1973": "1973-11-17", "Απρίλη του 1974": "1974-04"}),
    ("ja", "2012-08-10", "本日、政府は会議を開いた。日本日報は報じた。", {"本日": "2012-08-10"}),
    # Words that months are short for, and what is counted.
    ("pt", "2014-03-15", "O time venceu por 3 set. a 1 na cidade.", {"3 set": None}),
    ("fr", "2014-03-15", "Il y en avait 2014 et plus dans la ville.", {"2014 et": None}),
]
YEARS_BEHIND = [
    ("2016-10-01", "It was sent Thu Oct 26 11:00:09 EDT 2023 by hand.", {"Thu Oct 26 11:00:09 EDT 2023": "2023-10-26"}),
    ("1865-05-01", "WAR DEPARTMENT, April 15, 1:30 A.M., 1865.\nThe President was shot.", {"April 15, 1:30 A.M., 1865": "1865-04-15"}),
    ("2012-08-10", "On 3rd Feb 82 he was shot; on 9 Aug 96, the other.", {"3rd Feb 82": "1982-02-03", "9 Aug 96": "1996-08-09"}),
    ("1905-08-10", "He fell on 3 February 82.", {"3 February 82": "1882-02-03"}),
    ("2012-08-10", "On 9 August 82 people died. Highs were 96 on Aug. 9, 98 on Aug. 10.", {"9 August": "2012-08-09", "Aug. 9": "2012-08-09"}),
    ("2012-08-10", "On August 9 11:00 2000 people marched.", {"August 9": "2012-08-09"}),
    (None, "He fell on 3 February 82.", {"3 February": ""}),
    ("2014-06-20", "The act of 10 August 2555 B.E. was signed.", {"10 August 2555 B.E.": ""}),
]
# fmt: on


@pytest.mark.parametrize(("language", "dct", "text", "expected"), SPELLINGS)
def test_months_as_they_were_and_are_written_for_short(language, dct, text, expected):
    found = values(dct, text, language)
    assert {words: found.get(words) for words in expected} == expected


@pytest.mark.parametrize(("dct", "text", "expected"), YEARS_BEHIND)
def test_years_behind_an_hour_and_of_two_figures(dct, text, expected):
    found = values(dct, text)
    assert {words: found.get(words) for words in expected} == expected


# fmt: off
HOURS_OF_DATELINES = [
    ("1831-11-29", "LYONS, Nov. 22, nine in the evening.—This morning the troops retired.", {"This morning": "1831-11-22TMO"}),
    ("1917-11-09", "Petrograd, Nov. 7 (delayed).—The telegraph office was seized to-day.", {"to-day": "1917-11-07"}),
    ("1849-05-12", "Dresden, 9. Mai, Abends. Der Aufstand in der Stadt ist seit heute niedergeschlagen.", {"heute": "1849-05-09"}),
    ("1870-09-03", "Brüssel, 2. Sept., 7 Uhr Abends. Der Kaiser hat sich heute mit dem Heer in der Stadt ergeben und ist nicht mehr frei.", {"heute": "1870-09-02"}),
    # A clause behind the day is no hour.
    ("1870-09-03", "London, August 3, was a sad day. The Queen left yesterday.", {"yesterday": "1870-09-02"}),
]
# fmt: on


@pytest.mark.parametrize(("dct", "text", "expected"), HOURS_OF_DATELINES)
def test_the_hour_of_a_dateline_in_words(dct, text, expected):
    found = values(dct, text)
    assert {words: found.get(words) for words in expected} == expected


def test_what_is_to_be_done_on_a_weekday_is_ahead_in_chinese():
    assert values("2012-08-10", "我周一要打比赛。", "zh") == {"周一": "2012-08-13"}
    assert values("2012-08-10", "外长周一要求停火。", "zh") == {"周一": "2012-08-06"}


# fmt: off
PARTS = [
    ("de", "Anfang 1938 war die Lage in der Stadt ernst, Mitte des Jahres 1939 noch mehr.", {"Anfang 1938": "1938-01-01..1938-04-30", "Mitte des Jahres 1939": "1939-05-01..1939-08-31"}),
    ("fr", "Fin mars 1920, le gouvernement tomba dans la ville. À la mi-mars 1921 il revint.", {"Fin mars 1920": "1920-03-21..1920-03-31", "mi-mars 1921": "1921-03-11..1921-03-20"}),
    ("es", "A finales de marzo de 1920 cayó el gobierno en la ciudad.", {"finales de marzo de 1920": "1920-03-21..1920-03-31"}),
    ("it", "All'inizio del 1938. A metà maggio il governo cadde nella città.", {"inizio del 1938": "1938-01-01..1938-04-30"}),
    ("pt", "No final de março de 1920 caiu o governo na cidade.", {"final de março de 1920": "1920-03-21..1920-03-31"}),
    ("nl", "Eind maart 1920 viel de regering in de stad.", {"Eind maart 1920": "1920-03-21..1920-03-31"}),
    ("ru", "В начале 1938 года в городе пала власть.", {"начале 1938": "1938-01-01..1938-04-30"}),
    ("pl", "Pod koniec marca 1920 roku w mieście upadł rząd.", {"koniec marca 1920": "1920-03-21..1920-03-31"}),
    ("sv", "I början av 1938 föll regeringen i staden.", {"början av 1938": "1938-01-01..1938-04-30"}),
    ("zh", "2014年3月上旬在北京举行会议。", {"2014年3月上旬": "2014-03-01..2014-03-10"}),
    ("ko", "2014년 3월 말 회의가 끝났다.", {"2014년 3월 말": "2014-03-21..2014-03-31"}),
    ("de", "Das Ende März, April, 5. Mai 1920 und der Anfang. 1938 war er in der Stadt.", {"1938": "1938-01-01..1938-12-31"}),
]
# fmt: on


@pytest.mark.parametrize(("language", "text", "expected"), PARTS)
def test_parts_of_months_and_years_in_other_languages(language, text, expected):
    day = DocumentDate(
        value=PartialDate(1945), provenance=Provenance.METADATA, evidence="1945"
    )
    found = {
        m.text: f"{m.days.earliest}..{m.days.latest}"
        for m in find_dates(text, day, language=language)
        if m.days
    }
    assert {words: found.get(words) for words in expected} == expected


# fmt: off
LAST_AND_NEXT = [
    ("In March last the duty was raised.", {"March last": "1861-03"}),
    ("By the Act of 20 March last the duty was raised.", {"20 March last": "1861-03-20"}),
    ("It will be raised in February next by a tenth.", {"February next": "1863-02"}),
    ("Most talks in March last a week.", {"March": "1862-03"}),
]
# fmt: on


@pytest.mark.parametrize(("text", "expected"), LAST_AND_NEXT)
def test_months_last_and_next(text, expected):
    found = values("1862-03-15", text)
    assert {words: found.get(words) for words in expected} == expected


# fmt: off
DAYS_ALONE = [
    ("es", "1936-07-19", "Madrid, 18.—En la madrugada de hoy se ha sublevado el ejército de África.", {"18": "1936-07-18", "hoy": "1936-07-18"}),
    ("it", "1922-11-02", "Roma, 31. — Il corteo è sfilato oggi nella città con la folla che era nelle vie.", {"31": "1922-10-31", "oggi": "1922-10-31"}),
    ("en", "1922-11-02", "They marched into the city on the 31st, and all was quiet.", {"the 31st": "1922-10-31"}),
    ("en", "1922-11-02", "They will march into the city on the 31st.", {"the 31st": "1922-12-31"}),
    # Ages, pages and scores are no days.
    ("en", "2014-05-14", "Smith, 18 — a student — said today that he was ill.", {"18": None, "today": "2014-05-14"}),
    ("en", "2014-05-14", "Paris, 12.–15 p. It was said today.", {"12": None, "today": "2014-05-14"}),
]
# fmt: on


@pytest.mark.parametrize(("language", "dct", "text", "expected"), DAYS_ALONE)
def test_datelines_of_a_day_alone(language, dct, text, expected):
    found = values(dct, text, language)
    assert {words: found.get(words) for words in expected} == expected
