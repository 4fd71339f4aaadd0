#pragma once

/* A call of Linux that Swift's module of the C library leaves out, because it is declared for _GNU_SOURCE only. */
int syncfs(int fd);
