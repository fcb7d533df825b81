"""Date expressions and document dates."""
