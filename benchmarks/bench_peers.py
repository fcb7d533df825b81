"""The engines that Dateline is measured beside: Whoosh as it comes, FTS5, tantivy.

All are given the terms that Dateline's analysis makes, as words parted by blanks, and
once more the unstemmed words for prefixes, so that their totals can be compared.
"""

import sqlite3
import sys
from collections.abc import Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench_corpus import Search, documents

from archive.datespan import PartialDate
from archive.search.analysis import FOLDED, TERMS, pieces


def safe(term: str) -> str:
    """Return a term without the signs that peers' tokenizers would cut at."""
    return term.replace("'", "zzq").replace(".", "zzp")


def term_text(text: str) -> str:
    return " ".join(safe(TERMS[p]) for p in pieces(text))


def word_text(text: str) -> str:
    return " ".join(safe(FOLDED[p]) for p in pieces(text))


def month(document) -> int:
    if document.date is None:
        return 0
    day = document.date.value.earliest
    return day.year * 100 + day.month


def day_number(document) -> int:
    return document.date.value.earliest.toordinal() if document.date else 0


def day_bounds(search: Search) -> tuple[int, int]:
    return tuple(PartialDate.parse(d).earliest.toordinal() for d in search.days)


class PlainWhoosh:
    """Whoosh as it comes, with the analyzer that Dateline's schema pickles."""

    name = "plain Whoosh"

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def build(self, path: Path, scale: int) -> int:
        from whoosh import fields, index

        from archive.search.engines.whoosh.schema import schema

        ours = schema()
        self.folder.mkdir(parents=True)
        made = fields.Schema(
            id=fields.ID(stored=True, unique=True),
            title=ours["title"],
            text=ours["text"],
            stored_title=fields.STORED(),
            stored_text=fields.STORED(),
            month=fields.NUMERIC(int, sortable=True),
            day=fields.NUMERIC(int, shift_step=0),
            places=fields.KEYWORD(),
            words=fields.KEYWORD(),
        )
        ix = index.create_in(self.folder, made)
        writer = ix.writer(limitmb=512)
        count = 0
        for d in documents(path, scale):
            writer.add_document(
                id=d.id,
                title=d.title,
                text=d.text,
                stored_title=d.title,
                stored_text=d.text,
                month=month(d),
                day=day_number(d),
                places=" ".join(sorted(d.place_nodes())),
                words=f"{word_text(d.title)} {word_text(d.text)}",
            )
            count += 1
        writer.commit()
        return count

    def open(self) -> None:
        from whoosh import index

        self.ix = index.open_dir(self.folder)
        self.searcher = self.ix.searcher()

    def page(self, search: Search) -> tuple[int, dict, dict]:
        from whoosh import highlight, query, sorting

        if search.prefix:
            parsed = query.Prefix("words", safe(search.prefix))
        elif search.phrase:
            words = list(search.terms)
            parsed = query.Or([query.Phrase(f, words) for f in ("title", "text")])
        else:
            parsed = query.And(
                [
                    query.Or([query.Term(f, t) for f in ("title", "text")])
                    for t in search.terms
                ]
            )
        filters = []
        if search.days:
            filters.append(query.NumericRange("day", *day_bounds(search)))
        if search.place:
            filters.append(query.Term("places", search.place))
        found = self.searcher.search(
            parsed,
            limit=10,
            filter=query.And(filters) if filters else None,
            groupedby={
                "month": sorting.FieldFacet("month", maptype=sorting.Count),
                "places": sorting.FieldFacet(
                    "places", allow_overlap=True, maptype=sorting.Count
                ),
            },
        )
        found.fragmenter = highlight.ContextFragmenter()
        for hit in found:
            hit.highlights("text", text=hit["stored_text"])
        return len(found), found.groups("month"), found.groups("places")


class PlainTextOnly(PlainWhoosh):
    """Whoosh with the fields that it needs to find words, and its own analyzer."""

    name = "plain Whoosh, text only"

    def build(self, path: Path, scale: int) -> int:
        return self.build_rows((d.id, d.title, d.text) for d in documents(path, scale))

    def build_rows(self, rows: Iterable[tuple[str, str, str]]) -> int:
        """Index id, title and text of some reports."""
        from whoosh import analysis, fields, index

        self.folder.mkdir(parents=True)
        made = fields.Schema(
            id=fields.ID(stored=True, unique=True),
            title=fields.TEXT(analysis.StemmingAnalyzer(), stored=True),
            text=fields.TEXT(analysis.StemmingAnalyzer(), stored=True),
        )
        writer = index.create_in(self.folder, made).writer(limitmb=512)
        count = 0
        for id_, title, text in rows:
            writer.add_document(id=id_, title=title, text=text)
            count += 1
        writer.commit()
        return count


