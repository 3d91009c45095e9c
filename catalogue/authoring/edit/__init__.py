"""Edits YAML as text: what nobody asked to change stays as it was written, comments and all."""
