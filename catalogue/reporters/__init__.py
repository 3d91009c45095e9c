"""Diagnostics for people and for programs: one small module each, and a table of them."""
