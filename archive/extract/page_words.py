"""What the lines of a page say of it: when it was published, and what it offers."""

from archive.extract.dates.lexicon import words
from archive.extract.stamp_words import UPDATED

#: Words of publication and of nothing else; those left out name other days too.
PUBLISHES = frozenset(
    words(
        "published posted written verfasst gespeichert erscheinungsdatum "
        "erstveröffentlichung veröffentlichung gepostet publiziert publié publiée paru "
        "veröffentlicht "
        "erschienen geschrieben publicado publicada pubblicato pubblicata postato "
        "postado gepubliceerd geplaatst opublikowano opublikowany dodano publikováno "
        "zveřejněno publicerad publicerat publisert publiceret udgivet julkaistu "
        "közzétéve megjelent δημοσιεύθηκε опубликовано опубліковано размещено "
        "diterbitkan dipublikasikan giriş yayınlanma eklenme نشر פורסם "
        "প্রকাশ প্রকাশিত प्रकाशित "
        "发布 发表 發布 發表 发布时间 发表时间 发布日期 發布日期 "
        "发布于 發布於 发表于 發表於 公開日 公開日時 掲載日 "
        "投稿日 등록 입력 등록일 작성일 게시일 입력일 기사입력 เผยแพร่"
    )
)
#: A label that names no more than a day, beside one that names who wrote.
DATE_LABELS = frozenset(
    words("date datum fecha data дата التاريخ tarih tanggal dato päivämäärä")
)
WRITERS = frozenset(
    words(
        "author autor autorin auteur autore autora verfasser redaktion herausgeber "
        "author's writer kategorie category catégorie categoría rubrik quelle source "
        "автор penulis yazar kirjoittaja forfatter författare"
    )
)
#: Who puts a site's pages there, where no name is told.
POSTERS = frozenset(
    words(
        "admin administrator webmaster editor editors newsroom staff redaktion "
        "rédaction redacción redação redazione редакция редакція redactie redakcja "
        "redakce redaksi redaksjonen администратор админ адмін yönetici admins"
    )
)
#: What stands before the day of a thread, and in the line above before who began it.
STARTED = frozenset(words("start date beginndatum startdatum datum begin"))
STARTERS = (
    "thread starter",
    "themenstarter",
    "ersteller",
    "topic starter",
    "topicstarter",
)
#: What a page offers to do with it, and what it counts.
OFFERED = frozenset(
    words(
        "comment comments kommentar kommentare kommentieren kommentera commentaire "
        "commentaires comentario comentarios comentário comentários commento commenti "
        "reactie reacties yorum yorumlar komentarz komentarze komentarzy komentář "
        "komentáře комментарии комментариев комментировать коментарі share shares "
        "teilen partager compartir condividi compartilhar partilhar delen udostępnij "
        "paylaş поделиться поширити dela del jaa sdílet bagikan print drucken imprimer "
        "imprimir stampa tweet facebook twitter whatsapp pinterest linkedin telegram "
        "email e-mail mail reddit messenger flipboard xing views bookmark shpërndaje "
        "tags schlagworte schlagwörter themen topics mots-clés etiquetas "
        "シェア 공유 分享 مشاركة शेयर"
    )
)
#: What stands beside such words.
AROUND = frozenset(
    words(
        "this a an on no by via it leave add your the article save artikel artículo "
        "article off keine aucun sin 0 schreibe schreiben verfassen einen ein tweet "
        "click to schreib hinzufügen laisser un notícia post story copy link "
        "text get short url"
    )
)
#: Small words in names and between them.
PARTICLES = frozenset(
    words(
        "von van de der den del della di da dos du la le and und et y e i og och in im"
    )
)
#: Words of a change, and those with these of publication.
UPDATES = frozenset(UPDATED)
TELLING = UPDATES | PUBLISHES
