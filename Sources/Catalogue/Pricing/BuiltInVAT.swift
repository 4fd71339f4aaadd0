package import Diagnostics
package import Values

/// The VAT rules that come with the program: `Data/vat.yaml`, built into it.
package enum BuiltInVAT {
  package static func data() throws(Faults) -> Record { try read.get() }

  private static let read = Result { () throws(Faults) in
    try DataReader.record(of: PackageResources.vat_yaml, named: "vat.yaml", format: .yaml)
  }
}
