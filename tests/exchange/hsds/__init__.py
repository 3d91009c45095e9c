"""HSDS 3.1, out and in: what is written is valid, what is read back is what was written, what doesn't fit is told."""
