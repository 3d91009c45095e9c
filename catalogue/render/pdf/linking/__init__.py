"""Sheets put together to one file: content, structure, places, outline, fonts, claims."""
