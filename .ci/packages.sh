#!/bin/sh
# Installs the system packages that the project needs: `packages.sh build` for the programs,
# `packages.sh test` for the tests as well. Says what is missing when it may not install.
set -eu
build="build-essential pkg-config libwebkit2gtk-4.1-dev librsvg2-dev libayatana-appindicator3-dev libxdo-dev"
test="xvfb xauth xdotool dbus-x11 webkit2gtk-driver chromium fonts-noto-cjk postgresql
libreoffice-calc poppler-utils imagemagick iproute2 procps util-linux python3"
case "${1:-build}" in
build) wanted=$build ;;
test) wanted="$build $test" ;;
*) echo "usage: packages.sh build|test" >&2; exit 2 ;;
esac

if ! command -v dpkg-query >/dev/null; then
    echo "packages.sh: this is not Debian; please install what corresponds to: $wanted" >&2
    exit 0
fi
missing=""
for name in $wanted; do
    dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q 'ok installed' || missing="$missing $name"
done
[ -n "$missing" ] || exit 0

echo "packages.sh: installing$missing" >&2
if [ "$(id -u)" = 0 ]; then as_root=""; elif command -v sudo >/dev/null; then as_root="sudo"; else
    echo "packages.sh: no right to install; please install:$missing" >&2
    exit 1
fi
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq
# shellcheck disable=SC2086
$as_root apt-get install -y -qq --no-install-recommends $missing
