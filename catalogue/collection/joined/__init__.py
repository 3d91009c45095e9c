"""Other catalogues joined to ours: each is read and judged by itself, then its ids and words are made ours."""
