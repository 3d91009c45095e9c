"""Offers as rows of a spreadsheet, and rows of anybody's as offers."""
