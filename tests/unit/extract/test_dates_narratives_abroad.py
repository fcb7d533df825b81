"""Words of other languages: of histories, a year ago, ends of months, Christmas Eve."""

import pytest

from archive.datespan import PartialDate
from archive.extract.dates import find_dates
from archive.model import DocumentDate, Provenance


def values(text, language, published=None):
    claim = published and DocumentDate(
        value=PartialDate.parse(published), provenance=Provenance.METADATA, evidence=""
    )
    return [one.value for one in find_dates(text, claim, language=language)]


# fmt: off
@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Im Jahr 1923 erschien der Band. Im selben Jahr zog er um. Im Jahr darauf kam er, und im März des folgenden Jahres ging er.", "1923 1923 1924 1925-03"),
        ("es", "En 1923 publicó el libro. Ese mismo año se casó. Al año siguiente viajó. En mayo del año siguiente volvió. El mes anterior llovió.", "1923 1923 1924 1925-05 1925-04"),
        ("fr", "En 1923 il publie. La même année il part. L'année suivante il revient. En mai de l'année suivante il meurt.", "1923 1923 1924 1925-05"),
        ("pt", "Em 1923 publicou o livro. No mesmo ano casou-se. No ano seguinte foi. Em maio do ano seguinte voltou.", "1923 1923 1924 1925-05"),
        ("it", "Il 3 maggio 1923 partirono. Quattro giorni dopo vinsero. L'anno successivo tornarono. Nell'Ottocento era un convento.", "1923-05-03 1923-05-07 1924 18"),
        ("it", "Il 3 maggio 1923 partirono. Quattro giorni dopo Natale morirono settecento persone.", "1923-05-03"),
        ("nl", "In 1923 verscheen het boek. In hetzelfde jaar trouwde hij. Het jaar daarop vertrok hij.", "1923 1923 1924"),
        ("pl", "W 1923 roku wydał książkę. W tym samym roku ożenił się. Rok później wyjechał. W maju następnego roku wrócił.", "1923 1923 1924 1925-05"),
        ("pl", "Powstanie wybuchło w nocy z 29 na 30 listopada 1830.", "1830-11-29 1830-11-30"),
        ("cs", "V roce 1923 vydal knihu. Téhož roku odjel. O rok později se vrátil.", "1923 1923 1924"),
        ("ru", "В 1812 году началась война. В том же году она кончилась. Год спустя было тихо. Через неделю и это прошло. В следующем году вернулись.", "1812 1812 1813 1814"),
        ("ru", "Весной 1812 года шли. 26 августа 1812 года был бой. Через неделю город пал. В 1813 году вернулись. В следующем году ушли.", "1812-SP 1812-08-26 1812-W36 1813 1814"),
        ("uk", "19 вересня 1941 року увійшли. Через п'ять днів почалося. Того ж року згоріло.", "1941-09-19 1941-09-24 1941"),
        ("tr", "30 Ağustos 1922 günü kazanıldı; on gün sonra alındı. Ertesi yıl bitti. 19. yüzyılda köydü.", "1922-08-30 1922-09-09 1923 18"),
        ("id", "Pada tahun 1923 terbit. Pada tahun yang sama ia menikah. Pada Mei tahun berikutnya ia pergi. Pada abad ke-18 biara.", "1923 1923 1924-05 17"),
        ("hu", "1944–1945 telén éheztek. 1956 őszén felkelés tört ki. November 4-én jöttek. A következő évben vége lett. A 19. században gyár volt.", "1944-WI 1956-FA 1956-11-04 1957 18"),
        ("ro", "În 1923 a apărut cartea. În același an a plecat. În secolul al XVIII-lea era aici.", "1923 1923 17"),
        ("sv", "I maj 1923 kom boken. Samma år gifte han sig. Vintern 1926–1927 kom han.", "1923-05 1923 1926-WI"),
        ("fi", "Vuonna 1923 se ilmestyi. Samana vuonna hän lähti. Seuraavana vuonna hän palasi.", "1923 1923 1924"),
        ("ar", "في عام 1923 صدر الكتاب. وفي العام نفسه تزوج. وفي العام التالي سافر.", "1923 1923 1924"),
        ("zh", "1937年7月7日开战。同年12月失守。次年3月大捷。1938年秋会战。19世纪末是港口。1939年春节下雪。", "1937-07-07 1937-12 1938-03 1938-FA 18 1939"),
        ("ja", "1945年8月15日に終わった。翌年11月3日に公布。同年、結婚。1950年の春に帰国。19世紀の港。前日比で上昇。", "1945-08-15 1946-11-03 1946 1950-SP 18"),
        ("ko", "1950년 6월 25일 시작됐다. 같은 해 9월 상륙했다. 이듬해 1월 빼앗겼다. 1951년 봄 되찾았다. 19세기 항구다.", "1950-06-25 1950-09 1951-01 1951-SP 18"),
    ],
)
def test_histories_abroad_go_on_from_the_date_before(language, text, expected):
    assert values(text, language) == expected.split()


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Vor zwanzig Jahren schloss die Zeche.", "1995"),
        ("es", "Hace veinte años cerró la mina.", "1995"),
        ("nl", "Twintig jaar geleden sloot de mijn.", "1995"),
        ("ru", "Двадцать лет назад закрыли шахту. Выборы пройдут через неделю.", "1995 2015-W25"),
        ("ru", "Завод закрыли в мае. Через неделю его снесли.", "2015-05"),
    ],
)
def test_round_numbers_and_weeks_to_come_are_reckoned_from_the_report(language, text, expected):
    assert values(text, language, "2015-06-10") == expected.split()
