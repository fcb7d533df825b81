"""How those speak who tell of themselves, past and future: "vimos", "j'ai eu".

News tells of others; in interviews, letters and testimony the endings are these. Forms
that are those of the present as well ("salimos", "siamo a casa") are none of them.
"""

from collections.abc import Mapping

FIRST_PERSON: Mapping[str, tuple[str, str]] = {
    "es": (
        (
            r"vimos|vi|hicimos|hice|tuvimos|tuve|fuimos|fui|estuvimos|estuve|pudimos|pude"
            r"|dijimos|dije|vinimos|vine|supimos|supe|quisimos|quise|pusimos|puse|dimos"
            r"|éramos|íbamos|habíamos|teníamos|estábamos|(?:he|hemos) \w+[aíi]do"
            r"|(?!café|comité|josé|bebé|porqué|chalé|bufé)[a-zñáéíóú]{2,}(?<!r)é"
        ),
        r"(?!extremos|supremos)[a-zñáéíóú]+(?:ré|remos)|vamos|voy",
    ),
    "pt": (
        (
            r"vimos|vi|fizemos|fiz|tivemos|tive|fomos|fui|estivemos|estive|pudemos|pude"
            r"|dissemos|viemos|vim|soubemos|soube|quisemos|quis|pusemos|pus|demos|éramos"
            r"|íamos|tínhamos|estávamos|[a-zãõçáéíóú]{3,}(?<![aei]r)ei"
        ),
        r"(?!extremos|supremos)[a-zãõçáéíóú]+(?:[aei]rei|remos)|irei|vamos|vou",
    ),
    "it": (
        (
            r"(?:ho|abbiamo|avevo|avevamo) \w+"
            r"|(?:sono|siamo|ero|eravamo) \w+[aiu]t[oaie]"
            r"|ero|eravamo|fui|fummo|feci|facemmo|vidi|vedemmo|ebbi|dissi|andai|arrivai"
            r"|(?!brav|scav|schiav)[a-z]{2,}(?:avo|avamo|evamo|ivamo)"
        ),
        r"(?!estremo|supremo|sanremo)[a-z]{2,}(?:rò|remo)",
    ),
    "fr": (
        (
            r"j['’]ai|avons|j['’]avais|avais|avions|étais|étions|j['’]étais"
            r"|(?:suis|sommes) (?:(?:re|par|de|inter|sur)?venu|parti|sorti"
            r"|descendu|mort|\w{2,}é)e?s?"
        ),
        (
            r"(?!vrai|environs|patrons|barons|électrons|citrons)[a-zéè]+(?:rai|rons)"
            r"|vais|allons"
        ),
    ),
    "nl": (r"[a-z]{2,5}ge[a-z]{3,}(?:en|d|t)", r"zullen"),
    "pl": (r"\w{2,}(?:łem|łam|liśmy|łyśmy)", r"będę|będziemy"),
    "ro": (r"am (?:fost |mai )?\w{2,}[ts]|eram|aveam", r"voi|vom"),
    "hu": (
        (
            r"(?!\w*tart|értem|miatt|alatt|mellett|felett|fölött|előtt|mögött|között)"
            r"\w{2,}[tlnrszj]t(?:am|em|unk|ünk|uk|ük)"
        ),
        r"fogok|fogunk|leszek|leszünk",
    ),
    "fi": (
        r"\w{2,}(?<!is)imme|olin|tulin|menin|sain|kävin|lähdin|jouduin",
        r"aion|aiomme",
    ),
}
