"""Mails that are written, sent once, and known of, whatever a mail server does."""
