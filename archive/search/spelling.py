"""How far apart two words are, counted in edits."""


def within(left: str, right: str, edits: int) -> bool:
    """Tell whether at most ``edits`` changes make one word of the other.

    A change is a letter put in, left out or replaced, or two neighbours swapped; no
    letter is touched by more than one swap (optimal string alignment).
    """
    if abs(len(left) - len(right)) > edits:
        return False
    if left == right:
        return True
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, start=1):
        earlier, before = before, row
        row = [i]
        for j, b in enumerate(right, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and b == left[i - 2]:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if min(row) > edits:
            # A swap reaches back two rows, but never costs less than the row between.
            return False
    return row[-1] <= edits
