"""Folders as numbers: counts, the level shown, what a path means."""

from random import Random

import numpy as np
import pytest
from factories import make_document

from archive.search.engines.whoosh.batch import Batch
from archive.search.engines.whoosh.folders import Folders
from archive.search.folders import MOST_FOLDERS, folder_facet
from archive.search.paths import path_key, spots, upwards


def made(documents, live=None):
    batch = Batch()
    for document in documents:
        batch.add(document, b"")
    docs = np.arange(len(documents), dtype=np.int32) if live is None else live
    return Folders(batch.content().columns, docs, len(documents))


@pytest.mark.parametrize("few", [0, 4_096])
@pytest.mark.parametrize("most", [1, 3])
def test_each_folder_counts_a_document_once_however_many_files_it_has(
    monkeypatch, most, few
):
    monkeypatch.setattr("archive.search.engines.whoosh.folders._FEW", few)
    random = Random(11)
    names = ["a", "b", "c", "a/b", "B", "x.csv"]
    files = [
        [
            "/".join(random.choices(names, k=random.randint(1, 4))) + f"/{n}.txt"
            for _ in range(random.randint(not few, most))
        ]
        for n in range(300)
    ]
    documents = [make_document(f"{n}", files=some) for n, some in enumerate(files)]
    live = np.array(sorted(random.sample(range(300), 200)), np.int32)
    folders = made(documents, live)
    for docs in (live, live[::3], live[:1], live[:0]):
        lying = [
            {
                path_key(way)
                for folder, _ in spots(documents[doc].files)
                for way in upwards(folder)
            }
            for doc in docs.tolist()
        ]
        counted = folders.counted(docs)
        for number, key in enumerate(folders.keys):
            if key:
                assert counted[number] == sum(key in some for some in lying), key
        counts = {
            k: int(counted[n]) for n, k in enumerate(folders.keys) if k and counted[n]
        }
        totals = {k: int(folders.totals[n]) for n, k in enumerate(folders.keys)}
        expected = folder_facet(
            counts,
            len(docs),
            ["a/b"],
            dict(zip(folders.keys, folders.names, strict=True)).__getitem__,
            lambda key, totals=totals: totals[key] == len(live),
        )
        assert folders.facet(docs, ["/a/b"]) == expected


def test_of_very_many_folders_those_with_most_are_kept():
    files = [f"{n % 700:03}/{n}.txt" for n in range(1_000)]
    folders = made([make_document(f, files=[f]) for f in files])
    facet = folders.facet(np.arange(1_000, dtype=np.int32), ())
    assert facet.cut
    assert len(facet.buckets) == MOST_FOLDERS
    assert [(b.path, b.count) for b in facet.buckets[298:302]] == [
        ("298", 2),
        ("299", 2),
        ("300", 1),
        ("301", 1),
    ]


def test_files_of_one_folder_are_no_folders():
    folders = made([make_document(f"{n}", files=[f"{n}.txt"]) for n in range(50)])
    assert folders.keys == [""]
