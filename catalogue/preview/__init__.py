"""The catalogue in a browser while somebody writes it: served to this machine alone, from memory, always the latest."""
