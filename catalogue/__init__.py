"""Partnership files in YAML become a catalogue of offers for children, young people and families."""

__version__ = "0.1.0"
