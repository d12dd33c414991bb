"""Runs a command and prints its wall time in seconds and its peak memory in KiB."""

import os
import sys
import time

start = time.perf_counter()
child = os.posix_spawnp(
    sys.argv[1],
    sys.argv[1:],
    os.environ,
    file_actions=[(os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0)],
)
_, status, used = os.wait4(child, 0)
print(time.perf_counter() - start, used.ru_maxrss)
sys.exit(os.waitstatus_to_exitcode(status) & 0xFF)
