"""Heads and feet of pages."""
