"""The project as text: files listed and read, YAML parsed into plain data that knows where it stands."""
