"""Scanned pages and an issue of a newspaper, written as the standards say."""


def alto(*blocks, version=3, marked=True):
    """Return a page in ALTO: each block an id and its lines.

    A line that ends with a hyphen is written as one that parts a word, with the whole
    word where the line is a pair (line, whole word).
    """
    body = "".join(_alto_block(name, lines, marked) for name, lines in blocks)
    spaces = {1: "", 2: "http://www.loc.gov/standards/alto/ns-v2#"}
    space = spaces.get(version, f"http://www.loc.gov/standards/alto/ns-v{version}#")
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><alto xmlns="{space}"><Description>'
        "<MeasurementUnit>pixel</MeasurementUnit></Description>"
        '<Layout><Page ID="P1" PHYSICAL_IMG_NR="1"><TopMargin ID="TM"/>'
        f'<PrintSpace ID="PS">{body}</PrintSpace></Page></Layout></alto>'
    )


def _alto_block(name, lines, marked):
    out, begun = [], ""
    for number, entry in enumerate(lines):
        line, whole = entry if isinstance(entry, tuple) else (entry, "")
        words = line.removesuffix("-").split() if whole else line.split()
        strings = []
        for place, word in enumerate(words):
            said = ""
            if begun and place == 0:
                said = f' SUBS_TYPE="HypPart2" SUBS_CONTENT="{begun}"'
            elif whole and place == len(words) - 1:
                said = f' SUBS_TYPE="HypPart1" SUBS_CONTENT="{whole}"'
            identity = f"{name}_{number}_{place}"
            strings.append(f'<String ID="{identity}" CONTENT="{word}"{said}/>')
        blank = '<SP WIDTH="9"/>' if marked else ""
        end = '<HYP CONTENT="-"/>' if whole else ""
        out.append(
            f'<TextLine ID="{name}_{number}">{blank.join(strings)}{end}</TextLine>'
        )
        begun = whole
    return f'<TextBlock ID="{name}">{"".join(out)}</TextBlock>'


PAGE = """<?xml version="1.0" encoding="UTF-8"?>
<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15">
<Metadata><Creator>x</Creator><Created>2019-11-02T10:00:00</Created></Metadata>
<Page imageFilename="p.tif"><ReadingOrder><OrderedGroup id="g">
<RegionRefIndexed index="1" regionRef="r1"/><OrderedGroupIndexed index="0" id="h">
<RegionRefIndexed index="1" regionRef="r3"/><RegionRefIndexed index="0" regionRef="r2"/>
</OrderedGroupIndexed></OrderedGroup></ReadingOrder>
<TextRegion id="n" type="page-number"><TextEquiv><Unicode>17</Unicode></TextEquiv></TextRegion>
<TextRegion id="r1"><TextLine id="l1"><TextEquiv index="1"><Unicode>wrong</Unicode></TextEquiv>
<TextEquiv index="0"><Unicode>Die Reiſe war lang und be⸗</Unicode></TextEquiv></TextLine>
<TextLine id="l2"><Word id="w1"><TextEquiv><Unicode>ſchwerlich</Unicode></TextEquiv></Word>
<Word id="w2"><TextEquiv><Unicode>genug.</Unicode></TextEquiv></Word></TextLine>
<TextEquiv><Unicode>not this</Unicode></TextEquiv></TextRegion>
<TextRegion id="r2" type="heading"><TextEquiv><Unicode>Aus der Stadt</Unicode></TextEquiv></TextRegion>
<TextRegion id="r3"><TextLine id="l3"><TextEquiv><Unicode>Gestern.</Unicode></TextEquiv></TextLine></TextRegion>
</Page></PcGts>"""

HOCR = """<!DOCTYPE html><html lang="de"><head><title>scan0001.tif</title>
<meta name="ocr-system" content="any 1.0"/><meta name="ocr-capabilities" content="ocr_page ocr_line"/>
</head><body><div class="ocr_page" title="image 'a.tif'"><div class="ocr_carea">
<p class="ocr_par"><span class="ocr_line"><span class="ocrx_word">Der</span>
<span class="ocrx_word">Reichs-</span></span>
<span class="ocr_line"><span class="ocrx_word">tag</span><span class="ocrx_word">tagt.</span></span></p>
<p class="ocr_par"><span class="ocr_line">Zweiter &amp; letzter Absatz.</span></p></div></div>
<div class="ocr_page"><p class="ocr_par"><span class="ocr_line">Seite zwei.</span></p></div></body></html>"""

