"""What all readers' records have in common, whatever form they came in."""

import re
from dataclasses import replace
from pathlib import PurePosixPath

from archive.model import Record

_CODE = re.compile(r"(?P<code>[a-z]{2,3})(?:[-_].*)?", re.ASCII)
#: Names that fields of records give in place of codes.
_LANGUAGES = {
    "arabic": "ar",
    "armenian": "hy",
    "basque": "eu",
    "bengali": "bn",
    "bulgarian": "bg",
    "catalan": "ca",
    "chinese": "zh",
    "croatian": "hr",
    "czech": "cs",
    "danish": "da",
    "dutch": "nl",
    "english": "en",
    "estonian": "et",
    "finnish": "fi",
    "french": "fr",
    "georgian": "ka",
    "german": "de",
    "greek": "el",
    "hebrew": "he",
    "hindi": "hi",
    "hungarian": "hu",
    "indonesian": "id",
    "irish": "ga",
    "italian": "it",
    "japanese": "ja",
    "korean": "ko",
    "latvian": "lv",
    "lithuanian": "lt",
    "nepali": "ne",
    "norwegian": "no",
    "persian": "fa",
    "polish": "pl",
    "portuguese": "pt",
    "romanian": "ro",
    "russian": "ru",
    "serbian": "sr",
    "slovak": "sk",
    "slovenian": "sl",
    "spanish": "es",
    "swahili": "sw",
    "swedish": "sv",
    "tamil": "ta",
    "thai": "th",
    "turkish": "tr",
    "ukrainian": "uk",
    "urdu": "ur",
    "vietnamese": "vi",
}
#: The same of languages that are told only where nothing else is as likely.
_FURTHER = {
    "afrikaans": "af", "albanian": "sq", "amharic": "am", "assamese": "as",
    "azerbaijani": "az", "belarusian": "be", "breton": "br", "burmese": "my",
    "esperanto": "eo", "faroese": "fo", "galician": "gl", "gujarati": "gu",
    "haitian creole": "ht", "hausa": "ha", "icelandic": "is", "igbo": "ig",
    "javanese": "jv", "kannada": "kn", "kazakh": "kk", "khmer": "km",
    "kinyarwanda": "rw", "kurdish": "ku", "kyrgyz": "ky", "lao": "lo", "latin": "la",
    "luganda": "lg", "luxembourgish": "lb", "macedonian": "mk", "malagasy": "mg",
    "malay": "ms", "malayalam": "ml", "maltese": "mt", "marathi": "mr",
    "mongolian": "mn", "occitan": "oc", "odia": "or", "oromo": "om", "pashto": "ps",
    "punjabi": "pa", "quechua": "qu", "shona": "sn", "sinhala": "si", "somali": "so",
    "tagalog": "tl", "tajik": "tg", "tatar": "tt", "telugu": "te", "tigrinya": "ti",
    "turkmen": "tk", "uyghur": "ug", "uzbek": "uz", "welsh": "cy", "xhosa": "xh",
    "yiddish": "yi", "yoruba": "yo", "zulu": "zu",
}  # fmt: skip
#: Codes of libraries (ISO 639-2), some of which have two.
_LONG_CODES: dict[str, str] = {
    long: short
    for short, codes in re.findall(
        r"(\w+):(\S+)",
        """
        af:afr am:amh ar:ara as:asm az:aze be:bel bg:bul bn:ben ca:cat cs:ces,cze
        da:dan de:deu,ger el:ell,gre en:eng es:spa et:est eu:eus,baq fa:fas,per fi:fin
        fr:fra,fre ga:gle he:heb hi:hin hr:hrv hu:hun hy:hye,arm id:ind it:ita ja:jpn
        ka:kat,geo ko:kor lt:lit lv:lav ne:nep nl:nld,dut no:nor pl:pol pt:por
        ro:ron,rum ru:rus sk:slk,slo sl:slv sr:srp sv:swe sw:swa ta:tam th:tha tr:tur
        uk:ukr ur:urd vi:vie yi:yid zh:zho,chi cy:cym,wel gl:glg gu:guj ha:hau ht:hat
        ig:ibo is:isl,ice kk:kaz km:khm kn:kan ku:kur,ckb,kmr,sdh ky:kir lb:ltz lo:lao
        mg:mlg mk:mkd,mac ml:mal mn:mon mr:mar ms:msa,may mt:mlt my:mya,bur om:orm
        or:ori pa:pan ps:pus rw:kin si:sin sn:sna so:som sq:sqi,alb te:tel tg:tgk
        ti:tir tk:tuk tl:tgl tt:tat ug:uig uz:uzb xh:xho yo:yor zu:zul
        """,
    )
    for long in codes.split(",")
}
#: What is longer is no title but a text in its place.
_LONGEST_TITLE = 1000
#: Codes of the languages that reports are commonly written in.
KNOWN_CODES = frozenset(_LANGUAGES.values())
FURTHER_CODES = frozenset(_FURTHER.values())


def normal(record: Record) -> Record:
    """Return a record with its language as a code, and a title of bounded length."""
    language = record.language and language_code(record.language)
    title = record.title
    if len(title) > _LONGEST_TITLE:
        title = title[: _LONGEST_TITLE - 1] + "…"
    if language == record.language and title == record.title:
        return record
    return replace(record, language=language, title=title)


def without_front(record: Record) -> Record:
    """Return a record whose text does not begin with its own title and author.

    For forms that keep the two apart and print them above the text as well. A title
    that is only the file's name, as programs put there by themselves, is none.
    """
    if not record.title:
        return record
    if record.title.lower() == PurePosixPath(record.ref.path).stem.lower():
        return replace(record, title="")
    cut = _front(record.text, record.title, record.author)
    pages = tuple(max(0, page - cut) for page in record.pages)
    return replace(record, text=record.text[cut:], pages=pages)


def language_code(text: str) -> str:
    """Return the code of a language (ISO 639) given as a tag or by its English name."""
    plain = text.strip().lower()
    if named := _LANGUAGES.get(plain) or _FURTHER.get(plain):
        return named
    match = _CODE.fullmatch(plain)
    if match is None or plain == "und":
        return ""
    code = match["code"]
    return _LONG_CODES.get(code, code)


def _front(text: str, title: str, author: str) -> int:
    """Return how many characters above the text only repeat title and author."""
    cut = 0
    for name in (title, author):
        # Between several authors a page prints commas.
        words = r"\s+".join(map(re.escape, name.split())).replace(";", "[;,]")
        if not words:
            continue
        match = re.compile(rf"\s*{words}[ \t]*\n\s*", re.IGNORECASE).match(text, cut)
        if match and match.end() < len(text):
            cut = match.end()
    return cut
