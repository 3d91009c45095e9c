#!/usr/bin/env bash
# Makes this checkout ready: `setup.sh run` for building catalogues, `setup.sh test` for the tests and tools as well.
# It changes the system only through Debian's own packages, only for what is missing, and only when it may.
# PYTHON names the interpreter to use; without it the first one that is new enough is taken.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf 'setup: %s\n' "$*"; }
stop() { printf 'setup: %s\n' "$@" >&2; exit 1; }

# --- system packages -------------------------------------------------------------------------------------------------

as_root=()
may_install() {
    command -v apt-get >/dev/null || return 1
    [ "$(id -u)" -eq 0 ] && return 0
    as_root=(sudo -n)
    sudo -n true 2>/dev/null
}

apt_install() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" </dev/null
}

# install_packages WHAT-FOR PACKAGE...
install_packages() {
    local reason=$1
    shift
    if ! may_install; then
        stop "$reason is missing, and this user may not install it." \
            "On Debian and Ubuntu run:  sudo apt-get install $*" \
            "Elsewhere install what your system calls them; then start again."
    fi
    say "installing $* ($reason)"
    apt_install "$@" && return
    say "that failed; fetching the lists of packages anew"
    "${as_root[@]}" apt-get update -q </dev/null || true
    apt_install "$@" || stop "could not install $* ($reason): see what apt-get says above."
}

# --- Python ----------------------------------------------------------------------------------------------------------

is_python() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }
can_make_environments() { "$1" -c 'import ensurepip, venv' >/dev/null 2>&1; }

# A name that is found but doesn't run (a version manager's stand-in) is passed over.
find_python() {
    local test=$1 name
    for name in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
        if is_python "$name" && "$test" "$name"; then
            command -v "$name"
            return
        fi
    done
    return 1
}

choose_python() {
    python=$(find_python can_make_environments) && return
    if python=$(find_python is_python); then
        local version
        version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        install_packages "Python's venv module" "python$version-venv"
    else
        [ -z "${PYTHON:-}" ] || stop "PYTHON=$PYTHON is not a Python 3.11 or newer."
        install_packages "Python 3.11 or newer" python3 python3-venv
    fi
    python=$(find_python can_make_environments) ||
        stop "no Python 3.11 or newer that can make environments was found: install one, and name it with PYTHON=..."
}

# WeasyPrint loads these when it starts; asking the loader is truer than asking the package manager.
missing_libraries() {
    "$python" - <<'PYTHON'
import ctypes
import sys

LIBRARIES = {
    "libpango-1.0-0": ("libpango-1.0.so.0", "libpango-1.0.0.dylib"),
    "libpangoft2-1.0-0": ("libpangoft2-1.0.so.0", "libpangoft2-1.0.0.dylib"),
    "libharfbuzz0b": ("libharfbuzz.so.0", "libharfbuzz.0.dylib"),
    "libharfbuzz-subset0": ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib"),
}
for package, names in LIBRARIES.items():
    try:
        ctypes.CDLL(names[sys.platform == "darwin"])
    except OSError:
        print(package)
PYTHON
}

install_libraries() {
    local missing
    missing=$(missing_libraries)
    # shellcheck disable=SC2086 # one word for each package
    if [ -n "$missing" ]; then install_packages "what WeasyPrint draws text with" $missing; fi
}

install_test_tools() {
    local missing=()
    command -v chromium >/dev/null || missing+=(chromium)
    command -v pdftotext >/dev/null || missing+=(poppler-utils)
    if [ "${#missing[@]}" -gt 0 ]; then install_packages "a tool of the tests" "${missing[@]}"; fi
}

# --- the environment in .venv ----------------------------------------------------------------------------------------

# An environment doesn't survive that its folder is moved: its commands name the interpreter by the old path.
is_environment() { is_python .venv/bin/python && grep -qF "$PWD/.venv/bin/python" .venv/bin/pip 2>/dev/null; }

make_environment() {
    is_environment && return
    say "making .venv with $("$python" --version)"
    "$python" -m venv --clear .venv
}

# install_project STAGE WHAT: pip is asked only when something that it would read has changed since it last was.
install_project() {
    local stage=$1 what=$2 wanted
    wanted=$({ .venv/bin/python --version; cat pyproject.toml constraints.txt; } | cksum)
    [ "$(cat ".venv/.ready-to-$stage" 2>/dev/null)" = "$wanted" ] && return
    say "installing Python packages into .venv (some minutes the first time)"
    .venv/bin/python -m pip install -qq --no-input --disable-pip-version-check \
        -c constraints.txt -e "$what" </dev/null ||
        stop "pip could not install the packages: see what it says above."
    # What the tests need includes what a run needs.
    printf '%s\n' "$wanted" | tee ".venv/.ready-to-$stage" >.venv/.ready-to-run
}

stage=${1:-run}
choose_python
install_libraries
case $stage in
run)
    make_environment
    install_project run .
    ;;
test)
    install_test_tools
    make_environment
    install_project test ".[dev]"
    ;;
*) stop "say what to set up: run or test." ;;
esac
