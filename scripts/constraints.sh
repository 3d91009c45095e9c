#!/usr/bin/env bash
# Writes constraints.txt anew: the newest versions that pyproject.toml allows, as an empty environment gets them.
set -euo pipefail
cd "$(dirname "$0")/.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

.venv/bin/python -m venv "$scratch/venv"
"$scratch/venv/bin/python" -m pip install -qq --no-input --disable-pip-version-check ".[dev]" hatchling </dev/null
{
    sed -n '/^#/p' constraints.txt
    # Only name==version: what came from a folder or an address has no place in this file.
    "$scratch/venv/bin/python" -m pip freeze --exclude catalogue --exclude pip --exclude setuptools |
        grep -E '^[A-Za-z0-9._-]+==[^ ]+$'
} >"$scratch/constraints.txt"
cp "$scratch/constraints.txt" constraints.txt
echo "constraints.txt is written anew: look at git diff, then run make test."
