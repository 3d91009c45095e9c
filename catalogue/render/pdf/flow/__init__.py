"""Which blocks there are, and on which page each lies."""