_MODS = """<mets:dmdSec ID="{id}"><mets:mdWrap MDTYPE="MODS"><mets:xmlData><mods:mods>
{body}</mods:mods></mets:xmlData></mets:mdWrap></mets:dmdSec>"""
_TITLE = "<mods:titleInfo><mods:title>{}</mods:title></mods:titleInfo>"
ISSUED = '<mods:dateIssued encoding="w3cdtf">1893-05-12</mods:dateIssued>'


def mods(identity, title="", issued="", more=""):
    """Return a section of metadata."""
    body = _TITLE.format(title) if title else ""
    if issued:
        body += f"<mods:originInfo>{issued}</mods:originInfo>"
    return _MODS.format(id=identity, body=body + more)


def area(file, first="", last=""):
    """Return a pointer to a part of a file."""
    begin = f' BETYPE="IDREF" BEGIN="{first}"' if first else ""
    end = f' END="{last}"' if last else ""
    return f'<mets:fptr><mets:area FILEID="{file}"{begin}{end}/></mets:fptr>'


def div(kind, inside, identity="", **said):
    """Return a division of a map."""
    names = "".join(f' {key}="{value}"' for key, value in said.items())
    return f'<mets:div TYPE="{kind}" ID="{identity}"{names}>{inside}</mets:div>'


def mets(sections, files, logical, physical, label="", links=""):
    """Return a METS file; ``files`` are hrefs by their ids."""
    group = "".join(
        f'<mets:file ID="{key}" MIMETYPE="text/xml"><mets:FLocat LOCTYPE="URL" '
        f'xlink:href="{href}"/></mets:file>'
        for key, href in files.items()
    )
    maps = (
        f'<mets:structMap TYPE="LOGICAL">{logical}</mets:structMap>' if logical else ""
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<mets:mets xmlns:mets="http://www.loc.gov/METS/" '
        'xmlns:mods="http://www.loc.gov/mods/v3" '
        f'xmlns:xlink="http://www.w3.org/1999/xlink" LABEL="{label}">{sections}'
        f'<mets:fileSec><mets:fileGrp USE="Text">{group}</mets:fileGrp></mets:fileSec>'
        f'<mets:structMap TYPE="PHYSICAL">{physical}</mets:structMap>{maps}{links}'
        "</mets:mets>"
    )


FIRST = alto(
    ("T", ["The Harbour Gazette"]),
    ("A1", ["THE NEW BRIDGE"]),
    (
        "A2",
        [
            "Yesterday the mayor of the town",
            ("spoke of the new govern-", "government"),
            "ment.",
        ],
    ),
    ("B1", ["FIRE AT SELBY"]),
    ("B2", ["A fire broke out in the", ("ware-", "warehouse")]),
)
SECOND = alto(("C1", ["house by the river."]), ("D1", ["Soap for sale."]))
SECOND = SECOND.replace(
    'CONTENT="house"', 'CONTENT="house" SUBS_TYPE="HypPart2" SUBS_CONTENT="warehouse"'
)
PHYSICAL = div(
    "physSequence",
    div("page", '<mets:fptr FILEID="P1"/>', ORDERLABEL="5")
    + div("page", '<mets:fptr FILEID="P2"/>', ORDERLABEL="6"),
)
SECTIONS = (
    mods("ISSUE", "The Harbour Gazette", ISSUED)
    + mods("ART1", "The new bridge")
    + mods(
        "ART2",
        "Fire at Selby",
        more='<mods:language><mods:languageTerm type="code">eng</mods:languageTerm>'
        "</mods:language><mods:name><mods:namePart>A. Writer</mods:namePart></mods:name>",
    )
)
LOGICAL = div(
    "Newspaper",
    div(
        "ISSUE",
        div("TITLE_SECTION", area("P1", "T"))
        + div("ARTICLE", area("P1", "A1") + div("BODY", area("P1", "A2")), DMDID="ART1")
        + div(
            "SECTION",
            div(
                "ARTICLE",
                area("P1", "B1") + area("P1", "B2") + area("P2", "C1"),
                DMDID="ART2",
            ),
        ),
        DMDID="ISSUE",
    ),
)
FILES = {"P1": "file://./text/0001.xml", "P2": "text/0002.xml", "I1": "images/1.jp2"}
ISSUE = mets(
    SECTIONS, FILES, LOGICAL, PHYSICAL, label="The Harbour Gazette, 1893-05-12"
)
#: A whole issue, by the paths of its files.
WHOLE = {
    "issue/1893-mets.xml": ISSUE,
    "issue/text/0001.xml": FIRST,
    "issue/text/0002.xml": SECOND,
}
