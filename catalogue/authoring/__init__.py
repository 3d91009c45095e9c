"""What writes into a project: the files that its keepers go on with."""
