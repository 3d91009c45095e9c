"""What changes mean: to readers, to the people who are named, to agreements. Values and sentences, no layout."""
