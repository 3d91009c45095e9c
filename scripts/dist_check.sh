#!/usr/bin/env bash
# Builds the wheel, installs it away from this checkout, and lets it check and build a small catalogue that has no
# templates of its own. So a forgotten dependency, or a file that only the checkout has, is found here.
set -euo pipefail
cd "$(dirname "$0")/.."
checkout=$PWD
example=tests/examples/good/small
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
unset PYTHONPATH

say() { printf 'dist-check: %s\n' "$*"; }
stop() { say "$*" >&2; exit 1; }

say "building the sdist, and the wheel from it"
export PIP_CONSTRAINT=$checkout/constraints.txt
.venv/bin/python -m build --outdir "$scratch/dist" . >"$scratch/build.log" 2>&1 ||
    { cat "$scratch/build.log"; stop "the wheel could not be built."; }
wheel=$(echo "$scratch"/dist/catalogue-*.whl)
[ -f "$wheel" ] || stop "no wheel was built."

say "installing $(basename "$wheel") into a fresh environment"
.venv/bin/python -m venv "$scratch/venv"
"$scratch/venv/bin/python" -m pip install -qq --no-input --disable-pip-version-check "$wheel" </dev/null

say "building $example with it"
cp -R "$example" "$scratch/small"
cd "$scratch/small"
rm -rf build templates
PATH=$scratch/venv/bin:$PATH
imported=$(cd / && python -c 'import catalogue; print(catalogue.__file__)')
case $imported in "$scratch"/*) ;; *) stop "not the installed package was imported, but $imported" ;; esac
catalogue --help >"$scratch/help.txt" </dev/null
grep -q build "$scratch/help.txt" || stop "catalogue --help doesn't name the command build."
catalogue check </dev/null
catalogue build </dev/null

editions=0
for edition in build/*/; do
    for file in catalogue.pdf catalogue.md index.html manifest.json; do
        [ -s "$edition$file" ] || stop "$edition$file is missing or empty."
    done
    [ "$(head -c 5 "${edition}catalogue.pdf")" = "%PDF-" ] || stop "${edition}catalogue.pdf is not a PDF."
    editions=$((editions + 1))
done
[ "$editions" -gt 0 ] || stop "no edition was built."
say "$editions editions built by the installed package"

say "beginning a new catalogue with it"
catalogue init "$scratch/new" --name "Prøveby Kommune" --email katalog@example.org --host both </dev/null >/dev/null
catalogue check --quiet --root "$scratch/new" </dev/null >/dev/null
catalogue build --quiet --root "$scratch/new" --public --format html </dev/null >/dev/null
[ -s "$scratch/new/build/families/index.html" ] || stop "the new catalogue was not built."
