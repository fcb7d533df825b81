"""What goes into the index by way of packs is what was put into them."""

import pickle
import tempfile
from dataclasses import replace
from unittest.mock import patch

import pytest
import strategies
from factories import make_document
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.search.engine import EngineError
from archive.search.engines.whoosh import packing
from archive.search.engines.whoosh.writer import WhooshWriter
from archive.search.factory import open_engine
from archive.search.packing import TakesPacks
from archive.search.query import Query


def travelled(pack):
    return pickle.loads(pickle.dumps(pack))


def held(engine):
    return {document.id: document for document in engine.scan(Query())}


@pytest.mark.parametrize("lasting", [True, False])
@given(strategies.archives(), st.integers(1, 5), st.data())
@settings(max_examples=15, deadline=None)
def test_packs_make_the_index_that_documents_make(lasting, documents, size, data):
    packers, plain = [WhooshWriter.packer(), WhooshWriter.packer()], {}
    lasts = packing.VOCABULARY_BYTES if lasting else 0
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(f"whoosh:{folder}/a", create=True)
        other = open_engine(f"whoosh:{folder}/b", create=True)
        with (
            patch.object(packing, "VOCABULARY_BYTES", lasts),
            engine.writer() as writer,
            other.writer() as second,
        ):
            assert isinstance(writer, TakesPacks)
            for first in range(0, len(documents), size):
                packer = data.draw(st.sampled_from(packers))
                part = documents[first : first + size]
                for document in part:
                    packer.add(document)
                pack = travelled(packer.packed())
                numbers = range(len(part))
                chosen = data.draw(st.lists(st.sampled_from(numbers), unique=True))
                writer.add_packed(pack, sorted(chosen))
                for number in numbers:
                    assert writer.unpacked(pack, number) == part[number]
                for number in sorted(chosen):
                    second.add(part[number])
                    plain[part[number].id] = part[number]
                if data.draw(st.booleans()):
                    writer.checkpoint()
        assert held(engine) == held(other) == plain
        for word in ("the", "paris", "rocket*"):
            answers = [e.search(Query(text=word)) for e in (engine, other)]
            assert answers[0].hits == answers[1].hits
            assert answers[0].facets == answers[1].facets


def test_what_cannot_be_kept_is_refused_before_it_is_in_a_pack():
    packer = WhooshWriter.packer()
    good = make_document("All is well in Paris.")
    packer.add(good)
    with pytest.raises(EngineError, match="cannot be indexed"):
        packer.add(replace(good, id=""))
    assert packer.packed().content.ids == [good.id]
