import OutlineTemplates
import TestKit

enum TestPictures {
  /// What lies beside the template of every case.
  static let assets = AssetLibrary(
    bytes: { path, _ in files.first { $0.name == path }?.bytes }, names: { _ in files.map(\.name) })

  private static let files: [(name: String, bytes: [UInt8])] = [
    ("logo.png", WordFixture.picture), ("pictures/tall.png", tall), ("broken.png", Array("no picture".utf8)),
    ("drawing.svg", Array("<svg width=\"10\" height=\"10\"/>".utf8)),
  ]

  /// A grey picture of 1 × 2 pixels.
  private static let tall: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 2, 8, 0,
    0, 0, 0, 0xBC, 0xEA, 0xE9, 0xFB, 0, 0, 0, 0x0C, 0x49, 0x44, 0x41, 0x54, 0x78, 0xDA, 0x63, 0x68, 0x60, 0x68, 0, 0,
    2, 4, 1, 1, 0xF3, 0xCF, 0xFE, 0x4C, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]
}
