"""The words of which lines of a head are made, in all languages, and their days."""

import re
from collections.abc import Iterator
from functools import cache

from archive.extract.dates.abroad_months import MONTHS_ABROAD
from archive.extract.dates.abroad_words import EASTERN_REIGNS, WEEKDAYS_ABROAD
from archive.extract.dates.lexicon import MONTHS, WEEKDAYS, trie, words
from archive.extract.dates.written import Written, read_written
from archive.patterns import later

#: "令和6年" is one, too.
FULL_YEAR = re.compile(rf"\d{{4}}|{'|'.join(EASTERN_REIGNS)}")
CLOCK = later(
    r"(?<!\d)\d{1,2}(?:[:.h]\d\d){1,2}(?:[.,]\d{1,6})?(?!\d)[ ]?(?:[ap]\.?[ ]?m\b\.?)?"
    r"|(?<!\d)\d{1,2}[ ]?(?:[ap]\.?m\b\.?|uhr\b|h\b|hrs\b)|[+-]\d\d:?\d\d\b"
    r"|\([012]\d[0-5]\d[ ](?:gmt|utc)\)"
    r"|\b(?:오전|오후|上午|下午|午前|午後)[ ]?\d{1,2}(?:[:시時点]\d{0,2}[분分]?)?"
    r"|\d{1,2}[時时点시]\d{0,2}[分분]?",
    re.IGNORECASE,
)
MINUTE = re.compile(r"(?<!\d)\d{1,2}[:.h時시点]\d\d")
ROUND = re.compile(
    r"(?<!\d)\d{1,2}[:.h](?:00|30)(?![:.]?\d)(?!.{0,12}\b(?:[A-Z]{2,4}T|GMT|UTC|WIB)\b)"
)
#: To Python the signs of vowels in Thai and the scripts of India are no letters.
_LETTERS = r"[^\W\d_](?:[^\W\d_]|[\u0900-\u0dff\u0e31-\u0e4e])*"
_WORD = re.compile(rf"{_LETTERS}(?:['’][^\W\d_]+)?|\d+")
ZONES = words(
    "gmt utc bst cet cest est edt cst cdt mst mdt pst pdt ist idt jst "
    "kst msk eet eest wib wita wit eat cat sast brt art hkt sgt pht "
    "local time hora heure hours hrs hs uhr h am pm et ct mt pt z часов "
    "мск ора ساعة الساعة بتوقيت غرينتش"
)
PUBLISHED = words(
    "отправлено надіслано 发送时间 發送時間 送信日時 보낸 gönderildi skickat sendt "
    "odesláno elküldve trimis wysłano נשלח "
    "geschrieben scritto scritta escrito escrita écrit posté postato postado inserito "
    "published posted issued released release publication filed "
    "created submitted uploaded online first originally dated date "
    "datum fecha data дата tarih tarihi tanggal tarehe 日期 발행 publié "
    "publiée paru parution publication publicado publicada publicação "
    "publicación publikation veröffentlicht erschienen erstellt "
    "gepubliceerd geplaatst pubblicato pubblicata pubblicazione "
    "opublikowano opublikowany publikacji dodano utworzono vydáno "
    "publikováno zveřejněno publicerad publicerat publisert publiceret "
    "udgivet julkaistu közzétéve megjelent δημοσιεύθηκε δημοσίευση "
    "опубликовано опубліковано публикации публікації размещено "
    "diterbitkan dipublikasikan yayın yayınlanma yayımlanma eklenme "
    "oluşturulma giriş نشر النشر التاريخ تاريخ انتشار تاریخ פורסם "
    "প্রকাশ প্রকাশিত প্রকাশের תאריך प्रकाशित प्रकाशन तिथि เผยแพร่ วันที่เผยแพร่ โพสต์ ลงวันที่ ประกาศ "
    "发布 发表 發布 發表 发布时间 "
    "发表时间 发布日期 發布日期 发布于 發布於 发表于 發表於 发稿时间 發佈時間 "
    "刊登日期 发文日期 公開日時 掲載日 投稿日 作成日 등록일 작성일 게시일 "
    "기사등록 기사작성 입력일 발행일 時間 时间 公開 掲載 配信 "
    "公開日 입력 등록 게재 작성 기사입력 imetolewa iliyochapishwa embargo embargoed "
    "until issue broadcast aired ausgestrahlt diffusé delivered "
    "judgment uitspraak verkündet ausgegeben herausgegeben émis "
    "émise emitido emitida emesso emessa sporządzenia sporządzono wydano wydany"
)
UPDATED = words(
    "modifica aangepast bijwerking updated update modified last "
    "revised amended edited mis à jour modifié modifiée actualizado "
    "actualizada actualización atualizado atualizada atualização "
    "aktualisiert geändert stand bijgewerkt gewijzigd aggiornato "
    "aggiornata aggiornamento modificato zaktualizowano aktualizacja "
    "aktualizováno aktualizace aktualizovano uppdaterad uppdaterat "
    "oppdatert opdateret päivitetty frissítve ενημέρωση обновлено "
    "изменено оновлено diperbarui güncelleme güncellenme güncellendi "
    "تحديث آخر بهروزرسانی עודכן আপডেট "
    "अपडेट अद्यतन ปรับปรุง ปรับปรุงล่าสุด อัปเดต อัพเดท แก้ไขล่าสุด 更新 "
    "更新时间 更新日期 更新日 最終更新 最后更新 最終更新日 수정 "
    "기사수정 최종수정 수정일"
)
KINDS = words(
    "press media news release immediate statement communiqué "
    "communique comunicado comunicato bulletin report document "
    "transcript briefing dispatch newsletter hansard deb debate debates hc hl "
    "sitting judgment hearing presse pressemitteilung "
    "presseinformation pressemeldung persbericht prensa imprensa "
    "stampa nota informação pressmeddelande pressemeddelelse "
    "pressemelding basın пресс релиз пресс-релиз сообщение заявление "
    "siaran بيان 电 讯 기사"
)
NEUTRAL = words(
    "em à às às all son commons lords house "
    "id ref reference on at of the by for to in and as from this "
    "現在 時点 thứ hai ba tư năm sáu bảy chủ nhật ngày lúc "
    "day time text wire agency le du de el del la a las los il alle "
    "alles ore o da do dos am um vom den der op om het w dnia z o v "
    "dne ve dnů den från på kl klo klokka fra i di dan pada pukul saat "
    "saa ya saati saat tarihinde в от за у від о г года году року р в "
    "م في يوم الموافق ב ב- בשעה को में açıklaması bülteni pers صحفي 写 "
    "วันที่ เวลา เมื่อ น 年 月 日 horas ore uur heures"
)
#: Whose day is that of the picture: "Photo: J. Roe, 3 May 2014 14:20".
PICTURE = later(
    r"(?i)[\W_]*(?:photo(?:graph)?s?|fotos?|fotograf\w*|picture|image|imagen|imagem|bild"
    r"|bilder|immagine|zdj[ęe]cie|снимок|фото|صورة)\b"
)
WEEK = frozenset((*WEEKDAYS, *WEEKDAYS_ABROAD))
HEAD_WORDS = frozenset((*ZONES, *PUBLISHED, *UPDATED, *KINDS, *NEUTRAL)) | WEEK


@cache
def _start() -> re.Pattern[str]:
    """Make what finds where a day may begin, when a text first needs it.

    Most reports bring their day.
    """
    return re.compile(
        r"(?:(?<![^\W\u3040-\u30ff\u4e00-\u9fff])(?<![/.-])(?<!\d:)|(?<=ב-))"
        rf"(?:(?:{trie({**MONTHS_ABROAD, **MONTHS})})(?!\w)|\d"
        rf"|{'|'.join(EASTERN_REIGNS)})",
        re.IGNORECASE,
    )


def dates_in(lower: str, order: str) -> Iterator[Written]:
    """Yield the days with a year of four figures in a line in small letters."""
    end = 0
    for begin in _start().finditer(lower):
        if begin.start() < end:
            continue
        read = read_written(lower, begin.start(), order=order)
        if read is None or read.value.day is None:
            continue
        if not FULL_YEAR.search(lower, read.start, read.end):
            continue
        end = read.end
        yield read


def words_of(part: str) -> list[str]:
    """Return the words and numbers of a part of a line, in small letters."""
    return [word.lower() for word in _WORD.findall(part)]
