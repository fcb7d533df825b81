"""Relative days in other languages than English, and the language of a text."""

import pytest

from archive.datespan import PartialDate
from archive.extract.dates import find_dates
from archive.extract.dates.abroad_phrases import abroad_phrases
from archive.extract.dates.abroad_tense import SIGNED
from archive.extract.dates.language import language_for_days
from archive.extract.dates.year_words import ALL_TONGUES
from archive.model import DocumentDate, Provenance

#: A Wednesday.
REPORT = "2015-06-10"


def values(text, dct=REPORT):
    day = dct and DocumentDate(
        value=PartialDate.parse(dct), provenance=Provenance.HEADER, evidence=dct
    )
    return {m.text.lower(): m.value for m in find_dates(text, day)}


# fmt: off
SENTENCES = [
    ("fr", "La canicule qui sévit depuis le début du mois a fait des morts dans la ville et les villages.", "début du mois", "2015-06"),
    ("nl", "Morgen komen er schepen uit het zuiden in de haven, en de stad is in feest.", "morgen", "2015-06-11"),
    ("de", "Hunderttausende nutzten gestern die offene Grenze. Die Mauer wurde im Jahr darauf abgebaut.", "gestern", "2015-06-09"),
    ("tr", "Darbe girişimi bu sabah bastırıldı ve meclis için bir tören yapıldı.", "bu sabah", "2015-06-10"),
    # Seasons: by last and next, or by the tense of their clause; else they are left open.
    ("de", "Im Frühjahr hatte es in der Stadt und auf dem Land viel geregnet.", "frühjahr", "2015-SP"),
    ("de", "Im kommenden Herbst wird die neue Brücke in der Stadt gebaut.", "kommenden herbst", "2015-FA"),
    ("de", "Die Regel gilt im Winter in der Stadt und auf dem Land.", "winter", ""),
    ("de", "Der Turm ist im Sommer 1990 in der Stadt von den Leuten gebaut.", "sommer 1990", "1990-SU"),
    ("fr", "Les travaux du pont ont commencé au printemps dans la ville.", "printemps", "2015-SP"),
    ("fr", "Le maire de la ville est mort l’été dernier dans une maison du sud.", "été dernier", "2014-SU"),
    ("es", "El río que pasa por la ciudad se secó el verano pasado.", "verano pasado", "2014-SU"),
    ("it", "Il ponte della città è caduto l’estate scorsa con le case.", "estate scorsa", "2014-SU"),
    ("pt", "A ponte da cidade foi fechada no verão passado para os carros.", "verão passado", "2014-SU"),
    ("nl", "De brug van het dorp werd vorige winter gesloten.", "vorige winter", "2014-WI"),
    ("pl", "Most w mieście zamknięto jesienią, a na nowy nie ma pieniędzy i nie było.", "jesienią", "2014-FA"),
    ("pl", "Most w mieście zamknięto jesienią zeszłego roku i nie ma go do dziś.", "jesienią zeszłego roku", "2014-FA"),
    ("ru", "Мост закрыли весной, а летом 2016 года его откроют.", "летом 2016", "2016-SU"),
    ("ru", "Завод был построен в семидесятых годах, рассказали в городе.", "семидесятых годах", "197"),
    ("ru", "К концу года завод закроют, сказал министр.", "концу года", "2015"),
    ("uk", "Вибори призначено на 25 серпня, сказано на сайті її партії.", "25 серпня", "2015-08-25"),
    ("tr", "Rapor haziranda açıklanacak ve bu yıl için yeni bir yasa da çıkacak.", "haziranda", "2015-06"),
    ("ja", "首相は今朝、福島を視察したと発表した。", "今朝", "2015-06-10"),
    ("ja", "昨年夏に始まった工事は終わった。", "昨年夏", "2014-SU"),
    ("he", "ראש הממשלה נרצח אמש בתל אביב, אמר השר.", "אמש", "2015-06-09"),
    ("he", "הבחירות נקבעו לאוקטובר 2016 על ידי הממשלה.", "לאוקטובר 2016", "2016-10"),
    ("hi", "बैंक आज बंद रहेंगे और कल खुलेंगे।", "आज", "2015-06-10"),
    ("id", "Gempa di kota itu dan di desa ini terjadi pada Agustus lalu.", "agustus lalu", "2014-08"),
    ("sv", "Statsministern talade i går om det nya förslaget som är på väg.", "i går", "2015-06-09"),
    ("sv", "Mötet med ministern hölls i måndags och det var för kort.", "i måndags", "2015-06-08"),
    ("sv", "Mötet med ministern hålls på söndag och det är det sista.", "på söndag", "2015-06-14"),
    ("sv", "Fartyget som byggdes 1980 är kvar på varvet och inte till salu.", "1980", "1980"),
    ("sv", "Broen och vägen som är stängda öppnar i augusti för alla.", "augusti", "2015-08"),
    ("da, no", "Statsministeren talte i går om forslaget som er på vei til Stortinget.", "i går", "2015-06-09"),
    ("da, no", "Mannen som ble funnet forrige uke er ikke kjent av politiet og er død.", "forrige uke", "2015-W23"),
    ("fi", "Pääministeri kertoi eilen, että laki on valmis ja se ei muutu.", "eilen", "2015-06-09"),
    ("fi", "Laki on valmis ja se tulee voimaan ensi vuonna, hän kertoi.", "ensi vuonna", "2016"),
    ("et", "Valitsus koguneb homme ja arutab, mis on seaduses ning õiguses uut.", "homme", "2015-06-11"),
    ("et", "Eelmisel nädalal oli linnas tulekahju ja see on nüüd läbi, kui uskuda võib.", "eelmisel nädalal", "2015-W23"),
    ("ro", "Premierul a spus ieri că legea este gata și că o să fie votată.", "ieri", "2015-06-09"),
    ("ro", "Legea care a fost votată acum doi ani nu este în vigoare.", "acum doi ani", "2013"),
    ("hu", "A miniszter tegnap azt mondta, hogy a törvény nem kész, és ez is baj.", "tegnap", "2015-06-09"),
    ("hu", "A hét híd közül egy és nem több jövő héten nyílik meg.", "jövő héten", "2015-W25"),
    ("es", "La policía dijo que el hombre murió el lunes en la casa de su hermano.", "lunes", "2015-06-08"),
    ("es", "La reunión de los ministros se celebrará el lunes en la sede del partido.", "lunes", "2015-06-15"),
    ("es", "La ley del agua, que se aprobó hace dos años, no se aplica en el sur.", "hace dos años", "2013"),
    ("es", "El fuego que empezó el pasado viernes en la sierra no se ha apagado.", "pasado viernes", "2015-06-05"),
    ("pt", "O ministro disse na terça-feira que não há dinheiro para as escolas do país.", "terça-feira", "2015-06-09"),
    ("pt", "A greve dos professores, que começou na semana passada, não tem data para acabar.", "semana passada", "2015-W23"),
    ("fr", "Les pompiers ont été appelés dans la nuit de lundi dans une ferme.", "lundi", "2015-06-08"),
    ("fr", "Le conseil des ministres se réunira vendredi dans la capitale du pays.", "vendredi", "2015-06-12"),
    ("fr", "Les chauffeurs de la ville se sont mis en grève lundi et le maire se tait.", "lundi", "2015-06-08"),
    ("fr", "Le départ de la course est prévu vendredi sur la place de la ville.", "vendredi", "2015-06-12"),
    ("fr", "Il y a trois ans que la ville est sans hôpital et les gens partent.", "il y a trois ans", "2012"),
    ("it", "Il sindaco ha parlato lunedì con gli operai della fabbrica di viti.", "lunedì", "2015-06-08"),
    ("it", "Il consiglio si riunirà venerdì per il voto sulla legge, e non è detto che passi.", "venerdì", "2015-06-12"),
    ("de", "Die Polizei hat am Montag in der Stadt und auf dem Land gesucht.", "montag", "2015-06-08"),
    ("de", "Der Rat will am Freitag über das Gesetz und die Kosten abstimmen.", "freitag", "2015-06-12"),
    ("de", "Die Fahrer haben am Montag in der ganzen Stadt die Arbeit niedergelegt.", "montag", "2015-06-08"),
    ("de", "Vor zwei Wochen war das Wasser in der Stadt noch nicht zu trinken.", "vor zwei wochen", "2015-W22"),
    ("de", "Im 19. Jahrhundert war die Stadt klein und der Weg zu ihr weit.", "19. jahrhundert", "18"),
    ("nl", "De man werd maandag in een huis van zijn broer gevonden.", "maandag", "2015-06-08"),
    ("nl", "De raad zal vrijdag over het plan van de wethouder stemmen.", "vrijdag", "2015-06-12"),
    ("tr", "Bakan pazartesi günü bir açıklama yaptı ve yeni yasayı anlattı.", "pazartesi günü", "2015-06-08"),
    ("pl", "Rada miasta zebrała się w poniedziałek i nie podjęła decyzji o szkole.", "poniedziałek", "2015-06-08"),
    ("pl", "Rada miasta zbierze się w piątek i podejmie decyzję o szkole.", "piątek", "2015-06-12"),
    ("cs", "Vláda se v pondělí sešla na zámku a o zákonu nerozhodla, řekl mluvčí.", "pondělí", "2015-06-08"),
    ("ru", "Министр приехал в понедельник и рассказал, что было в прошлом году.", "прошлом году", "2014"),
    ("ru", "Переговоры пройдут в пятницу в столице, сообщил министр.", "пятницу", "2015-06-12"),
    ("ru", "Из-за наводнения в субботу из города эвакуированы сотни семей.", "субботу", "2015-06-06"),
    ("ru", "Сотни семей будут эвакуированы в субботу, если вода не спадет.", "субботу", "2015-06-13"),
    ("ru", "Выборы в городе запланированы на субботу, сказано на сайте.", "субботу", "2015-06-13"),
    ("uk", "Міністр приїхав у понеділок і сказав, що її ще немає.", "понеділок", "2015-06-08"),
    ("ar", "وصل الوزير يوم الاثنين إلى المدينة وقال إن الأمر صعب.", "يوم الاثنين", "2015-06-08"),
    ("ar", "قال الوزير إن الاجتماع سيعقد يوم الجمعة في المدينة.", "يوم الجمعة", "2015-06-12"),
    ("ar", "أجبرت الفيضانات يوم السبت مئات العائلات على ترك منازلها في المدينة.", "يوم السبت", "2015-06-06"),
    ("fa", "وزیر روز دوشنبه گفت که گفتگو خوب بود.", "روز دوشنبه", "2015-06-08"),
    ("he", "השר אמר ביום שני כי אין כסף לבתי הספר.", "ביום שני", "2015-06-08"),
    ("hi", "मंत्री ने सोमवार को कहा कि पानी आ गया है।", "सोमवार", "2015-06-08"),
    ("id", "Menteri mengatakan pada Senin bahwa dana itu akan cair, dan tidak ada yang tahu.", "senin", "2015-06-08"),
    ("sw", "Waziri alisema Jumatatu kwamba fedha za shule ni za watu wa kijiji.", "jumatatu", "2015-06-08"),
    ("zh", "市长周一表示，去年有很多人来过。", "去年", "2014"),
    ("zh", "会议将于下周一举行。", "下周一", "2015-06-15"),
    ("zh", "司机星期五因拖欠工资开始罢工，工会说罢工将持续三天。", "星期五", "2015-06-05"),
    ("zh", "星期五，部长将访问邻国。", "星期五", "2015-06-12"),
    ("ja", "首相は8日、記者団に語った。", "8日", "2015-06-08"),
    ("ja", "昨年3月に始まった工事です。", "昨年3月", "2014-03"),
    ("ko", "대통령은 지난 8일 새벽 밝혔다.", "8일", "2015-06-08"),
]
# fmt: on


