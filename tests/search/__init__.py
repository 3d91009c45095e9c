"""The engine of the search, in Python and in the page."""
