"""Artifacts to files: a folder per edition with a manifest of what was written."""
