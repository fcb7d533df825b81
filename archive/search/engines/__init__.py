"""The engines, which do not know each other."""
