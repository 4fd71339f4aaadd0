/// The VAT rules that come with the program: `Data/vat.yaml`, built into it.
package enum BuiltInVAT {
  /// How messages call the file.
  package static let name = "vat.yaml"
  package static var yaml: [UInt8] { PackageResources.vat_yaml }
}
