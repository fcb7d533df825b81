"""Searches as press databases save them as pages: their markup, reports of our own."""

_FACTIVA_HEAD = """<!DOCTYPE html><html><head>
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8"/>
<title>Factiva</title><style>.article{margin:0}</style></head><body>
<form><div id="contentWrapper"><div id="contentLeft"><span></span>
"""
_FACTIVA_FOOT = """<table class="searchPreview"><tr><td>Search Summary</td></tr>
<tr><td>Text</td><td>floods and chad</td></tr></table>
</div></div></form></body></html>"""


def _row(code, value):
    index = f'<td align="right" class="index"><b>{code}</b>&nbsp;</td>'
    return f"<tr>{index}<td>{value}</td></tr>\n"


def coded(*fields):
    """Return a report of Factiva in a table of its codes."""
    rows = "".join(_row(code, value) for code, value in fields)
    return (
        f'<div class="article enArticle"><table>{rows}</table><br/></div><span></span>'
    )


FACTIVA_CODED = (
    _FACTIVA_HEAD
    + coded(
        ("SE", "World News"),
        ("HD", "<b class='enHeadline'>Floods in Chad drive\nthousands away</b>"),
        ("BY", "By A. Writer"),
        ("WC", "1,200 words"),
        ("PD", "7 August 2010"),
        ("ET", "09:12"),
        ("SN", "Northern Press News"),
        ("SC", "NPRN"),
        ("PG", "12"),
        ("LA", "English"),
        ("CY", "(c) 2010 Northern Press Limited"),
        ("LP", '<p class="articleParagraph">Floods hit <b>Chad</b> on Friday.</p>'),
        ("TD", "<p>Thousands left.</p>\n<p>RE  was the sign on the boats.</p>"),
        ("RE", "<br/>chad : Chad"),
        ("AN", "<br/>Document NPRN000020100807e687000p1"),
    )
    + coded(
        ("HD", "<b>A second report</b>"),
        ("WC", "0 words"),
        ("PD", "August 2010"),
        ("SN", "The Harbour Times"),
        ("LA", "French"),
        ("AN", "Document HBTM000020100809e689000a2"),
    )
    + _FACTIVA_FOOT
)


def shown(language, heads, paragraphs, number):
    """Return a report of Factiva as it shows one: its heads, and its paragraphs."""
    name = f"{language}articleParagraph"
    text = "\n".join(f'<p class="articleParagraph {name}">{p}</p>' for p in paragraphs)
    return (
        f'<span></span><div id="article-{number}" class="article">'
        f'<div class="article {language}Article"><p>\n</p>{heads}<p></p>\n{text}'
        f"<p>Northern Press Syndicate</p><p>Dokument {number}</p></div></div><br/>"
    )


FACTIVA_SHOWN = (
    _FACTIVA_HEAD
    + shown(
        "en",
        "<div>Foreign Desk; 1</div>"
        '<div id="hd"><span class="enHeadline">FLOODS IN CHAD</span>\n</div>'
        '<div class="author">By A. WRITER </div><div>Special to The Times</div>'
        "<div>1.200 Wörter</div><div>7 August 2010</div><div>09:12:41</div>"
        "<div>The Harbour Times</div><div>HBTM</div><div>Late Edition</div>"
        "<div>12</div><div>Englisch</div><div>Copyright 2009 Harbour. </div>",
        ["Floods hit Chad.", "120 words", "9 May 1999"],
        "HBTM000020100807e687000p1",
    )
    + shown(
        "de",
        '<div id="hd"><span class="deHeadline counted">Hochwasser</span></div>'
        "<div>120 字</div><div>2011 年 3 月 8 日 17:04</div>"
        "<div>Norddeutsche Rundschau</div><div>NDRU</div><div>德文</div>"
        "<div>Alles bleibt beim Verlag</div>",
        ["Das Wasser stieg."],
        "NDRU000020110308e738000b3",
    )
    + shown(
        "zhcn",
        '<div id="hd"><span>洪水</span></div><div>80 words</div>'
        "<div>no day at all</div><div>Harbour</div><div>HBTM</div>"
        "<div>Chinese</div><div>(c) Harbour</div>",
        ["水位上升。"],
        "HBTM000020110309e739000b4",
    )
    + _FACTIVA_FOOT
)


def article(header, title, author, text, number):
    """Return an article of Europresse."""
    return f"""<article> <header> <img sourcecode="LM"/>
<div> <span class="DocPublicationName">Le Quai, no. 5968   </span> </div>
<div> <span class="DocHeader">{header}</span> </div> <div><p>MARÉES</p></div>
<div class="titreArticle"> <p class="sm-margin-TopNews titreArticleVisu
rdp__articletitle">{title}</p><p class="rdp__subtitle">Récit</p></div>
{author} </header> <section> <div class="DocText clearfix">
<div class='docOcurrContainer'>{text}</div> </div> </section>
<aside> <div> <b>Note(s) : </b> </div><p>Une photo.</p> </aside>
<footer> <small>© 2006 Le Quai. Tous droits réservés.</small>
<p>Numéro de document : news·{number}</p> <div id="divPubliC">
<span>Ce certificat est émis à <b>Université</b></span>
<div>Date d'émission : 2015-07-04</div></div> </footer> </article>
"""


