package import Diagnostics
import Files
import Values

extension Producer {
  /// Puts a new office into a folder: a sample, or one example of everything to write over.
  ///
  /// Checks every file first, so that nothing is written where something would be replaced.
  package func startOffice(
    in target: String, sample: String?, language: String, replaces: Bool
  ) throws(Faults) -> ProductionReport {
    guard let resources = surroundings.resourceFolder else { throw Faults(.noResources) }
    let source = try officeSource(resources, sample: sample, language: language)
    let spoken = try DataReader.record(contentsOf: source + "/" + OfficeFolder.mark)["language"]?.text ?? language
    let templates = resources + "/Templates/" + spoken
    var copies = FolderListing.files(below: source).filter { !$0.hasPrefix("expected/") }.map { (source, $0, $0) }
    copies += FolderListing.files(below: templates).filter { !$0.hasPrefix("office/") }
      .map { (templates, $0, $0.hasPrefix(OfficeFolder.details + "/") ? $0 : OfficeFolder.templates + "/" + $0) }
    if !replaces {
      try Faults.check(
        copies.map { target + "/" + $0.2 }.filter { FolderListing.exists($0) }.map { .officeFileExists($0) })
    }
    var report = ProductionReport()
    for (folder, file, name) in copies {
      let bytes = try FileBytes.read(folder + "/" + file)
      let path = target + "/" + name
      try WholeFile.write(bytes, to: path, replacing: replaces)
      report.files.append(.init(path: path, format: "file", byteCount: bytes.count))
    }
    return report
  }

  private func officeSource(_ resources: String, sample: String?, language: String) throws(Faults) -> String {
    if let sample {
      let known = FolderListing.names(in: resources + "/Samples").filter {
        FolderListing.isFolder("\(resources)/Samples/\($0)")
      }
      guard known.contains(sample) else { throw Faults(.unknownSample(sample, known: known)) }
      return resources + "/Samples/" + sample
    }
    let known = FolderListing.names(in: resources + "/Templates").filter {
      FolderListing.isFolder("\(resources)/Templates/\($0)/office")
    }
    guard known.contains(language) else { throw Faults(.unknownLanguage(language, known: known)) }
    return "\(resources)/Templates/\(language)/office"
  }
}
