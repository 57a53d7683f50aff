#!/usr/bin/env bash
set -e
source "$(dirname "$0")/lib/names.sh"
if [[ "$1" == "release" ]]; then
  docker push "${IMAGE}:1"
fi
docker pull "$BASE"
