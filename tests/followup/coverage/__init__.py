"""Where the offers are and where none are."""
