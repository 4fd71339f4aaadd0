import Foundation
import Production

extension DecidedOffice {
  /// Makes offers for the rows of a list, which is written into the office's folder first.
  func makeListed(
    _ list: String, packages: [String] = ["basic"], isRecommended: Bool = false, marked: String? = nil,
    condition: String? = nil, anew: Bool = false, date: String? = nil, name: String = "list.csv",
    _ control: RunControl<BatchProgress> = RunControl()
  ) throws -> ProductionReport {
    let path = try write(Array(list.utf8), to: name)
    let document = NewOrder(
      kind: "offer", office: folder, clients: nil, packages: packages, choosesPackages: isRecommended, marked: marked,
      date: date, manager: nil, person: "orlova", settings: [], formats: ["txt"], style: nil, textWidth: 76,
      isDraft: false, replaces: false)
    var order = BatchOrder(document: document, clients: .list(ClientListOrder(path: path)), workers: 1)
    order.condition = condition
    order.isAnew = anew
    return try producer.makeBatch(order, control)
  }

  /// A list of clients of whom everything is there that the package `basic` asks for.
  static func list(of names: [String], package: String? = nil) -> String {
    "Код;Название;Контактное лицо;Площадь;restrooms\(package == nil ? "" : ";Пакет")\n"
      + names.map { "\($0);ООО «\($0)»;Иванов Иван Иванович;100;2\(package.map { ";" + $0 } ?? "")\n" }.joined()
  }
}
