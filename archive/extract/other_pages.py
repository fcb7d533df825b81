"""Where a page that was saved as text ends: above the list of other pages below it.

    ... the district attorney said.
    Related posts
    Man sentenced to nine years
    May 13, 2026

The days below such a heading are those of other reports.
"""

from archive.patterns import later

#: What stands above it is a report: a line so long that ends as a sentence does.
_PROSE = 90
#: A heading is no longer.
_LONGEST = 60
_KINDS = (
    r"(?:news|posts?|articles?|stor(?:y|ies)|(?:press|news|media)[ ]releases?"
    r"|releases?|headlines?|reading|content|coverage|entries|reports?|updates?|videos?"
    r"|publications?|topics?|items?|blogs?|links?|pages?|statements?)"
)
_HEADINGS = (
    # English
    r"(?:the[ ])?(?:recent|latest|related|more|other|similar|popular|trending|further"
    rf"|recommended|previous|newest|featured)[ ](?:\w+[ ])?{_KINDS}"
    r"|(?:you|we)[ ](?:may|might)[ ]also[ ](?:like|be[ ]interested[ ]in)"
    r"|(?:read|see|what[ ]to[ ]read)[ ](?:also|next)|up[ ]next|also[ ]read"
    r"|most[ ](?:read|popular|viewed|recent|shared)"
    r"|editor['’]?s['’]?[ ](?:picks?|choice)"
    r"|(?:more|latest)[ ](?:from|on|in)[ ][^\n.!?]{2,30}"
    # German, Dutch
    r"|(?:weitere|ähnliche|aktuelle|neueste|neuste|letzte|mehr|verwandte)[ ]"
    r"(?:artikel|nachrichten|meldungen|beiträge|themen|pressemitteilungen|news)"
    r"|mehr[ ]zum[ ]thema|(?:auch[ ]interessant|das[ ]könnte[ ](?:sie|dich)[ ]auch"
    r"[ ]interessieren)|meistgelesen"
    r"|(?:gerelateerde?|recente|laatste|meer|andere)[ ](?:artikelen|berichten|nieuws)"
    r"|lees[ ](?:ook|meer)|meest[ ]gelezen"
    # French, Spanish, Portuguese, Italian
    r"|(?:autres|derniers|dernières)[ ](?:articles|actualités|nouvelles|publications)"
    r"|articles?[ ](?:similaires|liés|récents|connexes|associés)|(?:à[ ]lire|lire|voir)"
    r"[ ](?:aussi|également)|sur[ ]le[ ]même[ ](?:sujet|thème)|les[ ]plus[ ]lus"
    r"|dans[ ]la[ ]même[ ]rubrique"
    r"|(?:noticias|art[íi]culos|notas|entradas|posts|publicaciones|artigos|not[íi]cias"
    r"|mat[ée]rias|publicações)[ ](?:relacionad[ao]s|recientes|recentes|anteriores)"
    r"|(?:[úu]ltimas|m[áa]s|mais|otras|outras)[ ](?:noticias|not[íi]cias|entradas)"
    r"|(?:también|tamb[ée]m)?[ ]?(?:te|le)[ ](?:puede|podr[íi]a)[ ]interesar"
    r"|(?:lea|vea|leia|veja)[ ](?:también|tamb[ée]m|m[áa]s|mais)"
    r"|(?:lo[ ]m[áa]s[ ]le[íi]do|(?:as[ ])?mais[ ]lidas)"
    r"|(?:articoli|notizie|post)[ ](?:correlat[ie]|recenti|simili)|leggi[ ]anche"
    r"|(?:ultime|altre)[ ]notizie|potrebbe[ ]interessarti(?:[ ]anche)?|i[ ]più[ ]letti"
    # Slavic
    r"|читайте[ ](?:также|ещё|еще|по[ ]теме)|(?:похожие|другие|последние|свежие)[ ]"
    r"(?:новости|статьи|записи|материалы)|(?:новости|материалы|ещё|еще)[ ]по[ ]теме"
    r"|читайте[ ](?:також|ще)|(?:схожі|інші|останні)[ ](?:новини|статті|записи)"
    r"|новини[ ]за[ ]темою"
    r"|(?:czytaj|zobacz)[ ](?:także|również|też)"
    r"|(?:podobne|powiązane|najnowsze|ostatnie|inne)[ ](?:artykuły|wpisy|wiadomości)"
    r"|(?:související|další)[ ](?:články|zprávy)"
    # Others
    r"|(?:ilgili|benzer|son|diğer)[ ](?:haberler|yazılar)"
    r"|baca[ ]juga|berita[ ](?:terkait|terkini|terbaru|lainnya)"
    r"|artikel[ ](?:terkait|lainnya)|tin[ ](?:liên[ ]quan|mới[ ]nhất)"
    r"|bài[ ]viết[ ]liên[ ]quan|(?:relaterade|senaste)[ ](?:artiklar|nyheter)"
    r"|(?:اقر[أا](?:وا)?[ ]أيض[اً]{1,2}|(?:مقالات|أخبار|مواضيع)[ ]ذات[ ]صلة"
    r"|آخر[ ]الأخبار"
    r"|شاهد[ ]أيض[اً]{1,2}|(?:مطالب|اخبار)[ ]مرتبط|بیشتر[ ]بخوانید)"
    r"|(?:यह|ये)[ ]भी[ ]पढ़ें|संबंधित[ ](?:खबरें|समाचार)|আরও[ ]পড়ুন|আরো[ ]পড়ুন"
    r"|(?:相关|相關|推荐|推薦|延伸|最新)(?:新闻|新聞|阅读|閱讀|文章|消息|报道|報導)"
    r"|関連(?:記事|ニュース)|(?:おすすめ|最新|新着)記事|あわせて読みたい"
    r"|관련[ ]?기사|최신[ ]?기사|많이[ ]본[ ](?:뉴스|기사)|추천[ ]?기사"
)
_HEADING = later(
    rf"(?i)[ \t*_#>•|-]*(?:{_HEADINGS})[ \t*_:：»>…-]*\Z",
)
_END = later(r"[.!?…。؟।]['\"”’»)\]]*\s*\Z")


def own_part(text: str) -> str:
    """Return the beginning of a text that is its own, above a list of other pages.

    A heading of such a list counts below a line of prose only: a menu has the same.
    """
    start, below_prose = 0, False
    for line in text.split("\n"):
        size = len(line)
        if size >= _PROSE:
            below_prose = below_prose or _END.search(line, size - _PROSE) is not None
        elif below_prose and 0 < size <= _LONGEST and _HEADING.match(line):
            return text[:start]
        start += size + 1
    return text
