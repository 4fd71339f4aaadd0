package import Diagnostics

/// Where the template defines and cites its labels: the model itself holds no places.
package struct LabelSources {
  /// The places that define a label, in their order; empty for one the template does not have.
  ///
  /// A label that the template defines and the document lacks was left out by a condition.
  package var definitions: (Label) -> [Place]
  /// The places that cite a label, in their order.
  package var citations: (Label) -> [Place]

  package init(
    definitions: @escaping (Label) -> [Place] = { _ in [] }, citations: @escaping (Label) -> [Place] = { _ in [] }
  ) {
    self.definitions = definitions
    self.citations = citations
  }

  package init(definition: @escaping (Label) -> Place?, citation: @escaping (Label) -> Place?) {
    self.init(definitions: { definition($0).map { [$0] } ?? [] }, citations: { citation($0).map { [$0] } ?? [] })
  }
}
