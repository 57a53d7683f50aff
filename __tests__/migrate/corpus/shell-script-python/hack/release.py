#!/usr/bin/env python3
import subprocess
subprocess.run(["docker", "push", "kong/app:1"])
