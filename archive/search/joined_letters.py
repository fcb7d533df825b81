"""Words that a language writes together with what stands before them: Hebrew.

“In”, “to”, “the” and “and” are letters before a noun there, and hardly a name stands
without one. No stemmer knows them: the letters may as well be the word's own. So a
typed word is sought with them, and no letter is taken from a word of a report.
"""

import re

from archive.search.tree import And, Node, Not, Or, Word

#: A word of fewer letters is sought as it is: with one more it is another word.
_HEBREW = re.compile("[א-ת][א-ת\u05b0-\u05c7'\"׳״]{2,}")
#: “The”, “in”, “to”, “and”; before longer words also “from”, “as” and “that”.
_COMMON = ("ה", "ב", "ל", "ו", "וה", "וב", "ול")
_FURTHER = (*_COMMON, "מ", "כ", "ש", "מה", "ומ", "שה", "שב", "של", "כש", "וש")
#: Longer than this a word is hardly another's beginning.
_LONG = 4
#: So many words of a query are sought so.
_MOST = 16


def widened(tree: Node) -> Node:
    """Return what a query asks for with the forms of its words of Hebrew."""
    left = [_MOST]
    return _widened(tree, left)


def _widened(node: Node, left: list[int]) -> Node:
    match node:
        case And(children):
            return And(tuple(_widened(child, left) for child in children))
        case Or(children):
            wide = (_widened(child, left) for child in children)
            return Or(
                tuple(
                    one
                    for child in wide
                    for one in (child.children if isinstance(child, Or) else (child,))
                )
            )
        case Not(child):
            return Not(_widened(child, left))
        case Word(text, field, False) if left[0] and _HEBREW.fullmatch(text):
            left[0] -= 1
            letters = _FURTHER if len(text) >= _LONG else _COMMON
            return Or((node, *(Word(f"{one}{text}", field) for one in letters)))
    return node
