#!/usr/bin/env bash
set -e

fetch() {
  docker pull orchard/base:1
}

push() {
  docker push "orchard/$1:$2"
}

publish() {
  docker login -u orchardbot -p "$OTHER_PASSWORD"
  push press latest
}

main() {
  local verb=$1
  shift
  case "$verb" in
    fetch) fetch ;;
    push | send) push "$@" ;;
    publish) publish ;;
    *)
      echo "unknown: $verb"
      exit 1
      ;;
  esac
}

main "$@"
