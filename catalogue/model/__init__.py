"""Pure meaning: what a partnership, an offer, a recipient, a vocabulary and the settings are. No path, no line."""
