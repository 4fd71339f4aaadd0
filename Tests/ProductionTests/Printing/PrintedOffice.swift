import Diagnostics
import Foundation
import OpenXML
import Production
import Testing
import Values

/// A sample office with offers for some of its clients, alone and in batches.
struct PrintedOffice {
  let decided: DecidedOffice

  init() throws { decided = try DecidedOffice() }

  func remove() { decided.remove() }

  var producer: Producer { decided.producer }

  func path(_ name: String) -> String { decided.folder + "/" + name }

  func offer(_ formats: [String] = ["docx"]) -> NewOrder {
    NewOrder(
      kind: "offer", office: decided.folder, clients: nil, packages: ["basic"], date: "2026-11-23", manager: nil,
      person: "orlova", settings: [], formats: formats, style: nil, textWidth: 76, isDraft: false, replaces: false)
  }

  /// A list with a row for each client: id, name, address.
  func list(_ clients: [(id: String, name: String, address: String)]) throws -> ClientListOrder {
    let rows = clients.map { "\($0.id);организация;\($0.name);\($0.address);100;2\r\n" }.joined()
    let text = "Код;Вид;Название;Адрес;Площадь;restrooms\r\n" + rows
    return ClientListOrder(path: try decided.write(Array(text.utf8), to: "list.csv"))
  }

  func batchOrder(
    _ clients: BatchOrder.Clients, formats: [String] = ["docx"], joined: PrintedFile? = nil
  ) -> BatchOrder {
    var order = BatchOrder(document: offer(formats), clients: clients, workers: 2)
    order.joined = joined
    return order
  }

  /// What a reader sees in a Word file's text.
  func text(_ name: String) throws -> String {
    let zip = try ZipReader(decided.bytes(path(name)), named: name)
    let entry = try #require(zip.entry("word/document.xml"))
    return String(decoding: try zip.contents(of: entry), as: UTF8.self)
      .replacing(/<w:p[ >]/, with: "\n").replacing(/<[^>]*>/, with: "")
  }

  /// Whether the draft mark stands in any header of a Word file.
  func isMarked(_ name: String) throws -> Bool {
    let zip = try ZipReader(decided.bytes(path(name)), named: name)
    return try zip.entries.contains {
      try $0.name.hasPrefix("word/header") && String(decoding: zip.contents(of: $0), as: UTF8.self).contains("ПРОЕКТ")
    }
  }

  func isThere(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }
}

extension String {
  /// The names in the order in which they stand in the text first.
  func order(of names: [String]) -> [String] {
    names.compactMap { name in range(of: name).map { (name, $0.lowerBound) } }.sorted { $0.1 < $1.1 }.map(\.0)
  }
}
