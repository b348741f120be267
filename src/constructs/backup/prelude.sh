#!/bin/sh
set -eu
export LC_ALL=C TZ=UTC
work=/work
set=$work/set
mkdir -p "$set"

say() { echo "$(date '+%Y-%m-%d %H:%M:%S') $*"; }
fail() { say "FAILED: $*" >&2; exit 1; }
