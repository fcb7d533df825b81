"""Folders and files as filters and as a facet, in every engine."""

import pytest
from filled import fill, names

from archive.search.query import Query
from archive.search.results import FolderFacet

FILED = {
    "top": {"files": ["note.txt"]},
    "year": {"files": ["2019/summary.txt"]},
    "march": {"files": ["2019/March/draft one.txt"]},
    "again": {"files": ["2019/march/final.txt"]},
    "later": {"files": ["2020/march/draft.txt"]},
    "row": {"files": ["2020/clippings.csv#1"]},
    "other": {"files": ["2020/clippings.csv#2"]},
    "zipped": {"files": ["2020/post.zip!/Été/letter.txt"]},
    "copied": {"files": ["2019/march/kept.txt", "Backup/C++/kept.txt"]},
}
PATHS = {
    "path:2019": {"year", "march", "again", "copied"},
    "path:/2019/": {"year", "march", "again", "copied"},
    "path:march": {"march", "again", "later", "copied"},
    "path:2019/march": {"march", "again", "copied"},
    "path:/march": set(),
    "path:MARCH/final.txt": {"again"},
    "path:clippings.csv": {"row", "other"},
    "path:/2020/Clippings.csv": {"row", "other"},
    'path:"draft one.txt"': {"march"},
    "path:note.txt": {"top"},
    "path:/note.txt": {"top"},
    "path:ete": {"zipped"},
    "path:post.zip!/été/letter.txt": {"zipped"},
    "path:post.zip/ete": {"zipped"},
    "path:c++": {"copied"},
    "path:c": set(),
    # Whole names, not parts of them.
    "path:mar": set(),
    "path:draft": set(),
    "path:2019/final.txt": set(),
    "path:*/draft*": {"march", "later"},
    "path:/20*/m*h": {"march", "again", "later", "copied"},
    "path:*.csv": {"row", "other"},
    "path:2019/*": {"year", "march", "again", "copied"},
    "path:/*/kept.*": set(),
    "path:**/kept.*": {"copied"},
    "-path:march -path:2020": {"top", "year"},
    "path:(2020 OR note.txt) -path:*.csv": {"top", "later", "zipped"},
    "path:backup path:2019": {"copied"},
    "report path:final.txt OR path:top": {"again"},
}


@pytest.fixture(scope="module")
def filed(shared_engine):
    return fill(shared_engine, FILED)


@pytest.mark.parametrize(("text", "expected"), PATHS.items())
def test_reports_are_found_by_the_folders_and_files_that_they_lie_in(
    filed, text, expected
):
    assert set(names(filed, text=text)) == expected


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (
            {"paths": ("/2019", "clippings.csv")},
            {"year", "march", "again", "copied", "row", "other"},
        ),
        ({"paths_not": ("/2019", "/2020")}, {"top"}),
        ({"paths": ("march",), "paths_not": ("backup",)}, {"march", "again", "later"}),
        # A star stands for itself where nobody writes in the query language.
        ({"paths": ("20*",)}, set()),
        ({"paths": ("/",)}, set(FILED)),
        ({"paths_not": ("/",)}, set()),
    ],
)
def test_folders_narrow_and_leave_out(filed, asked, expected):
    assert set(names(filed, **asked)) == expected


def level(engine, **query):
    facet = engine.search(Query(**query)).facets.folders
    return facet.within, [(bucket.path, bucket.count) for bucket in facet.buckets]


def test_a_level_of_folders_is_counted_with_all_below_it(filed):
    assert level(filed) == ("", [("2019", 4), ("2020", 4), ("Backup", 1)])
    assert level(filed, text="path:2020") == (
        "2020",
        [("2020/clippings.csv", 2), ("2020/march", 1), ("2020/post.zip", 1)],
    )


def test_the_level_is_that_where_the_matches_part(filed):
    assert level(filed, paths=("/2019",)) == ("2019", [("2019/March", 3)])
    # All of them lie in one folder, however deep.
    assert level(filed, text="path:ete") == ("2020/post.zip/Été", [])
    # Of copies, those in the folder asked for are counted further.
    assert level(filed, text="path:kept.txt") == ("", [("2019", 1), ("Backup", 1)])
    assert level(filed, text="path:kept.txt", paths=("/2019",)) == ("2019/March", [])
    assert level(filed, text="path:kept.txt", paths=("backup",)) == ("Backup/C++", [])
    assert level(filed, text="nowhere") == ("", [])