@pytest.mark.parametrize(("language", "text", "words", "value"), SENTENCES)
def test_a_relative_day_is_reckoned_in_the_language_of_its_text(
    language, text, words, value
):
    assert language_for_days(text.lower()) == language
    assert values(text)[words] == value


@pytest.mark.parametrize(
    "text",
    [
        "Le conseil des ministres de lundi, les notes de la presse et du public.",
        "Die Sitzung am Montag: die Liste der Themen und der Gäste.",
    ],
)
def test_a_weekday_that_no_verb_places_is_left_open(text):
    (mention,) = find_dates(
        text,
        DocumentDate(
            value=PartialDate.parse(REPORT),
            provenance=Provenance.HEADER,
            evidence=REPORT,
        ),
    )
    assert mention.days is None


@pytest.mark.parametrize(
    "text",
    [
        "La mairie a reçu 2013 lettres et les a lues dans la nuit.",
        "В прошлых боях было 1941 нарушение, сказал он.",
        "Die Stadt hat 1800 Häuser und der Fluss ist breit und tief.",
        "Il a fait dans les trois jours après les attentats une liste des gens.",
        "La crue a fait de 1500 à 2000 victimes dans les villages et sur la côte.",
        "Ein Platz kostet von 1450 bis 1850 Mark, und der Preis ist in der Stadt hoch.",
        "Der Ort hat rund 1840, und es gab 2021 neue Fälle in der Stadt.",
        "La banca ha un debito di 1753 miliardi e non è la sola della città.",
        "Die Stadt wurde um 1200 v. Chr. gebaut und ist von den Leuten verlassen worden.",
    ],
)
def test_what_is_counted_in_another_language_is_no_year(text):
    assert not [value for value in values(text).values() if value[:1].isdigit()]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Der Aufstand 1953 war in der Stadt und auf dem Land.", "1953"),
        ("1953 war der Aufstand in der Stadt und auf dem Land.", "1953"),
        ("Anayasa 1982'de yapıldı ve değişti.", "1982"),
        ("Das Haus wurde noch 1931 verkauft und ist in der Stadt bekannt.", "1931"),
        ("Der Plan gilt für 2018, sagt die Frau von der Bahn, und ist gut.", "2018"),
        (
            "La fábrica se cerró en el 2009 y los obreros se fueron de la ciudad.",
            "2009",
        ),
        ("La ley de 1955 se cambió en el congreso.", "1955"),
        ("اندلعت الحرب في عام 1967 وانتهت.", "1967"),
    ],
)
def test_a_year_is_known_by_the_words_beside_it(text, year):
    assert year in values(text).values()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("In Spain the king went home.", "en"),
        ("Tin 316, zinc 495 per 100 kilos, no. 2 per tonne.", ""),
        ("", ""),
        ("Han sade att det är en stor fråga för oss och för dem som bor här.", "sv"),
    ],
)
def test_the_language_of_a_text_is_told_by_its_small_words(text, language):
    assert language_for_days(text.lower()) == language


