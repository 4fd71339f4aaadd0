import CLinux
import Glibc

extension StartedProgram {
  /// Runs it to its end, at most until its deadline.
  ///
  /// It reads nothing. Whatever it started and left in its group is killed with it, so that nothing outlives the call.
  /// - Parameters:
  ///   - silence: milliseconds in which it says nothing; nil where nobody minds.
  ///   - tell: called once, when it has been silent for so long.
  package func run(silence: Int? = nil, _ tell: () -> Void = {}) -> ProgramEnd {
    if ([name] + arguments + (environment ?? []) + [folder ?? ""]).contains(where: { $0.utf8.contains(0) }) {
      return ProgramEnd(.notStarted(EINVAL))
    }
    guard var output = ProgramPipe.opened(limit: outputLimit) else { return ProgramEnd(.notStarted(errno)) }
    defer { close(output.pipe.reading) }
    guard var errors = ProgramPipe.opened(limit: outputLimit) else {
      let reason = errno
      close(output.writing)
      return ProgramEnd(.notStarted(reason))
    }
    defer { close(errors.pipe.reading) }
    let (child, failure) = spawn(output: output.writing, errors: errors.writing)
    close(output.writing)
    close(errors.writing)
    guard failure == 0 else { return ProgramEnd(.notStarted(failure)) }
    let isOvertime = Self.wait(for: child, &output.pipe, &errors.pipe, deadline: deadline, silence: silence, tell)
    // Before its number is given free: until then no other group can have it.
    kill(-child, SIGKILL)
    let status = Self.reap(child)
    output.pipe.drain()
    errors.pipe.drain()
    return ProgramEnd(
      isOvertime ? .overtime : Self.way(status), output: output.pipe.bytes, errors: errors.pipe.bytes,
      isCut: output.pipe.isCut || errors.pipe.isCut)
  }

  /// Starts it as the head of a group of its own; gives its number, or the system's reason why not.
  private func spawn(output: Int32, errors: Int32) -> (child: pid_t, failure: Int32) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
    if let folder { posix_spawn_file_actions_addchdir_np(&actions, folder) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    posix_spawnattr_setpgroup(&attributes, 0)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    // A signal that this program ignores would stay ignored there.
    var usual = sigset_t()
    sigfillset(&usual)
    posix_spawnattr_setsigdefault(&attributes, &usual)

    var child = pid_t()
    let failure = Self.withWords([name] + arguments) { words in
      guard let environment else {
        return posix_spawnp(&child, name, &actions, &attributes, words, clinux_inherited_environment())
      }
      return Self.withWords(environment) { posix_spawnp(&child, name, &actions, &attributes, words, $0) }
    }
    return (child, failure)
  }

  /// Reads what it writes until it ends; true where the deadline came first.
  private static func wait(
    for child: pid_t, _ output: inout ProgramPipe, _ errors: inout ProgramPipe, deadline: Int, silence: Int?,
    _ tell: () -> Void
  ) -> Bool {
    let end = clinux_child_watch(child)
    let alarm = clinux_alarm(deadline)
    defer {
      if end >= 0 { close(end) }
      if alarm >= 0 { close(alarm) }
    }
    // Without either there is no telling when to stop.
    guard end >= 0, alarm >= 0 else { return true }
    var patience = silence.map { Int32(clamping: $0) } ?? -1
    while true {
      var watched = [
        pollfd(fd: end, events: Int16(POLLIN), revents: 0), pollfd(fd: alarm, events: Int16(POLLIN), revents: 0),
        pollfd(fd: output.isOpen ? output.reading : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: errors.isOpen ? errors.reading : -1, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&watched, nfds_t(watched.count), patience)
      if count < 0, errno != EINTR { return true }
      if count == 0 {
        tell()
        patience = -1
      }
      if watched[2].revents != 0 { output.drain() }
      if watched[3].revents != 0 { errors.drain() }
      if watched[0].revents != 0 { return false }
      if watched[1].revents != 0 { return true }
    }
  }

  private static func reap(_ child: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status
  }

  /// What waitpid(2) tells, as the macros of wait.h take it apart.
  private static func way(_ status: Int32) -> ProgramEnd.Way {
    let signal = status & 0x7F
    return signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
  }

  /// Words as C has lists of them: pointers with a null pointer at the end.
  private static func withWords<Result>(
    _ words: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = words.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
