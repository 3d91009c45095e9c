"""How each command is called: its options in words. What it does is in `catalogue.cli`, imported when it runs."""
