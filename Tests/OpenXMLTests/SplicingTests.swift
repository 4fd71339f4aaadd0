import Diagnostics
import OpenXML
import TestKit
import Testing

/// A spliced part unpacks to exactly what its template and its values say, whatever they are.
@Suite struct SplicingTests {
  /// Templates, orders and values that nobody wrote, each checked against the plain bytes.
  @Test(arguments: 0..<40) func anythingSplicedUnpacksToItsBytes(_ seed: Int) throws {
    var random = SplicedRandom(seed: UInt64(seed))
    for _ in 0..<12 {
      let model = SplicedModel(&random)
      var content = SplicedContent(of: SplicedTemplate(model.stretches, level: [1, 6, 9][random.next(3)]))
      for _ in 0..<2 {
        content.restart(of: content.template)
        let expected = model.fill(&content, &random)
        #expect(content.size == expected.count)
        #expect(content.bytes() == expected)
        try Self.check(content.packed(), expected)
        try Self.check(content.packedPlainly(), expected)
      }
    }
  }

  @Test func valuesOfEveryLengthStand() throws {
    var random = SplicedRandom(seed: 7)
    let width = 96
    let template = SplicedTemplate([
      .init(segments: [Array("<w:p><w:t".utf8), Array("></w:p><w:p><w:t".utf8), []], slotWidths: [width, 1024]),
      .init(segments: [Array("<end/>".utf8)], slotWidths: []),
    ])
    var content = SplicedContent(of: template)
    for length in Array(0...width + 2) + [258, 259, 260, 1023, 1024, 1025, 65_535, 65_536, 200_000] {
      content.restart(of: template)
      let value = random.bytes(length)
      for _ in 0..<3 {
        content.begin(stretch: 0)
        for _ in 0..<2 {
          content.append(value)
          content.endSlot()
        }
      }
      content.begin(stretch: 1)
      try Self.check(content.packed(), content.bytes())
    }
  }

  /// Nothing at all, stretches of nothing, slots that were not given, and bytes of every kind between.
  @Test func whatIsLeftOutIsEmpty() throws {
    let template = SplicedTemplate([
      .init(segments: [], slotWidths: [5]), .init(segments: [[1], [2], [3]], slotWidths: [2]),
      .init(segments: [[4], [5]], slotWidths: [9999]),
    ])
    var content = SplicedContent(of: template)
    try Self.check(content.packed(), [])
    content.begin(stretch: 7)
    content.endSlot()
    content.begin(stretch: 0)
    content.appendLoose([8])
    content.begin(stretch: 1)
    content.append([9])
    content.begin(stretch: 2)
    let spaces = [UInt8](repeating: 0x20, count: SplicedTemplate.maximumWidth)
    let expected: [UInt8] = [8, 1, 9, 0x20, 2, 3, 4] + spaces + [5]
    #expect(content.bytes() == expected)
    #expect(content.size == expected.count)
    try Self.check(content.packed(), expected)
  }

  /// A template in which every byte stands has none to fill slots with, and is packed anew.
  @Test func aTemplateOfAllBytesIsPackedPlainly() throws {
    let template = SplicedTemplate([.init(segments: [Array(0...255), [1]], slotWidths: [4])])
    var content = SplicedContent(of: template)
    content.begin(stretch: 0)
    content.append([7])
    content.endSlot()
    #expect(content.packed() == content.packedPlainly())
    try Self.check(content.packed(), content.bytes())
  }

  @Test func goingBackLeavesNothing() throws {
    let template = SplicedTemplate([.init(segments: [[1], [2], [3]], slotWidths: [3, 3])])
    var content = SplicedContent(of: template)
    content.appendLoose([9])
    let outside = content.mark
    content.begin(stretch: 0)
    content.append([5])
    let within = content.mark
    let start = content.size
    content.append([6, 6, 6, 6])
    content.endSlot()
    content.endSlot()
    content.appendLoose([7])
    content.rollBack(to: within)
    #expect(content.size == start)
    content.endSlot()
    content.endSlot()
    #expect(content.bytes() == [9, 1, 5, 0x20, 0x20, 2, 0x20, 0x20, 0x20, 3])
    content.rollBack(to: outside)
    #expect(content.bytes() == [9])
    try Self.check(content.packed(), [9])
  }

  @Test(arguments: [0, 1, 2, 3, 4, 5])
  func looseBytesArePutInWhereTheMarkWasTaken(_ place: Int) throws {
    let template = SplicedTemplate([.init(segments: [[1], [2]], slotWidths: [3])])
    var content = SplicedContent(of: template)
    var mark = content.mark
    var expected: [UInt8] = []
    func pass(_ number: Int) {
      guard number == place else { return }
      mark = content.mark
      expected.append(contentsOf: [0xAA, 0xBB])
    }
    pass(0)
    content.appendLoose([9])
    expected.append(9)
    pass(1)
    content.appendLoose([8])
    expected.append(8)
    pass(2)
    content.begin(stretch: 0)
    expected.append(1)
    content.append([5])
    expected.append(5)
    pass(3)
    content.append([6])
    expected.append(6)
    content.endSlot()
    // In its slot there was room for one byte more.
    expected += place == 3 ? [2] : [0x20, 2]
    pass(4)
    content.begin(stretch: 0)
    content.endSlot()
    expected += [1, 0x20, 0x20, 0x20, 2]
    pass(5)
    content.insertLoose([0xAA, 0xBB], at: mark)
    #expect(content.size == expected.count)
    #expect(content.bytes() == expected)
    try Self.check(content.packed(), expected)
  }

  @Test func valuesAreEscapedByTheOneRule() throws {
    let template = SplicedTemplate([.init(segments: [Array("<a>".utf8), Array("</a>".utf8)], slotWidths: [8])])
    for (_, text, readBack) in XMLWriterTests.hostile {
      var content = SplicedContent(of: template)
      content.begin(stretch: 0)
      _ = content.append(escaping: text, in: .text)
      content.endSlot()
      let root = try XMLReader.read(content.bytes(), named: "test")
      var found = ""
      for case .text(let part) in root.children { found += part }
      #expect(found.hasPrefix(readBack) && found.dropFirst(readBack.count).allSatisfy { $0 == " " })
    }
  }

  /// The reader compares size and check sum, and unpacks with zlib.
  static func check(_ part: DeflatedPart, _ expected: [UInt8]) throws {
    var zip = ZipWriter()
    zip.add("part", part)
    let reader = try ZipReader(zip.finish(), named: "spliced.zip", limits: .none)
    let found = try reader.contents(of: reader.entries[0])
    #expect(found == expected)
    #expect(try reader.packed(of: reader.entries[0]) == part)
  }
}

extension ZipLimits {
  fileprivate static var none: ZipLimits {
    var limits = ZipLimits()
    limits.ratio = .max
    return limits
  }
}
