"""`python -m catalogue`."""

from catalogue.cli.app import run

run()
