"""Place names and the places that they mean."""
