"""What an import brings, on its way into the files: the texts they would have, tried, and written all or none."""
