import Diagnostics
import DocumentModel
import Synchronization

/// What a template and the files it includes share while they are compiled.
final class OutlineSurroundings: Sendable {
  let assets: AssetLibrary
  /// The width an image may fill.
  let textWidth: Length
  private let places = Mutex(LabelPlaces())

  init(assets: AssetLibrary, textWidth: Length) {
    self.assets = assets
    self.textWidth = textWidth
  }

  /// Where the labels are defined and cited so far.
  var labels: LabelPlaces { places.withLock { $0 } }

  func define(_ label: Label, at place: Place) {
    places.withLock { $0.definitions[label, default: []].appendOnce(place) }
  }

  func cite(_ label: Label, at place: Place) {
    places.withLock { $0.citations[label, default: []].appendOnce(place) }
  }
}

/// Where the labels of a template and its included files are defined and cited.
struct LabelPlaces: Sendable {
  var definitions: [Label: [Place]] = [:]
  var citations: [Label: [Place]] = [:]

  /// What is cited and defined nowhere.
  var unknown: [Diagnostic] {
    let names = definitions.keys.map(\.name).sorted()
    return citations.filter { definitions[$0.key] == nil }.sorted { $0.key.name < $1.key.name }
      .map { NumberingFaults.unknown($0.key, cited: $0.value, among: names) }
  }

  var sources: LabelSources {
    LabelSources(definitions: { definitions[$0] ?? [] }, citations: { citations[$0] ?? [] })
  }
}

extension [Place] {
  /// A file whose name is known only while merging is read again in every merge.
  fileprivate mutating func appendOnce(_ place: Place) {
    if !contains(place) { append(place) }
  }
}
