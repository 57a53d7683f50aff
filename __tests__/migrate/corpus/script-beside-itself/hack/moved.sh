#!/usr/bin/env bash
HERE="$( cd "$( dirname "${BASH_SOURCE[0]}" )" >/dev/null 2>&1 && pwd )"
cd ..
. "$HERE/lib/names.sh"
docker push "${IMAGE}:1"
