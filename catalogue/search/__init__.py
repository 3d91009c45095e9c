"""Finding: an index of an `Edition`, and an engine that asks it. `templates/assets/search.js` is the same for the page.

Both give the same answer to the same question: `tests/search/queries.yaml` is asked of both. What the two must agree on
word by word (letters, stop words, endings) stands here only and travels in the index.
"""
