"""Agreements, meetings and facts: what must be done, and when."""
