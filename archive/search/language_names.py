"""Languages by the names that English has for them."""

#: Codes of ISO 639-1, each followed by its name; a blank in a name is written ``_``.
_LISTED = """
af Afrikaans am Amharic an Aragonese ar Arabic as Assamese az Azerbaijani
be Belarusian bg Bulgarian bn Bengali br Breton bs Bosnian ca Catalan
cs Czech cy Welsh da Danish de German dz Dzongkha el Greek en English
eo Esperanto es Spanish et Estonian eu Basque fa Persian fi Finnish
fo Faroese fr French ga Irish gl Galician gu Gujarati ha Hausa he Hebrew hi Hindi
hr Croatian ht Haitian_Creole hu Hungarian hy Armenian id Indonesian ig Igbo
is Icelandic it Italian ja Japanese jv Javanese ka Georgian kk Kazakh
km Khmer kn Kannada ko Korean ku Kurdish ky Kyrgyz la Latin lb Luxembourgish
lg Luganda lo Lao lt Lithuanian lv Latvian mg Malagasy mk Macedonian ml Malayalam
mn Mongolian mr Marathi ms Malay mt Maltese my Burmese nb Norwegian_Bokmål
ne Nepali nl Dutch nn Norwegian_Nynorsk no Norwegian oc Occitan om Oromo or Odia
pa Punjabi pl Polish ps Pashto pt Portuguese qu Quechua ro Romanian
ru Russian rw Kinyarwanda se Northern_Sami si Sinhala sk Slovak sl Slovenian
sn Shona so Somali sq Albanian sr Serbian sv Swedish sw Swahili ta Tamil te Telugu
tg Tajik th Thai ti Tigrinya tk Turkmen tl Tagalog tr Turkish tt Tatar ug Uyghur
uk Ukrainian ur Urdu uz Uzbek vi Vietnamese vo Volapük wa Walloon xh Xhosa
yi Yiddish yo Yoruba zh Chinese zu Zulu
"""

_WORDS = _LISTED.split()
_NAMES = {
    code: name.replace("_", " ")
    for code, name in zip(_WORDS[::2], _WORDS[1::2], strict=True)
}
_CODES = {name.casefold(): code for code, name in _NAMES.items()}
#: What is typed for the language of reports whose language is not known.
UNKNOWN = "unknown"


def language_code(typed: str) -> str:
    """Return the code of a language typed by its English name; else what was typed.

    "" is the code of the unknown one.
    """
    key = typed.strip().casefold()
    return "" if key == UNKNOWN else _CODES.get(key, typed)


def language_name(code: str) -> str:
    """Return the name of a language, ``pt-BR`` as ``Portuguese (BR)``.

    A code that is not known is returned as it is; none at all is “an unknown language”.
    """
    if not code:
        return "an unknown language"
    main, _, rest = code.replace("_", "-").partition("-")
    name = _NAMES.get(main.lower(), "")
    if not name:
        return code
    return f"{name} ({rest})" if rest else name
