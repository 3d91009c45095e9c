"""Where the offers are, where none are, where several do the same, and which may be one told twice."""
