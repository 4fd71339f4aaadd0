import Glibc

/// A folder for the time of one start, that nobody else can look into.
struct PassingFolder {
  let path: String

  /// nil, with errno(3), where it cannot be made.
  init?(in folder: String) {
    // The letters that mkdtemp(3) replaces.
    var name = Array("\(folder)/engross-pdf-\(String(repeating: "X", count: 6))".utf8CString)
    guard mkdtemp(&name) != nil else { return nil }
    let made = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // The program wants it from the root on.
    guard let whole = realpath(made, nil) else { return nil }
    path = String(cString: whole)
    free(whole)
  }

  /// Takes it away with all that is in it; links are taken away and not followed.
  func remove() { Self.remove(path) }

  private static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return
    }
    for name in names(in: path) { remove("\(path)/\(name)") }
    rmdir(path)
  }

  /// Hidden files too, unlike the lists that people see.
  private static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
