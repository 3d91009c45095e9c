"""Wires the doors: load, check, build. Prints nothing; tells progress through a callback; opens no file itself.

Nothing is imported here: a command pays for its own part alone.
"""