@pytest.mark.parametrize(
    "text",
    [
        "La gente se reunió en la Plaza de Mayo y en la avenida 9 de Julio, y no se fue.",
        "Les gens se sont assis dans la rue du 4 Septembre et sur le pont du 8 Mai.",
        "Die Menschen gingen auf der Straße des 17. Juni und in den Park.",
        "Он написал книгу про среду обитания и про то, что было в среду обитания рыбы.",
        "两周一次的会议，一周三次的训练，他说很多人参加。",
        "A equipe está nesta segunda fase do jogo e não sai da quinta posição por uma falta.",
        "그는 3일 연속 이겼고 10일 넘게 쉬었다.",
    ],
)
def test_streets_counts_and_habits_abroad_are_no_days(text):
    assert values(text) == {}


@pytest.mark.parametrize("language", sorted(ALL_TONGUES))
def test_every_language_has_its_words_together(language):
    tongue = ALL_TONGUES[language]
    days = [form for row in tongue.weekdays.split("|") for form in row.split()]
    assert len(tongue.weekdays.split("|")) == 7
    assert len(days) == len(set(days))
    # A weekday alone is read where tenses tell which one it is.
    assert language in SIGNED or "weekday" not in tongue.phrases
    assert list(abroad_phrases("", language)) == []


