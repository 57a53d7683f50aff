#!/bin/sh
set -e
source .env
docker push kong/mesh:1