# fmt: on


# fmt: off
@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "El próximo lunes 15 reabren. Anunciada a comienzos de mes. A partir de mañana no habrá. Nochebuena de 1914.", "2015-06-15 2015-06 2015-06-11 1914-12-24"),
        ("es", "El próximo lunes 25 personas irán.", ""),
        ("pt", "O plano sai até o fim do mês. No fim do mês passado saiu outro.", "2015-06 2015-05"),
        ("it", "Entro la fine del mese sarà nominato. A Ferragosto 1943 bombardarono.", "2015-06 1943-08-15"),
        ("de", "Am Ostermontag demonstrierten Tausende. Am Karfreitag 1916 war es still.", "2015-04-06 1916-04-21"),
        ("fr", "NICE, 10 juin 2015 - Mardi soir, un camion a foncé.", "2015-06-10 2015-06-09TEV"),
        ("it", "Il Venerdì Santo 1906 tremò la terra.", "1906-04-13"),
        ("de", "Seit Jahresbeginn sank die Zahl. Heiligabend 1914 schwiegen die Waffen.", "2015 1914-12-24"),
        ("fr", "La veille de Noël 1914 les armes se turent.", "1914-12-24"),
        ("nl", "Op kerstavond 1914 zwegen de wapens.", "1914-12-24"),
        ("pl", "Rok temu szkoły zamknięto. Przed tygodniem premier mówił inaczej. Do końca miesiąca wrócą.", "2014 2015-W23 2015-06"),
        ("cs", "Před rokem bylo sucho. Do neděle zůstanou školy zavřené.", "2014 2015-06-14"),
        ("ru", "До конца недели школы закрыты. Год назад закрыли завод.", "2015-W24 2014"),
        ("uk", "Тиждень тому місто звільнили.", "2015-W23"),
        ("id", "Setahun lalu pesawat jatuh. Minggu malam hujan. Dua minggu lalu kering. Selama dua minggu (14) hari.", "2014 2015-06-07 2015-W22"),
        ("fi", "Viikko sitten satoi.", "2015-W23"),
        ("he", "לפני שנה ההילולה בוטלה.", "2014"),
        ("ja", "今週末は雨が降る。2014年元日に会見した。", "2015-W24-WE 2014-01-01"),
        ("ko", "9일 밤 사고가 났다. 3일 밤낮을 걸었다.", "2015-06-09"),
        ("tr", "Pazartesi sabaha karşı deprem oldu.", "2015-06-08"),
        ("sv", "På fredagskvällen greps en man.", "2015-06-05"),
        ("ar", "ومنذ أكتوبر تظاهر الناس في المدينة", "2014-10"),
        ("ko", "음력 1월 15일 대보름. 1월 15일 눈이 내렸다.", "2015-01-15"),
        ("ja", "旧暦の8月15日の月。", ""),
        ("vi", "Rạng sáng nay bão vào. Hôm qua mưa. Tuần trước 13 người mất.", "2015-06-10 2015-06-09 2015-W23"),
    ],
)
def test_stretches_without_a_number_and_holidays_abroad(language, text, expected):
    assert values(text, language, "2015-06-10") == expected.split()
# fmt: on


def test_a_day_of_the_lunar_calendar_of_vietnam_has_no_days():
    claim = DocumentDate(
        value=PartialDate(2024, 2, 10), provenance=Provenance.METADATA, evidence=""
    )
    moon, ours = find_dates(
        "Ngày 15 tháng 8 âm lịch vui. Ngày 10 tháng 3 mưa được.", claim, language="vi"
    )
    assert (moon.days, ours.value) == (None, "2024-03-10")