# fmt: off
NUMBERED = [
    # 8 June was a Monday.
    ("O ministro chegou à cidade na segunda-feira (8), mas não quis falar com os moradores.", "segunda-feira (8)", "2015-06-08"),
    ("Houve uma greve na segunda-feira (8/6) nas escolas do estado, que não abriram.", "segunda-feira (8/6)", "2015-06-08"),
    ("La ministra llegó el lunes 8 a la ciudad y no quiso hablar con los vecinos.", "lunes 8", "2015-06-08"),
    ("Le ministre est arrivé lundi 8 dans la ville et il est reparti mardi 9.", "mardi 9", "2015-06-09"),
    ("Il ministro è arrivato lunedì 8 in città e non ha parlato con gli operai.", "lunedì 8", "2015-06-08"),
    ("Der Minister ist am Dienstag, dem 9., in die Stadt gekommen, sagte er.", "dienstag, dem 9.", "2015-06-09"),
]
# fmt: on


@pytest.mark.parametrize(("text", "words", "value"), NUMBERED)
def test_the_number_behind_a_weekday_tells_its_day(text, words, value):
    assert values(text)[words] == value


def test_month_and_year_are_read_where_a_slash_joins_them():
    text = "A empresa fechou em abril/2015, mas o dono não quis falar com a imprensa."
    assert values(text) == {"abril/2015": "2015-04"}


