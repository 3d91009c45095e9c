"""An `Edition` in, `Artifact`s out: bytes with a relative path, nothing written."""
