#!/usr/bin/env bash
set -euo pipefail
ROOT="$(cd "$(dirname "$0")/.." && pwd)"
push() {
  docker tag "$1" "kong/$1:latest"
  docker push "kong/$1:latest"
}
for image in gateway-a gateway-b; do
  docker build -t "$image" .
  docker push "kong/${image}:${GITHUB_SHA}"
done
