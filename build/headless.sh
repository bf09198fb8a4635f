#!/bin/bash
# usage: build/headless.sh CMD...   CMD gets a virtual display, a private session bus and an unlocked keyring
set -eu
d=$(mktemp -d -t hl.XXXXXX); trap 'rm -rf "$d"' EXIT
mkdir -m 700 "$d/data" "$d/run"
export XDG_DATA_HOME="$d/data" XDG_RUNTIME_DIR="$d/run"
dbus-run-session -- bash -c 'printf "test\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
  exec xvfb-run -a -s "-screen 0 1440x900x24" "$@"' _ "$@"
