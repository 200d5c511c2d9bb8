# shellcheck shell=bash
# Sourced by scripts/run, scripts/test and scripts/check: `set_up MORE-PACKAGES…` makes a fresh Debian 12 or Ubuntu 22.04+
# ready. It installs what is missing with apt where it may (root, or sudo without a question), fills .venv from
# requirements.lock, compiles the translations, and touches nothing else. Exit 3: something is missing; it is named.

set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
VENV=$ROOT/.venv
# dpkg, cupsd and pcscd live in the last two, which a cleared environment forgets.
export PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin
export LANG=${LANG:-C.UTF-8} PYTHONUTF8=1
export UV_PYTHON_DOWNLOADS=never UV_CACHE_DIR=${UV_CACHE_DIR:-$VENV/cache} PIP_DISABLE_PIP_VERSION_CHECK=1

STORE=/etc/ssl/certs/ca-certificates.crt
if [ -e "$STORE" ]; then # the machine's own certificates, which offices behind a proxy rely on
    export UV_SYSTEM_CERTS=1 PIP_CERT=${PIP_CERT:-$STORE}
fi

# What Qt opens a window with, what pyscard and pycups are compiled with, and the card service.
PACKAGES=(
    libegl1 libgl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libxkbcommon0
    libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0
    gcc libc6-dev libpcsclite-dev libcups2-dev pcscd
)

say() { printf '\033[1m• %s\033[0m\n' "$*" >&2; }

stop() {
    printf 'error: %s\n' "$1" >&2
    exit "${2:-1}"
}

set_up() {
    cd "$ROOT"
    install_missing "${PACKAGES[@]}" "$@"
    make_environment
    compile_translations
}

install_missing() {
    local missing
    mapfile -t missing < <(missing_packages "$@")
    ((${#missing[@]})) || return 0
    command -v apt-get >/dev/null || stop "this system has no apt; install by hand: ${missing[*]}" 3
    local admin=()
    if [ "$(id -u)" != 0 ]; then
        sudo -n true 2>/dev/null || stop "missing packages. Run: sudo apt-get install ${missing[*]}" 3
        admin=(sudo -n)
    fi
    say "apt: ${missing[*]}"
    with_services_held "${admin[@]}" env DEBIAN_FRONTEND=noninteractive bash -c '
        set -e
        apt-get -q -o DPkg::Lock::Timeout=300 update
        apt-get -q -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "$@"' apt "${missing[@]}" >&2 ||
        stop "apt could not install: ${missing[*]}" 3
}

missing_packages() {
    local name known
    # Ubuntu 24.04 renamed some libraries with an ending t64.
    known=$(dpkg-query -W -f '${Package} ${db:Status-Abbrev}\n' "$@" "${@/%/t64}" 2>/dev/null || true)
    for name in "$@"; do
        grep -Eqx "$name(t64)? ii ?" <<<"$known" || echo "$name"
    done
    missing_python
}

missing_python() {
    local python version
    if ! python=$(find_python); then
        version=$(. /etc/os-release && case $ID-$VERSION_ID in ubuntu-24*) echo 3.12 ;; debian-13) echo 3.13 ;; *) echo 3.11 ;; esac)
        echo "python$version" "python$version-venv" "python$version-dev" | tr ' ' '\n'
        return
    fi
    [[ $python == /usr/bin/* ]] || return 0
    version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    "$python" -c 'import ensurepip' 2>/dev/null || echo "python$version-venv"
    [ -e "/usr/include/python$version/Python.h" ] || echo "python$version-dev"
}

# The Pythons for which every library of the lock has a wheel; the real path, not a version manager's shim.
find_python() {
    local name
    for name in python3.11 python3.12 python3.13 python3; do
        "$name" -c 'import os, sys
if not (3, 11) <= sys.version_info < (3, 14): sys.exit(1)
print(os.path.realpath(sys.executable))' 2>/dev/null && return
    done
    return 1
}

# Where no service manager runs, apt would start daemons that nobody stops: tests start their own.
with_services_held() {
    local policy=/usr/sbin/policy-rc.d held=0 admin=() result=0
    [[ $1 == sudo ]] && admin=(sudo -n)
    if [ ! -d /run/systemd/system ] && [ ! -e $policy ]; then
        printf '#!/bin/sh\nexit 101\n' | "${admin[@]}" tee $policy >/dev/null
        "${admin[@]}" chmod 755 $policy
        held=1
    fi
    "$@" || result=$?
    ((!held)) || "${admin[@]}" rm -f $policy
    return $result
}

make_environment() {
    local stamp
    stamp=$(printf '%s\n' "$ROOT" | cat - requirements.lock pyproject.toml scripts/uv.lock | sha256sum)
    [ "$(cat "$VENV/set-up" 2>/dev/null)" != "$stamp" ] || return 0
    say "filling .venv from requirements.lock"
    "$(find_python)" -m venv --clear "$VENV"
    "$VENV/bin/python" -m pip install -q --no-cache-dir --require-hashes -r scripts/uv.lock ||
        stop "the package index cannot be reached; set PIP_INDEX_URL and UV_INDEX_URL to one that can" 3
    export VIRTUAL_ENV=$VENV
    "$VENV/bin/uv" pip sync -q --compile-bytecode --require-hashes requirements.lock ||
        stop "a library could not be installed; the lines above say which" 3
    link_program
    printf '%s' "$stamp" >"$VENV/set-up"
}

# The checkout itself is the installed program: no build, no network, and resources lie beside the package.
link_program() {
    echo "$ROOT" >"$("$VENV/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/kiosk.pth"
    printf '#!/bin/sh\nexec "%s/bin/python" -m kiosk "$@"\n' "$VENV" >"$VENV/bin/kiosk"
    chmod 755 "$VENV/bin/kiosk"
}

compile_translations() {
    local source
    for source in translations/*.ts; do
        [ -e "$source" ] || continue
        [ "${source%.ts}.qm" -nt "$source" ] || "$VENV/bin/pyside6-lrelease" -silent "$source" -qm "${source%.ts}.qm"
    done
}
