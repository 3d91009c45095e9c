"""Blocks laid out one by one, and taken apart into plain values."""
