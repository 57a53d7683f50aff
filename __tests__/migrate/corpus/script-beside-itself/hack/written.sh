#!/usr/bin/env bash
echo IMAGE=x > artifacts.env
source ./artifacts.env
docker pull "$IMAGE"
