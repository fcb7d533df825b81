"""What a run makes of the tables beside a folder's reports, and of their changes."""

import pytest

from archive.errors import DatelineError
from archive.extract.places.idle import NO_NAME, NOT_THERE


def test_a_correction_reaches_a_report_whose_file_changed_too(archive):
    archive.lines("a.jsonl", "A fire in Paris burned.")
    archive.index()
    (document,) = archive.documents().values()
    archive.write("corrections.csv", f"document,name,place\n{document.id},Paris,none\n")
    archive.lines("a.jsonl", "A fire in Paris burned.", "Another line.")
    archive.index()
    assert archive.documents()["A fire in Paris burned."].places == ()


def test_a_new_places_table_annotates_everything_anew(archive):
    archive.write("a.txt", "Rockets were seen from Qwertyville on Monday.")
    archive.index()
    assert (
        archive.documents()["Rockets were seen from Qwertyville on Monday."].places
        == ()
    )
    archive.write("places.csv", "name,lat,lon\nQwertyville,31.5,34.6\n")
    report = archive.index()
    assert report.documents == 1
    (document,) = archive.documents().values()
    assert [p.text for p in document.places] == ["Qwertyville"]


@pytest.mark.parametrize(
    ("name", "table", "told"),
    [
        ("places.csv", "name,lat\nFoo,1\n", "line 1: there is no column 'lon'"),
        ("places.csv", "name,lat,lon\nFoo,1,200\n", "line 2"),
        ("places.csv", "name,lat,lon,parent\nFoo,1,2,Nowhereland\n", "Nowhereland"),
        ("corrections.csv", "document,place\n*,none\n", "there is no column 'name'"),
    ],
)
def test_a_table_that_cannot_be_followed_is_told_with_its_line(
    archive, name, table, told
):
    archive.write("a.txt", "One.")
    archive.write(name, table)
    with pytest.raises(DatelineError) as error:
        archive.index()
    assert name in error.value.message
    assert told in error.value.message


def test_a_correction_to_a_place_that_is_none_is_noted(archive):
    archive.write("a.txt", "A fire in Paris burned.")
    archive.write("corrections.csv", "document,name,place\n*,Paris,99\n*,Rome,none\n")
    (note,) = archive.index().notes
    assert note.startswith(
        "corrections.csv, line 2: no place has the id “99”, so “paris” is not corrected"
    )


def test_a_correction_to_a_report_that_is_not_there_is_noted(archive):
    archive.write("a.txt", "A fire in Paris burned.")
    archive.index()
    (document,) = archive.documents().values()
    archive.write(
        "corrections.csv",
        f"document,name,place\n{document.id},Paris,none\n"
        "*,Rome,none\n\nabcdefgh23456789,Paris,none\n",
    )
    (note,) = archive.index().notes
    assert note.startswith(
        "corrections.csv, line 5: no report of this folder has the id "
        "“abcdefgh23456789”, so “paris” is not corrected"
    )
    assert archive.index().notes == [note]


def test_a_correction_reaches_only_its_documents(archive):
    archive.lines(
        "a.jsonl", "A fire in Paris burned.", "It was quiet in Paris.", "No names here."
    )
    archive.index()
    document = archive.documents()["A fire in Paris burned."]
    archive.write("corrections.csv", f"document,name,place\n{document.id},Paris,none\n")
    report = archive.index()
    assert report.documents == 1
    found = archive.documents()
    assert found["A fire in Paris burned."].places == ()
    assert found["It was quiet in Paris."].places != ()
    archive.write("corrections.csv", "document,name,place\n*,Paris,none\n")
    assert archive.index().documents == 2
    assert archive.documents()["It was quiet in Paris."].places == ()
    (archive.folder / "corrections.csv").unlink()
    archive.index()
    assert archive.documents()["It was quiet in Paris."].places != ()
    assert archive.index().documents == 0


def test_a_mapping_in_the_folder_is_followed_and_its_change_noticed(archive):
    archive.write("a.jsonl", '{"prose": "One.", "other": "Two."}\n')
    assert archive.index().failed
    archive.write("dateline.toml", 'source = "The Post"\n[map]\ntext = "prose"\n')
    assert not archive.index().failed
    assert archive.documents()["One."].source == "The Post"
    archive.write("dateline.toml", '[map]\ntext = "other"\n')
    archive.index()
    assert set(archive.documents()) == {"Two."}


def test_a_correction_of_words_that_its_report_lacks_is_noted_by_its_line(archive):
    archive.lines("a.jsonl", "A fire in Paris burned in a mill.", "Rain in Paris.")
    archive.write("b.jsonl", '{"text": "Rain fell.", "location": "London"}\n')
    archive.index()
    ids = {text: document.id for text, document in archive.documents().items()}
    fire, rain, given = ids.values()
    archive.write(
        "corrections.csv",
        "document,name,place\n"
        f"{fire},Pariss,none\n{fire},Rome,2988507\n{fire},mill,2988507\n"
        f"{fire},paris,none\n{fire},fire,none\n{rain},Paris,4717560\n"
        f"*,Rome,none\n{given},London,none\n",
    )
    report = archive.index()
    assert report.notes == [
        f"corrections.csv, line {line}: “{name}” is not corrected in {fire}: {why}"
        for line, name, why in (
            (2, "pariss", NOT_THERE),
            (3, "rome", NOT_THERE),
            (4, "mill", NO_NAME),
        )
    ]
    assert [d.places for d in archive.documents().values() if d.id == given] == [()]
    # The reports are not made anew, and the lines are as idle as before.
    assert archive.index().notes == report.notes
    archive.write("corrections.csv", f"document,name,place\n{fire},paris,none\n")
    assert archive.index().notes == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A fire burned in Ash-\nkelon.", "Ashkelon"),
        ("He lives in St. Louis.", "Saint Louis"),
        ("在上海发生火灾。", "上海"),
        ("It burned in Saint\nLouis.", "st louis"),
        ("Na Baker St it burned.", "Baker St"),
    ],
)
def test_words_stand_in_a_report_however_they_are_parted(archive, text, name):
    archive.write("a.txt", text)
    archive.index()
    (document,) = archive.documents().values()
    archive.write(
        "corrections.csv", f"document,name,place\n{document.id},{name},none\n"
    )
    assert archive.index().notes == []
