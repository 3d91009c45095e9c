"""`catalogue` against the bare libraries it stands on, in one run. Never part of CI: two shared cores lie."""
