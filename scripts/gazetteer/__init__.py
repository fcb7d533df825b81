"""Sources of the compiled gazetteer and how they are read."""
