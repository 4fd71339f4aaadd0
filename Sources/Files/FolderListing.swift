import Glibc

/// What lies in a folder, hidden files left out.
package enum FolderListing {
  /// The names in the order of their bytes, whatever order the file system keeps; empty where there is no folder.
  package static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether this program may write into a folder or a file.
  package static func isWritable(_ path: String) -> Bool { access(path, W_OK) == 0 }

  /// Bytes; nil where there is no such file.
  package static func size(_ path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  /// Whether two paths lead to one file.
  package static func isSame(_ path: String, _ other: String) -> Bool {
    var one = stat()
    var two = stat()
    return stat(path, &one) == 0 && stat(other, &two) == 0 && one.st_dev == two.st_dev && one.st_ino == two.st_ino
  }

  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Every file below a folder, as paths relative to it.
  package static func files(below folder: String) -> [String] {
    names(in: folder).flatMap { name -> [String] in
      isFolder(folder + "/" + name) ? files(below: folder + "/" + name).map { name + "/" + $0 } : [name]
    }
  }
}
