"""Bad things done for real: kills, crowds, odd queries, hostile files.

``tests/torture`` does a little of each, ``benchmarks/torture.py`` much.
"""
