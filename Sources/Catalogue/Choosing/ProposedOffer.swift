import Values

extension ProposedPackages {
  /// The id of the package that is recommended; nil where only others are proposed.
  package var recommendedID: String? {
    proposals.first { $0.kinds.contains(.recommended) }?.kind.rawValue
  }

  /// The proposals as packages of an offer: what a client may see of them.
  package func packages(in language: String) -> [ServicePackage] {
    proposals.map { proposal in
      var record = Record()
      if let period = policy.period { record.set("period", .text(period)) }
      let name = proposal.kind.name(in: language)
      record.set("id", .text(proposal.kind.rawValue))
      record.set("name", .text(name))
      return ServicePackage(
        id: proposal.kind.rawValue, name: name, lines: proposal.lines.map(\.packageLine), record: record)
    }
  }
}

extension Candidate {
  fileprivate var packageLine: ServicePackage.Line {
    ServicePackage.Line(
      service: service, quantity: .fixed(quantity), price: service.price ?? .zero, discount: .zero, record: Record(),
      place: service.place, quantityPlace: service.place)
  }
}

extension ServicePackage {
  fileprivate init(id: String, name: String, lines: [Line], record: Record) {
    self.id = id
    self.name = name
    self.lines = lines
    self.record = record
  }
}

extension Catalogue {
  /// The catalogue with other packages in the place of its own.
  package func offering(_ packages: [ServicePackage]) -> Catalogue {
    Catalogue(self, packages: packages)
  }
}
