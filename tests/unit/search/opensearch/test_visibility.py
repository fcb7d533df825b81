"""Which batches a reader sees, of those committed, under way and given up."""

from hypothesis import given
from hypothesis import strategies as st

from archive.search.engines.opensearch.state import Part, State
from archive.search.engines.opensearch.visibility import Kind, Seen, View

NUMBERS = st.integers(1, 12)
SEEN = st.builds(
    lambda last, hidden: Seen(last, tuple(sorted(n for n in hidden if n <= last))),
    st.integers(0, 12),
    st.sets(NUMBERS),
)


def visible(seen):
    return set(range(1, seen.last + 1)) - set(seen.hidden)


@given(seen=SEEN)
def test_stretches_hold_what_is_seen_and_nothing_else(seen):
    held = [n for a, b in seen.stretches() for n in range(a, b + 1)]
    assert sorted(visible(seen)) == held


@given(seen=SEEN, numbers=st.sets(NUMBERS, min_size=1))
def test_batches_committed_besides_are_seen_and_no_others(seen, numbers):
    assert visible(seen.including(numbers)) == visible(seen) | numbers


@given(seen=SEEN, numbers=st.sets(NUMBERS, min_size=1))
def test_all_up_to_the_settled_number_was_seen_before(seen, numbers):
    fresh = visible(seen.including(numbers)) - visible(seen)
    assert visible(seen) >= set(range(1, seen.settled + 1))
    assert all(number > seen.settled for number in fresh)


def test_a_view_has_what_was_born_and_had_not_died():
    view = View(indexes=("i",), seen=Seen(4, (2,)), generation="", mark="", whole=True)
    clause = view.clause(Kind.REPORT)["bool"]
    (_, born) = clause["filter"]
    stretches = [{"gte": 1, "lte": 1}, {"gte": 3, "lte": 4}]
    assert born["bool"]["should"] == [{"range": {"born": s}} for s in stretches]
    *dead, second = clause["must_not"]
    assert dead == [{"range": {"died": s}} for s in stretches]
    assert second == {"term": {"second": True}}


def test_a_batch_under_way_is_hidden_until_it_is_committed():
    state = State(uid="u", parts={"a": Part(index="i"), "b": Part(index="j")})
    state = state.begun("a", 1).begun("b", 2)
    assert visible(state.seen) == set()
    later = state.committed("b", Part(index="j", batch=2), after=0)
    assert visible(later.seen) == {2}
    both = later.committed("a", Part(index="i", batch=1), after=1)
    assert visible(both.seen) == {1, 2}
    assert visible(later.without("a", (1,)).seen) == {2}
    assert State.read(both.entry()["state"], both.version) == both
