#!/bin/sh
# Henter catalogue på en fremmed maskine, sådan som requirements.txt siger. Bruges af automatikken.
set -eu

if command -v catalogue >/dev/null 2>&1; then
    exit 0
fi
if ! grep -q '^catalogue' requirements.txt; then
    echo "requirements.txt siger ikke, hvor catalogue skal hentes: skriv adressen der." >&2
    exit 1
fi
as_root=
if [ "$(id -u)" -ne 0 ]; then
    as_root=sudo
fi
# Det, der tegner skriften i en PDF.
$as_root apt-get update -qq
$as_root apt-get install -qq --yes --no-install-recommends git libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
python3 -m pip install --quiet --disable-pip-version-check --requirement requirements.txt
