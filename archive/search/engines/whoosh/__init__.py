"""The Whoosh engine: the only package that imports Whoosh."""

import warnings

# Python says of Whoosh's own lines what it finds odd in them, to the user, whenever it
# compiles them: at the first run after an installer that does not, and without a cache.
# It tells the file by its path, from 3.15 on by the name of its module.
warnings.filterwarnings(
    "ignore", category=SyntaxWarning, module=r"(.*[/\\])?whoosh([/\\.].*)?$"
)
