"""The command line: options to plain objects, reports to words, outcomes to exit codes."""