class Fts5:
    name = "SQLite FTS5"

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def build(self, path: Path, scale: int) -> int:
        self.folder.mkdir(parents=True)
        db = sqlite3.connect(self.folder / "fts.db")
        db.executescript(
            """
            pragma journal_mode = wal;
            create virtual table f using fts5(title, text, words,
                tokenize="unicode61 remove_diacritics 0");
            create table doc (n integer primary key, id text, day int, month int);
            create table place (n int, place text);
            """
        )
        count = 0
        for count, d in enumerate(documents(path, scale), start=1):
            words = f"{word_text(d.title)} {word_text(d.text)}"
            db.execute(
                "insert into f (rowid, title, text, words) values (?, ?, ?, ?)",
                (count, term_text(d.title), term_text(d.text), words),
            )
            db.execute(
                "insert into doc values (?, ?, ?, ?)",
                (count, d.id, day_number(d), month(d)),
            )
            db.executemany(
                "insert into place values (?, ?)", [(count, p) for p in d.place_nodes()]
            )
        db.execute("create index place_n on place (n)")
        db.execute("create index place_place on place (place, n)")
        db.commit()
        return count

    def open(self) -> None:
        self.db = sqlite3.connect(self.folder / "fts.db")
        self.db.execute("pragma temp_store = memory")
        self.db.execute("create temp table m (n integer primary key, score real)")

    def page(self, search: Search) -> tuple[int, dict, dict]:
        if search.prefix:
            match = f"words : {safe(search.prefix)} *"
        else:
            words = [f'"{safe(t)}"' for t in search.terms]
            body = " + ".join(words) if search.phrase else " AND ".join(words)
            match = f"{{title text}} : ({body})"
        where, values = "f match ?", [match]
        if search.days:
            where += " and +f.rowid in (select n from doc where day between ? and ?)"
            values += day_bounds(search)
        if search.place:
            where += " and +f.rowid in (select n from place where place = ?)"
            values.append(search.place)
        ask = self.db.execute
        ask("delete from m")
        ask(f"insert into m select rowid, rank from f where {where}", values)
        (total,) = ask("select count(*) from m").fetchone()
        months = dict(
            ask("select month, count(*) from m join doc using (n) group by month")
        )
        places = dict(
            ask(
                "select place, count(*) from m join place using (n) group by place "
                "order by 2 desc limit 20"
            )
        )
        best = [n for (n,) in ask("select n from m order by score, n limit 10")]
        for n in best:
            ask(
                "select snippet(f, 1, '<b>', '</b>', '…', 32), id from f "
                "join doc on doc.n = f.rowid where f match ? and f.rowid = ?",
                (match, n),
            ).fetchall()
        return total, months, places


class Tantivy:
    name = "tantivy"

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def _schema(self):
        import tantivy as t

        builder = t.SchemaBuilder()
        builder.add_text_field("id", stored=True, tokenizer_name="raw")
        for name in ("title", "text"):
            builder.add_text_field(name, stored=True, tokenizer_name="blanks")
        builder.add_text_field("words", tokenizer_name="blanks", index_option="basic")
        builder.add_integer_field("month", fast=True)
        builder.add_integer_field("day", indexed=True, fast=True)
        builder.add_text_field(
            "places", fast=True, tokenizer_name="raw", index_option="basic"
        )
        return builder.build()

    def _index(self):
        import tantivy as t

        self.folder.mkdir(parents=True, exist_ok=True)
        self.schema = self._schema()
        index = t.Index(self.schema, path=str(self.folder))
        blanks = t.TextAnalyzerBuilder(t.Tokenizer.whitespace()).build()
        index.register_tokenizer("blanks", blanks)
        return index

    def build(self, path: Path, scale: int) -> int:
        import tantivy as t

        index = self._index()
        writer = index.writer(128_000_000, 1)
        count = 0
        for d in documents(path, scale):
            document = t.Document()
            document.add_text("id", d.id)
            document.add_text("title", term_text(d.title))
            document.add_text("text", term_text(d.text))
            document.add_text("words", f"{word_text(d.title)} {word_text(d.text)}")
            document.add_integer("month", month(d))
            document.add_integer("day", day_number(d))
            for place in d.place_nodes():
                document.add_text("places", place)
            writer.add_document(document)
            count += 1
        writer.commit()
        writer.wait_merging_threads()
        return count

    def open(self) -> None:
        self.index = self._index()
        self.index.reload()
        self.searcher = self.index.searcher()

    def page(self, search: Search) -> tuple[int, dict, dict]:
        import tantivy as t

        q, must, should = t.Query, t.Occur.Must, t.Occur.Should
        parts = []
        if search.prefix:
            parts.append(
                q.regex_query(self.schema, "words", f"{safe(search.prefix)}.*")
            )
        elif search.phrase:
            words = [safe(term) for term in search.terms]
            fields = [
                (should, q.phrase_query(self.schema, f, words))
                for f in ("title", "text")
            ]
            parts.append(q.boolean_query(fields))
        else:
            for term in search.terms:
                fields = [
                    (should, q.term_query(self.schema, f, safe(term), "freq"))
                    for f in ("title", "text")
                ]
                parts.append(q.boolean_query(fields))
        if search.days:
            kind = t.FieldType.Integer
            low, high = day_bounds(search)
            days = q.range_query(self.schema, "day", kind, low, high)
            parts.append(q.const_score_query(days, 0.0))
        if search.place:
            place = q.term_query(self.schema, "places", search.place, "basic")
            parts.append(q.const_score_query(place, 0.0))
        query = q.boolean_query([(must, part) for part in parts])
        found = self.searcher.search(query, 10)
        facets = self.searcher.aggregate(
            query,
            {
                "month": {"terms": {"field": "month", "size": 5000}},
                "places": {"terms": {"field": "places", "size": 20}},
            },
        )
        snippets = t.SnippetGenerator.create(self.searcher, query, self.schema, "text")
        for _, address in found.hits:
            document = self.searcher.doc(address)
            snippets.snippet_from_doc(document).fragment()
        months, places = (
            {b["key"]: b["doc_count"] for b in facets[name]["buckets"]}
            for name in ("month", "places")
        )
        return found.count, months, places
