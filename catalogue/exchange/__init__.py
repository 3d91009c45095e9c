"""An `Edition` as plain values for other programs: what it may show, and nothing more."""
