"""Months and weekdays as fields and exports print them in full."""

from collections.abc import Iterable, Mapping

#: In English, German, French, Spanish, Italian, Portuguese and Dutch.
_MONTH_NAMES = (
    "january januar janvier enero gennaio janeiro januari",
    "february februar février febrero febbraio fevereiro februari",
    "march märz mars marzo março maart",
    "april avril abril aprile",
    "may mai mayo maggio maio mei",
    "june juni juin junio giugno junho",
    "july juli juillet julio luglio julho",
    "august août agosto augustus",
    "september septembre septiembre settembre setembro",
    "october oktober octobre octubre ottobre outubro",
    "november novembre noviembre novembro",
    "december dezember décembre diciembre dicembre dezembro",
)
#: In further languages, as dates have them, and their short forms; Croatian is left
#: out, whose names of some months are those of others in Polish.
_MORE_NAMES = """
jänner jän január ene janv gen ledna leden stycznia styczeń sty ianuarie ocak oca
tammikuuta января январь янв січня січень януари јануар ιανουαρίου ιανουάριος يناير
جانفي ژانویه ינואר בינואר जनवरी

fev fév február févr febr února únor lutego luty lut februarie şubat şub helmikuuta
февраля февраль фев лютого лютий февруари фебруар φεβρουαρίου φεβρουάριος فبراير
شباط فيفري فوریه פברואר בפברואר फरवरी फ़रवरी

mrt mär március maret mac března březen marca marzec martie mart maaliskuuta марта
март мар березня березень μαρτίου μάρτιος مارس آذار מרץ במרץ मार्च

avr abr április dubna duben kwietnia kwiecień kwi aprilie nisan nis huhtikuuta
апреля апрель апр квітня квітень април απριλίου απρίλιος أبريل ابريل نيسان آوریل
אפריל באפריל अप्रैल

maj május mag května květen maja mayıs toukokuuta мая май травня травень мај μαΐου
μάιος مايو أيار ماي מאי במאי मई

giu június června červen czerwca czerwiec cze iunie haziran haz kesäkuuta июня июнь
июн червня червень юни јун ιουνίου ιούνιος يونيو حزيران جوان ژوئن יוני ביוני जून

juil július lug julai července červenec lipca lipiec lip iulie temmuz tem heinäkuuta
июля июль июл липня липень юли јул ιουλίου ιούλιος يوليو تموز جويلية ژوئیه יולי
ביולי जुलाई

ago augusztus augusti agustus agu ogos srpna srpen sierpnia sierpień sie ağustos ağu
elokuuta августа август авг серпня серпень αυγούστου αύγουστος أغسطس اغسطس آب أوت
אוגוסט באוגוסט अगस्त

sept szeptember septembrie září września wrzesień wrz eylül eyl syyskuuta сентября
сентябрь сен сент вересня вересень септември септембар σεπτεμβρίου σεπτέμβριος
سبتمبر أيلول سپتامبر ספטמבר בספטמבר सितंबर सितम्बर

okt október ott out října říjen października październik paź octombrie ekim eki
lokakuuta октября октябрь окт жовтня жовтень октомври октобар οκτωβρίου οκτώβριος
أكتوبر اكتوبر اکتبر אוקטובר באוקטובר अक्टूबर अक्तूबर

listopadu listopad listopada lis noiembrie kasım kas marraskuuta ноября ноябрь ноя
нояб листопада листопад ноември новембар νοεμβρίου νοέμβριος نوفمبر نوامبر נובמבר
בנובמבר नवंबर नवम्बर

dez dic déc desember disember des prosince prosinec grudnia grudzień gru decembrie
aralık ara joulukuuta декабря декабрь дек грудня грудень декември децембар
δεκεμβρίου δεκέμβριος ديسمبر دسامبر דצמבר בדצמבר दिसंबर दिसम्बर
"""


def _numbered(names: Iterable[str]) -> Mapping[str, int]:
    return {
        name: number
        for number, line in enumerate(names, start=1)
        for name in line.split()
    }


#: Each name, in small letters, with the number of its month.
MONTHS = _numbered(_MONTH_NAMES)
#: The same of further languages besides, and short forms.
ALL_MONTHS = {**_numbered(_MORE_NAMES.split("\n\n")), **MONTHS}
_WEEKDAYS = (
    "monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch"
    " donnerstag freitag samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi"
    " samedi dimanche lunes martes miércoles jueves viernes sábado domingo lunedì"
    " martedì mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag"
    " donderdag vrijdag zaterdag zondag"
)
#: A pattern for a weekday.
WEEKDAY = rf"(?:{'|'.join(_WEEKDAYS.split())})"