@pytest.mark.parametrize(
    "text",
    [
        "O nome não está na primeira lista e na segunda, que é do governo, também não.",
        "Lundi 8 personnes ont été arrêtées dans la ville et les autres ont fui.",
        "Die Sitzung beginnt am Montag 8 Uhr in der Stadt, und sie ist nicht lang.",
        "El lunes 8 personas murieron en la carretera, según la policía de la zona.",
    ],
)
def test_a_number_of_something_else_behind_a_weekday_tells_no_day(text):
    assert "2015-06-08" not in values(text, "2015-06-24").values()


@pytest.mark.parametrize(
    "text",
    [
        "O governo do Rio de Janeiro não quis falar com os moradores da cidade.",
        "El alcalde de Rio de Janeiro no quiso hablar con los vecinos de la zona.",
    ],
)
def test_a_city_is_no_month(text):
    assert not values(text)


def test_the_language_of_a_report_helps_where_the_text_is_short():
    day = DocumentDate(
        value=PartialDate.parse(REPORT), provenance=Provenance.HEADER, evidence=REPORT
    )
    assert not find_dates("Greve nesta sexta-feira", day)
    (found,) = find_dates("Greve nesta sexta-feira", day, language="pt")
    assert found.value == "2015-06-12"


# fmt: off
OF_LAST_YEAR = [
    ("Der Kurs ist seit seinem Tief im März vergangenen Jahres gestiegen, und die Leute sind froh.", "märz vergangenen jahres", "2014-03"),
    ("El gobierno dijo en marzo del año pasado que la obra no se haría en la ciudad.", "marzo del año pasado", "2014-03"),
    ("O governo mudou de ideia em 3 de maio do ano passado, mas não disse a que se deve.", "3 de maio do ano passado", "2014-05-03"),
    ("Le pont ne sera pas ouvert en mai de l'année prochaine, dit le maire de la ville.", "mai de l'année prochaine", "2016-05"),
    ("Il sindaco ha detto nel marzo dello scorso anno che il ponte non si farà.", "marzo dello scorso anno", "2014-03"),
    ("De burgemeester zei in maart vorig jaar dat de brug er niet komt en dat het zo is.", "maart vorig jaar", "2014-03"),
    ("Мэр сказал в марте прошлого года, что моста не будет, и это не конец.", "марте прошлого года", "2014-03"),
]
# fmt: on


@pytest.mark.parametrize(("text", "words", "value"), OF_LAST_YEAR)
def test_a_month_of_last_or_next_year_is_that_years(text, words, value):
    assert values(text)[words] == value


# fmt: off
PARTS_OF_TIME = [
    ("Im dritten Quartal 2014 sank die Zahl der Gäste in den Hotels der Stadt.", "dritten quartal 2014", "2014-Q3"),
    ("En el tercer trimestre de 1999 cayó la venta de coches en la ciudad.", "tercer trimestre de 1999", "1999-Q3"),
    ("Der Umsatz sank im ersten Halbjahr, und die Firma ist in Not.", "ersten halbjahr", "2015-H1"),
    ("Весной 1943 года армия отступила от города и не вернулась.", "весной 1943", "1943-SP"),
    ("Latem 1920 r. wojsko było w mieście i nie wyszło z niego.", "latem 1920", "1920-SU"),
    ("Heuer ist der Sommer kurz und das Wasser in den Seen ist kalt.", "heuer", "2015"),
    ("Das sagte der Wirt am gestrigen Dienstag den Leuten in der Stadt.", "gestrigen dienstag", "2015-06-09"),
    ("Am Wochenende war die Straße in die Stadt mit Autos voll.", "wochenende", "2015-W23-WE"),
    ("Das Fest findet am kommenden Wochenende in der Stadt statt und ist frei.", "kommenden wochenende", "2015-W24-WE"),
    ("El fuego, que empezó anoche, no se ha apagado en los montes.", "anoche", "2015-06-09"),
    ("El ministro dijo hoy en la capital que no hay dinero para la obra.", "hoy", "2015-06-10"),
    ("El primero de mayo los obreros marcharon por la ciudad con sus hijos.", "primero de mayo", "2015-05-01"),
    ("La police a été appelée hier soir dans une ferme du sud.", "hier soir", "2015-06-09TEV"),
    ("Lunedi' e' stato arrestato un uomo con la figlia del sindaco.", "lunedi'", "2015-06-08"),
    ("La riunione della giunta si terra' venerdi' con il sindaco.", "venerdi'", "2015-06-12"),
    ("La crisi è nata nell'ottobre scorso con la chiusura della miniera.", "ottobre scorso", "2014-10"),
    ("L'usine a fermé le 10 novembre 93, et les gens du village sont partis.", "10 novembre 93", "1993-11-10"),
    ("Das Heft kostet viel, der Kurs ist vom 5. bis zum 9. Juni in der Stadt.", "9. juni", "2015-06-09"),
    ("La guerra entre enero y marzo de 1998 dejó la ciudad en ruinas.", "enero", "1998-01"),
    ("Il saldo di gennaio-febbraio 1994 è il peggiore per la banca.", "gennaio", "1994-01"),
    ("El 12 de mayo 1500 personas salieron a la calle en la ciudad.", "12 de mayo", "2015-05-12"),
]
# fmt: on


