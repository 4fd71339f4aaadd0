import Catalogue
import Diagnostics
import DocumentRegistry
import Values

extension BatchOrder {
  /// Over everything that was asked for, but not the day: a batch that is gone on with the next day is the same.
  func digest(_ desk: OfficeDesk, _ template: [UInt8]) throws(Faults) -> SHA256 {
    var record = document.kept(client: nil, details: desk.details)
    record.set("template_digest", .text(SHA256(of: template).description))
    if let date = document.date { record.set("date", .text(date)) }
    if let condition = condition { record.set("where", .text(condition)) }
    switch clients {
    case .office: record.set("clients", .list(List(desk.catalogue.clientIDs.map { .text($0) })))
    case .list(let list):
      record.set("list", .text(try FileDigest.of(list.path)?.description ?? ""))
      if let sheet = list.sheet { record.set("sheet", .text(sheet)) }
      record.set("mapping", .list(List(list.mapping.map { .text($0) })))
    }
    return SHA256(of: JSONEncoding().encode(.record(record)))
  }
}