EUROPRESSE = (
    """<!DOCTYPE html> <html> <head> <meta charset="utf-8"> <title></title>
<style>.DocPublicationName{color:#83724e}.titreArticle{margin:0}</style></head> <body>
"""
    + article(
        "Politique, mardi 14 mars 2006, p. 16",
        "Le <mark>port</mark> sous l'eau",
        "<div>Ariane Marin</div>",
        "<p>Le port : une <mark>marée</mark>.</p> <p>Elle monte.</p>",
        "20060315·LM·0q1503_1256056",
    )
    + article(
        "samedi 12 décembre 2015 - 14:03 UTC+01:00 1500 mots",
        "La digue",
        '<p class="sm-margin-bottomNews">Jean Dupré</p>',
        "<p>Le 3 mai 1999, elle tint.</p>",
        "20151212·LM·1",
    )
    + article(
        "Front Page, Tuesday, March 14, 2006, p. A1",
        "The harbour",
        "",
        "<p>It was flooded.</p>",
        "20060314·HT·2",
    )
    + article("Édition du soir", "Vide", "", "", "20060314·HT·3")
    + "</body> </html>"
)

EUROPRESSE_OLD = """<html xmlns:n1="http://example.org/news"><head>
<META http-equiv="Content-Type" content="text/html; charset=ISO-8859-1"></head><body>
<table><tr><td><span class="DocPublicationName">Le Quai, no. 12</span><br>
<span class="DocHeader">Politique, </span><span class="DocHeader">jeudi </span>
<span class="DocHeader">5 octobre 2013</span><span class="DocHeader">, p. 03</span><br>
<br><span class="TitreArticleVisu">La <span style="color:red">digue</span></span><br>
<br>Ariane Marin<br><p></p>Elle a cédé.<p></p>
<b><i>© 2012 Le Quai. Tous droits réservés.</i></b><p></p>
Numéro de document : news·20121004·PO·2040056000<br><br><table><tr><td>
news·20121004·PO·2040056000</td></tr><tr><td>Date d'émission : <b>2012-10-05</b></td>
</tr></table></td></tr></table>
<p><br><table><tr><td><span class="DocPublicationName">Revue</span><br>
<span class="DocHeader">mercredi </span><span class="DocHeader">3 octobre 2012</span>
<br><br><span class="TitreArticleVisu">Le port</span><br><br>
Une longue phrase sans auteur, qui commence le texte.<p></p>Elle va plus loin.<p></p>
Numéro de document : news·20121003·HU·175071<br></td></tr></table></body></html>
"""


def nexis(number, total, *lines):
    """Return a report of LexisNexis: each line an element of its own."""
    shown = f"{number} of {total} DOCUMENTS"
    body = "".join(
        f'<BR><DIV CLASS="c3"><P CLASS="c1"><SPAN CLASS="c2">{line}</SPAN></P>\n</DIV>\n'
        for line in (shown, *lines)
    )
    return (
        f'<A NAME="DOC_ID_0_{number}"></A><!-- Hide XML section from browser\n'
        f"<DOC NUMBER={number}>\n<DOCFULL> -->\n{body}"
        "<!-- Hide XML section from browser\n</DOCFULL>\n</DOC> -->\n"
    )


def label(name, value):
    """Return a field of LexisNexis within a line."""
    return f'{name}: </SPAN><SPAN CLASS="c2">{value}'


_COVER = "Download Request: Selected Items: 1-3<BR>Project ID: <BR>"
NEXIS = (
    '<HTML>\n<HEAD>\n<STYLE TYPE="text/css"><!--\n.c0 { text-align: center; }\n'
    f"--></STYLE>\n<TITLE>&nbsp;</TITLE></HEAD>\n<BODY>\n<P>{_COVER}</P>\n"
    + nexis(
        1,
        3,
        "The Harbour Times",
        '</SPAN><SPAN CLASS="c4">May</SPAN><SPAN CLASS="c2"> 6, 2005 Friday',
        "Blast in Kirkuk;<BR>Ten dead",
        label("BYLINE", "By RORY CALDER"),
        label("SECTION", "World; Pg. 15"),
        label("LENGTH", "300 words"),
        'A bomb &quot;killed&quot; ten.</SPAN></P>\n<P CLASS="c9"><SPAN>More was said.',
        label("LOAD-DATE", "May 7, 2005"),
        label("LANGUAGE", "ENGLISH"),
        "Copyright 2005 Harbour Newspapers",
    )
    + nexis(
        2,
        3,
        "We are sorry but there is an error in this document and it is not possible"
        " to display it.",
    )
    + nexis(
        3,
        3,
        "Le Quai",
        "12 avril 2013 vendredi",
        "La digue",
        label("AUTEUR", "Ariane Marin"),
        label("RUBRIQUE", "PORT; Pg. 6"),
        label("LONGUEUR", "70 mots"),
        label("ENCART", "Récit"),
        "Elle a cédé.",
        label("SUJET", "MARÉES (90%)"),
        label("LOCALISATION-GEO", "FRANCE (93%)"),
        label("DATE-CHARGEMENT", "13 avril 2013"),
        label("LANGUE", "FRENCH; FRANÇAIS"),
    )
    + "</BODY></HTML>"
)
