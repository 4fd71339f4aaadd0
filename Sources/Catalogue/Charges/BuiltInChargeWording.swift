package import Diagnostics
package import Values

/// How the lines of charges are named: `Data/charges.yaml`, built into the program.
package enum BuiltInChargeWording {
  package static func data() throws(Faults) -> Record { try read.get() }

  private static let read = Result { () throws(Faults) in
    try DataReader.record(of: PackageResources.charges_yaml, named: "charges.yaml", format: .yaml)
  }
}
