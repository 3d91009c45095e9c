"""What changed between two catalogues: entities and their fields, no text, no edition."""
