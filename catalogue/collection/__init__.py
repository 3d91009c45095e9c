"""All entries of a project together: found by id, references resolved, judged against each other."""
