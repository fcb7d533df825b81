"""The names that fields of records go by, the best first.

Those of English exports, interfaces and collections, then those of other languages. In
each name words are joined by ``_``; ``field_names`` compares them written together too.
"""

from collections.abc import Mapping

from archive.ingest import localities

_TITLE = """
title headline headline_text heading subject article_title web_title news_title
news_headline story_title post_title document_title headlines title_text
main_headline source_headline subject_line
titel überschrift ueberschrift schlagzeile titre titulo título titular encabezado
titolo manchete kop koptekst rubrik overskrift otsikko tytuł tytul nagłówek naglowek
titulek nadpis cím titlu başlık baslik judul tajuk tiêu_đề tieu_de kichwa
заголовок наслов τίτλος العنوان عنوان تیتر سرخی כותרת शीर्षक শিরোনাম หัวข้อ ชื่อเรื่อง
标题 標題 题目 タイトル 見出し 제목
sarlavha başlıq тақырып naslov titulli antraštė virsraksts pealkiri fyrirsögn títol
izenburua teitl teideal pamagat cinwaan гарчиг სათაური վերնագիր ርዕስ સમાચાર_શીર્ષક
શીર્ષક தலைப்பு శీర్షిక ಶೀರ್ಷಿಕೆ തലക്കെട്ട് මාතෘකාව ခေါင်းစဉ် ចំណងជើង ຫົວຂໍ້ سرلیک sernav
ناونیشان загаловак тақырыбы
"""
#: What names the whole of a text comes before what may be its beginning.
_TEXT = """
full_text full_content full_article text body content article article_body maintext
main_text body_text article_text article_content news_text news_content news_body
story_text story_body post_content post_text document_text doc_text content_text
text_content content_html body_html plaintext plain_text clean_text cleaned_text
raw_text page_text contents html story transcript transcription ocr_text ocr_eng
ocr_fre ocr_ger ocr_spa ocr event_text fields.bodytext
texte contenu corps texto contenido cuerpo conteúdo conteudo corpo testo contenuto
tekst treść tresc inhalt artikeltext volltext inhoud brödtext brodtext innehåll
brødtekst innhold indhold sisältö teksti obsah szöveg conținut continut içerik icerik
metin isi isi_berita nội_dung noi_dung maudhui
текст содержание содержимое текст_статьи зміст садржај κείμενο περιεχόμενο
النص نص المحتوى متن טקסט תוכן पाठ सामग्री समाचार বিস্তারিত เนื้อหา
正文 内容 內容 全文 本文 記事 본문 내용
speech speech_text spoken utterance discurso discours discorso intervento intervención
intervencion intervenção intervencao pronunciamento rede redetext toespraak anförande
anforande przemówienie przemowienie wypowiedź wypowiedz projev beszéd beszed puhe
konuşma konusma речь выступление
news message
matn mətn мәтін мазмұны besedilo vsebina sadržaj tekstas tekstai saturs teksts sisu
texti efni testua cos_an_ailt testun nilalaman kandungan përmbajtja qoraal агуулга
ტექსტი շարադրանք տեքստ ጽሑፍ ይዘት લખાણ உள்ளடக்கம் செய்தி వార్త ವಿಷಯ ഉള്ളടക്കം අන්තර්ගතය
အကြောင်းအရာ មាតិកា ເນື້ອໃນ دەق nivîs метин тэкст съдържание
"""
#: Where there is no longer one.
_SHORT_TEXT = """
lead_paragraph notes description short_description summary abstract standfirst lede
lead teaser excerpt opening_text snippet narrative incident_description
event_description incident_details details incident_summary event_summary
what_happened remarks
beschreibung zusammenfassung vorspann chapo chapeau résumé resumen entradilla
descripción descripcion descrizione sommario descrição descricao resumo beschrijving
samenvatting beskrivelse beskrivning sammanfattning opis streszczenie popis kuvaus
описание краткое_содержание опис açıklama aciklama özet ringkasan deskripsi tóm_tắt
الوصف الملخص خلاصه תיאור תקציר विवरण 描述 摘要 説明 概要 설명 요약
desc
"""
_DATE = """
date published published_at publication_date date_published date_publish pub_date
publish_date published_date dct issued published_on date_posted posted_at post_date
posted posted_on posted_date issue_date date_issued date_of_issue
date_of_publication publishing_date article_date story_date news_date date_text
first_published first_published_at first_publication_date published_time publish_time
publication_time time_published published_utc web_publication_date display_date
event_date incident_date date_of_incident date_of_event date_occurred occurred_on
date_of_occurrence report_date date_of_report date_reported reported_on release_date
date_released datetime date_time source_date
fecha_de_publicación fecha_de_publicacion fecha_publicación fecha_publicacion
date_de_publication date_publication date_de_parution date_parution
veröffentlichungsdatum veröffentlicht veröffentlicht_am veroeffentlicht_am
erscheinungsdatum erschienen_am publikationsdatum data_de_publicação
data_publicação data_publicacao data_pubblicazione data_di_pubblicazione
publicatiedatum datum_publicatie data_publikacji publiceringsdatum publicerad
publisert publiceret julkaistu julkaisupäivä datum_vydání megjelenés
data_publicării yayın_tarihi yayin_tarihi yayım_tarihi tanggal_terbit ngày_đăng
ngay_dang дата_публикации дата_публікації تاريخ_النشر تاریخ_انتشار תאריך_פרסום
प्रकाशन_तिथि 发布时间 发布日期 发表时间 出版日期 發布日期 掲載日 公開日 発行日
작성일 등록일 게시일 보도일
datum fecha fecha_hora дата tarih tarihi dato päivämäärä pvm dátum dată tanggal ngày
ngay tarehe ημερομηνία التاريخ تاريخ تاریخ תאריך तारीख दिनांक तिथि তারিখ วันที่
日期 日付 日時 날짜 일자
sana tarix күні огноо datums kuupäev dagsetning dyddiad dáta petsa tarikh tarikh_terbit
datë თარიღი ամսաթիվ ቀን તારીખ தேதி తేదీ ದಿನಾಂಕ തീയതി දිනය ရက်စွဲ កាលបរិច្ឆេទ ວັນທີ نېټه
dîrok بەروار дата_на_публикуване дата_објаве датум मिति pubblicato_il publié_le
gepubliceerd_op objavljeno
"""
_SOURCE = """
source publisher outlet newspaper site_name sitename source_name publication
publication_name publication_title newspaper_name newspaper_title media_name
media_outlet media_source outlet_name news_source news_agency container_title journal
magazine paper website
quelle zeitung fuente medio periódico periodico diario fonte testata giornale
veículo veiculo jornal média bron krant źródło zrodlo gazeta tidning källa avis kilde
lähde lehti noviny zdroj újság forrás ziar sursă kaynak gazete sumber nguồn
chanzo источник издание сми джерело видання извор πηγή εφημερίδα المصدر الصحيفة منبع
روزنامه מקור עיתון स्रोत अखबार সূত্র แหล่งข่าว 来源 來源 媒体 媒體 报纸 出典 新聞 掲載紙 출처
언론사 신문사
title.title title.value source_hostname source_domain domain hostname
manba mənbə дереккөз burimi šaltinis avots allikas heimild iturria ffynhonnell
pinagmulan წყარო աղբյուր ምንጭ આધાર ஆதாரம் മൂലം මූලාශ්‍රය သတင်းရင်းမြစ် ប្រភព سرچینه ذریعہ
çavkanî سەرچاوە източник izvor
"""
_URL = """
url link permalink canonical_url canonical_link web_url article_url article_link
news_url news_link story_url page_url source_url original_url requested_url trove_url
enlace lien ссылка посилання odkaz tautan bağlantı الرابط رابط لینک קישור लिंक 链接 鏈接
网址 リンク 링크
"""
_AUTHOR = """
author authors byline author_name creator writer written_by journalist reporter
correspondent fields.byline
autor autorin auteur auteurs autore författare forfatter kirjoittaja szerző yazar
penulis tác_giả journaliste periodista redator giornalista dziennikarz muhabir
mwandishi автор авторы журналист συντάκτης الكاتب نویسنده מחבר लेखक 作者 记者 記者 著者
기자 저자
speaker speaker_name orator orador orateur redner president presidente
muallif müəllif autorius autors avtor pisac novinar höfundur egilea awdur may-akda
penulis_berita автори аўтар ავტორი հեղինակ ደራሲ લેખક ஆசிரியர் రచయిత ಲೇಖಕ ലേഖകൻ كاتب مصنف
لیکوال nivîskar نووسەر
"""
_LANGUAGE = """
language lang language_code lang_code
sprache langue idioma lingua taal język jezyk språk sprog kieli jazyk nyelv limbă dil
bahasa ngôn_ngữ lugha язык мова γλώσσα اللغة زبان שפה भाषा 语言 語言 言語 언어
"""
_PLACES = """
places place locations location
ort lieu lugar luogo
"""
#: The names of texts that may stand beside a longer one.
SHORT_TEXTS = frozenset(_SHORT_TEXT.split())
#: By the names of ``options.FIELDS``.
NAMES: Mapping[str, tuple[str, ...]] = {
    "title": tuple(_TITLE.split()),
    "text": tuple(_TEXT.split() + _SHORT_TEXT.split()),
    "date": tuple(_DATE.split()),
    "source": tuple(_SOURCE.split()),
    "url": tuple(_URL.split()),
    "author": tuple(_AUTHOR.split()),
    "language": tuple(_LANGUAGE.split()),
    "places": tuple(_PLACES.split()),
    "dateline": ("dateline",),
    **localities.ALIASES,
}
