"""Type: the shapes of texts, one subset of each face, the figures of page numbers."""
