#pragma once
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <sys/types.h>
#include <unistd.h>

/* Calls of Linux that Swift's module of the C library leaves out, because they are declared for _GNU_SOURCE only,
   vary in their arguments, or are younger than the C libraries this is built with. */
int syncfs(int fd);
int pipe2(int ends[2], int flags);
int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *folder);
extern char **environ;

/* A descriptor that becomes readable when a child ends. */
static inline int clinux_child_watch(pid_t child) { return (int)syscall(SYS_pidfd_open, child, 0); }

/* A descriptor that becomes readable once, after so many milliseconds; 0 counts as 1. */
static inline int clinux_alarm(long milliseconds) {
  if (milliseconds < 1) milliseconds = 1;
  struct itimerspec span = {{0, 0}, {milliseconds / 1000, milliseconds % 1000 * 1000000}};
  int alarm = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC);
  if (alarm >= 0 && timerfd_settime(alarm, 0, &span, 0) != 0) {
    close(alarm);
    return -1;
  }
  return alarm;
}

/* The environment this program was started with, as programs it starts are given it. */
static inline char **clinux_inherited_environment(void) { return environ; }
