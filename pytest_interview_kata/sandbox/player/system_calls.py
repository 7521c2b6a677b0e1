"""The system calls that an attempt may make, with their numbers on x86_64 and aarch64.

CPython, its standard library and numpy need these calls for their own process and for files. All other calls are refused,
such as those for other processes, sockets, mounts and clocks, and those that later kernels add.
"""

from __future__ import annotations

from typing import Final

MACHINES: Final = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}
"""For each machine, the index of its column in the tables below, and the kernel's number for it (`AUDIT_ARCH_…`)."""
NEWEST: Final = 462
"""The highest number considered: later calls fail with ENOSYS, as on an older kernel."""


def _table(text: str) -> dict[str, tuple[int | None, ...]]:
    rows = (row.split() for row in text.split(",") if row.strip())
    return {name: tuple(None if number == "-" else int(number) for number in numbers) for name, *numbers in rows}


ALLOWED: Final = _table("""
read 0 63, write 1 64, readv 19 65, writev 20 66, pread64 17 67, pwrite64 18 68, preadv 295 69, pwritev 296 70,
preadv2 327 286, pwritev2 328 287, lseek 8 62, sendfile 40 71, splice 275 76, tee 276 77, vmsplice 278 75,
copy_file_range 326 285,
open 2 -, openat 257 56, creat 85 -, close 3 57, close_range 436 436, dup 32 23, dup2 33 -, dup3 292 24, pipe 22 -,
pipe2 293 59, umask 95 166, flock 73 32, fsync 74 82, fdatasync 75 83, sync 162 81, sync_file_range 277 84,
fadvise64 221 223, readahead 187 213,
poll 7 -, ppoll 271 73, select 23 -, pselect6 270 72, epoll_create 213 -, epoll_create1 291 20, epoll_ctl 233 21,
epoll_wait 232 -, epoll_pwait 281 22, epoll_pwait2 441 441, eventfd 284 -, eventfd2 290 19, signalfd 282 -,
signalfd4 289 74, timerfd_create 283 85, timerfd_settime 286 86, timerfd_gettime 287 87,
stat 4 -, lstat 6 -, fstat 5 80, newfstatat 262 79, statx 332 291, statfs 137 43, fstatfs 138 44, access 21 -,
faccessat 269 48, faccessat2 439 439, readlink 89 -, readlinkat 267 78, getdents 78 -, getdents64 217 61, getcwd 79 17,
chdir 80 49, fchdir 81 50, getxattr 191 8, lgetxattr 192 9, fgetxattr 193 10, listxattr 194 11, llistxattr 195 12,
flistxattr 196 13,
mkdir 83 -, mkdirat 258 34, rmdir 84 -, unlink 87 -, unlinkat 263 35, rename 82 -, renameat 264 38, renameat2 316 276,
link 86 -, linkat 265 37, symlink 88 -, symlinkat 266 36, truncate 76 45, ftruncate 77 46, fallocate 285 47,
mmap 9 222, munmap 11 215, mprotect 10 226, mremap 25 216, madvise 28 233, msync 26 227, mincore 27 232, brk 12 214,
membarrier 324 283, get_mempolicy 239 236,
futex 202 98, futex_waitv 449 449, set_robust_list 273 99, get_robust_list 274 100, set_tid_address 218 96,
rseq 334 293, gettid 186 178, exit 60 93, exit_group 231 94, restart_syscall 219 128, wait4 61 260, waitid 247 95,
rt_sigaction 13 134, rt_sigprocmask 14 135, rt_sigreturn 15 139, rt_sigpending 127 136, rt_sigtimedwait 128 137,
rt_sigsuspend 130 133, sigaltstack 131 132, pause 34 -, alarm 37 -, getitimer 36 102, setitimer 38 103,
timer_create 222 107, timer_settime 223 110, timer_gettime 224 108, timer_getoverrun 225 109, timer_delete 226 111,
nanosleep 35 101, clock_nanosleep 230 115, clock_gettime 228 113, clock_getres 229 114, gettimeofday 96 169,
time 201 -, times 100 153,
getpid 39 172, getppid 110 173, getuid 102 174, geteuid 107 175, getgid 104 176, getegid 108 177, getgroups 115 158,
getresuid 118 148, getresgid 120 150, getpgid 121 155, getpgrp 111 -, getsid 124 156, capget 125 90,
getrlimit 97 163, setrlimit 160 164, getrusage 98 165, sysinfo 99 179, uname 63 160, getcpu 309 168, getrandom 318 278,
getpriority 140 141, sched_yield 24 124, sched_getaffinity 204 123, sched_getparam 143 121, sched_getscheduler 145 120,
sched_getattr 315 275, sched_get_priority_max 146 125, sched_get_priority_min 147 126, sched_rr_get_interval 148 127,
recvfrom 45 207, sendmsg 46 211, recvmsg 47 212, shutdown 48 210, getsockname 51 204, getpeername 52 205,
getsockopt 55 209,
""")
PRETENDED: Final = _table("""
chmod 90 -, fchmod 91 52, fchmodat 268 53, fchmodat2 452 452, utime 132 -, utimes 235 -, futimesat 261 -,
utimensat 280 88,
""")
"""Calls that report success and do nothing: seccomp cannot see which file they change, and `shutil` needs them."""
GUARDED: Final = _table("""
ioctl 16 29, fcntl 72 25, prctl 157 167, clone 56 220, kill 62 129, tgkill 234 131, prlimit64 302 261,
socketpair 53 199, sendto 44 206, memfd_create 319 279, mknod 133 -, mknodat 259 33,
""")
"""Calls that are allowed only with certain arguments; see `seccomp.guards`."""
CLONE3: Final = (435, 435)
"""A call whose arguments seccomp cannot inspect: it fails with ENOSYS, and the C library falls back to `clone`."""
