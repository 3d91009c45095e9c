"""The Human Services Data Specification 3.1: an extract as its JSON and its tables, and services of others as files."""