@pytest.mark.parametrize(("text", "words", "value"), PARTS_OF_TIME)
def test_quarters_seasons_weekends_and_parts_of_days_are_read_abroad(
    text, words, value
):
    assert values(text)[words] == value


def test_days_in_a_list_have_the_month_behind_the_last():
    text = "Das Stück ist am 3., 4., 5. und 6. Mai zu sehen, und die Stadt zahlt."
    assert list(values(text).values()) == [f"2015-05-0{day}" for day in (3, 4, 5, 6)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Am 3. Mai fiel der Baum, und am selben Tag kam die Frau.", "am selben tag"),
        (
            "El 3 de mayo cayó el puente; ese mismo día se fue el alcalde.",
            "ese mismo día",
        ),
        ("3 травня 2015 року впав міст, того ж дня її не було.", "того ж дня"),
    ],
)
def test_the_same_day_is_the_one_that_was_told_of(text, words):
    assert values(text)[words] == "2015-05-03"


def test_this_day_is_not_the_reports():
    text = "An diesem Tag starben in der Stadt drei Menschen, und das Haus ist leer."
    assert values(text) == {"diesem tag": ""}


# fmt: off
@pytest.mark.parametrize(
    ("language", "text", "years"),
    [
        ("sv", "Polisen räknade 2010 bilar, omkring 1900 personer kom till torget.", []),
        ("sv", "Hon föddes 1987 i Lund. Före 1990 var valet 1988 och VM 2010.", ["1987", "1990", "1988", "2010"]),
        ("sv", "Antalet steg till 1990. I slutet av 1938 föll den.", ["1938"]),
        ("sv", "Fram till 1974 var det skola; från och med 2012 gäller lagen för 1990 elever.", ["1974", "2012"]),
        ("no", "I løpet av 2013 sank prisene på 1990 boliger.", ["2013"]),
        ("el", "Μεταξύ 1941 και 1944 χάθηκαν 1990 άνθρωποι.", ["1941", "1944"]),
        ("ca", "Entre 1950 i 1960 va créixer; des de 2012 hi viuen 1990 persones.", ["1950", "1960", "2012"]),
        ("bg", "Между 1941 и 1944 г. има война и 1990 души.", ["1941", "1944"]),
        ("da", "Siden talte politiet 1850 cykler, i 1987 var det færre.", ["1987"]),
        ("no", "Klubben ble stiftet 1901. Siden 1998 har den 2010 medlemmer.", ["1901", "1998"]),
        ("fi", "Torstai-iltana 2000 vierasta tuli, vuonna 1987 vähemmän.", ["1987"]),
        ("fi", "Vuosina 1939–1945 kunta rakensi 2010 asuntoa.", ["1939", "1945"]),
        ("ro", "Poliția a amendat 1990 de șoferi. Din 1987 locuiește aici, după 1989 singur.", ["1987", "1989"]),
        ("hu", "A rendőrség 1990 autót számolt, 1987-ben kevesebbet.", ["1987"]),
        ("hu", "Az 1956-os forradalom óta 2010-en voltak ott; az 1990. évi törvény.", ["1956", "1990"]),
        ("el", "Η αστυνομία κατέγραψε 1990 οχήματα. Από το 1987 ζει εδώ.", ["1987"]),
        ("bg", "Полицията провери 1990 коли. От 1987 година живее тук.", ["1987"]),
        ("ca", "La policia va comptar 1990 cotxes. Viu aquí des del 1987.", ["1987"]),
        ("hr", "Policija je zaplijenila 1990 eura. Rat je počeo 1991. godine, od 1995. bio je mir.", ["1991", "1995"]),
        ("vi", "Cảnh sát phạt 1990 xe. Năm 1987 ông đi.", ["1987"]),
        ("ko", "경찰은 1990 명을 조사했다. 올림픽(1988) 이후.", ["1988"]),
    ],
)
def test_a_bare_number_is_a_year_only_where_its_language_says_so(language, text, years):
    found = find_dates(text, None, language=language)
    assert [m.value for m in found if m.value[:1].isdigit()] == years
