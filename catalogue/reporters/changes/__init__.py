"""What a change means, for people and for programs: one small module each, and a table of them."""
