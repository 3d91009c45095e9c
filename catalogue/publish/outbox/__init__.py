"""Mails a release to its recipients: written first, sent once, and every step noted before and after."""