# fmt: on


# fmt: off
@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        # The report is of a Wednesday.
        ("sv", "En man greps natten till onsdagen.", {"natten till onsdagen": "2015-06-10"}),
        ("da", "En mand blev anholdt natten til mandag.", {"natten til mandag": "2015-06-08"}),
        ("no", "En mann ble pågrepet natt til onsdag.", {"natt til onsdag": "2015-06-10"}),
        ("tr", "Geçen yıl Ekim ayında deprem oldu, bu yılın Mart ayında sel.", {"Geçen yıl Ekim ayında": "2014-10", "bu yılın Mart ayında": "2015-03"}),
        ("tr", "Geçen yıl 23 Ekim'de deprem oldu. Geçen yıl Martin adında bir adam geldi.", {"Geçen yıl 23 Ekim'de": "2014-10-23", "Geçen yıl": "2014"}),
        ("it", "La legge del 20 luglio p.p. resta; il 12 maggio p.v. si terrà.", {"20 luglio p.p.": "2014-07-20", "12 maggio p.v.": "2016-05-12"}),
        ("es", "La ley del 20 de julio ppdo. y la del 3 de agosto último se cumplen.", {"20 de julio ppdo.": "2014-07-20", "3 de agosto último": "2014-08-03"}),
        ("pt", "A lei de 20 de julho p.p. foi votada.", {"20 de julho p.p.": "2014-07-20"}),
        ("pl", "Dnia 12 grudnia r. ub. był na zebraniu.", {"12 grudnia r. ub.": "2014-12-12"}),
        ("hi", "पिछले साल दिसंबर में हुआ।", {"पिछले साल दिसंबर में": "2014-12"}),
        ("id", "Rapat digelar Kamis besok, kata polisi yang tiba Selasa kemarin.", {"Kamis besok": "2015-06-11", "Selasa kemarin": "2015-06-09"}),
        ("id", "Pada Mei tahun 2009 jatuh.", {"Mei tahun 2009": "2009-05"}),
        ("ar", "في كانون الثاني عام 2009 انتهت الحرب، وفي مايو من عام 2011 عاد.", {"كانون الثاني عام 2009": "2009-01", "مايو من عام 2011": "2011-05"}),
        ("pl", "W maju roku 2009 upadł.", {"maju roku 2009": "2009-05"}),
        ("ro", "Alegerile vor avea loc în noiembrie. Joia trecută au început protestele.", {"noiembrie": "2015-11", "Joia trecută": "2015-06-04"}),
        ("cs", "V sobotu pojedeme dál, v pondělí jsme přijeli.", {"sobotu": "2015-06-13", "pondělí": "2015-06-08"}),
        ("nl", "Dat gebeurt vrijdag. Hij is maandag gebracht.", {"vrijdag": "2015-06-12", "maandag": "2015-06-08"}),
        ("ro", "Piața este deschisă joia.", {}),
        ("es", "Entre abril y septiembre del año pasado cayó la venta.", {"abril": "2014-04", "septiembre del año pasado": "2014-09"}),
    ],
)
def test_words_that_tell_the_night_or_the_year_abroad(language, text, told):
    day = DocumentDate(
        value=PartialDate.parse(REPORT), provenance=Provenance.HEADER, evidence=REPORT
    )
    assert {m.text: m.value for m in find_dates(text, day, language=language)} == told
# fmt: on