def test_a_report_of_several_files_counts_once_in_a_folder(engine):
    fill(
        engine,
        {
            "twice": {"files": ["a/b/1.txt", "a/c/1.txt", "a/c/2.txt", "d/1.txt"]},
            "once": {"files": ["a/1.txt"]},
        },
    )
    assert level(engine) == ("", [("a", 2), ("d", 1)])
    assert level(engine, paths=("a",)) == ("a", [("a/b", 1), ("a/c", 1)])


def test_of_the_spellings_of_a_folder_the_first_is_shown(engine):
    fill(
        engine,
        {
            f"r{n}": {"files": [path]}
            for n, path in enumerate(
                [
                    "press/x/1.txt",
                    "PRESS/x/2.txt",
                    "Press/y/3.txt",
                    "e\u0301/4.txt",
                    "É/5.txt",
                ]
            )
        },
    )
    assert level(engine) == ("", [("PRESS", 3), ("e\u0301", 2)])
    with engine.writer() as writer:
        writer.delete("r1")
    assert level(engine, paths=("press",)) == (
        "Press",
        [("press/x", 1), ("Press/y", 1)],
    )


def test_one_folder_is_no_facet(engine):
    fill(engine, {"one": {"files": ["a/b/1.txt"]}, "two": {"files": ["a/b/2.txt"]}})
    assert engine.search(Query()).facets.folders == FolderFacet()
    assert engine.search(Query(text="two")).facets.folders == FolderFacet()
    fill(engine, {"three": {"files": ["a/1.txt"]}})
    assert level(engine) == ("a", [("a/b", 2)])
    # Unless all of it lies in several at once.
    for name in ("one", "two", "three"):
        fill(engine, {name: {"files": [f"a/{name}.txt", f"c/{name}.txt"]}})
    assert level(engine) == ("", [("a", 3), ("c", 3)])


def test_a_report_that_moved_is_found_where_it_lies_now(engine):
    fill(engine, {"r": {"files": ["old/1.txt"]}, "s": {"files": ["new/2.txt"]}})
    fill(engine, {"r": {"files": ["new/1.txt"]}})
    assert names(engine, text="path:old") == []
    assert set(names(engine, text="path:new")) == {"r", "s"}
    assert engine.search(Query()).facets.folders == FolderFacet()
    assert [bucket.path for bucket in engine.folders()] == ["new"]


def test_a_path_that_holds_nothing_says_so_and_tells_folders_like_it(filed):
    results = filed.search(Query(text="report", paths=("Mar", "nowhere")))
    assert results.understood == "reports with “report”, filed under Mar or nowhere"
    assert results.notes == (
        (
            "No report here lies in a folder or file “Mar”. Folders are asked for by "
            "whole names: “2019/March”, “2020/march”."
        ),
        "No report here lies in a folder or file “nowhere”.",
    )
    assert [(r.label, r.total) for r in results.remedies[:1]] == [
        ("In any folder or file", 9)
    ]
    results = filed.search(Query(text="path:2019 path:lettre.txt"))
    assert [(r.label, r.total) for r in results.remedies] == [
        ("Without the path lettre.txt", 4)
    ]
    assert filed.search(Query(text="-path:march")).notes == ()


def test_words_behind_a_path_are_offered_as_a_part_of_it(filed):
    remedies = filed.search(Query(text="path:draft one.txt")).remedies
    assert ("With “draft one.txt” as one name, in quotation marks", 1) in [
        (remedy.label, remedy.total) for remedy in remedies
    ]


def test_folders_are_found_by_how_their_names_begin(filed):
    def found(text, limit=20):
        return [(b.path, b.count) for b in filed.folders(text, limit)]

    assert found("mar") == [("2019/March", 3), ("2020/march", 1)]
    assert found("/2020/") == [
        ("2020/clippings.csv", 2),
        ("2020/march", 1),
        ("2020/post.zip", 1),
    ]
    assert found("/20", 1) == [("2019", 4)]
    assert found("2019/mar") == [("2019/March", 3)]
    assert found("one") == []
    assert len(found("")) == 9
