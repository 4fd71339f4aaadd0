import CLibYAML
import Diagnostics

/// libyaml's events, one after the other.
final class YAMLEvents {
  enum Event {
    case documentStart
    case scalar(UnsafeBufferPointer<UInt8>, Scalar)
    case listStart(anchor: String?)
    case recordStart(anchor: String?, isBraced: Bool)
    case end
    case alias(String)
    case other
    case streamEnd
  }

  struct Scalar {
    var anchor: String?
    /// Written without quotes and without a tag that says it is text.
    var isUntyped: Bool
    /// Nothing stands there: it is the value of a key without one.
    var isAbsent: Bool
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>
  private let file: DataFile
  private let lineOffset: Int
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The last mark that was looked up, in characters and in bytes: marks only go forward.
  private var passed = (characters: 0, bytes: 0)

  /// The bytes have to outlive the events.
  init(_ bytes: UnsafeBufferPointer<UInt8>, file: DataFile, firstLine: Int) {
    self.file = file
    self.bytes = bytes
    lineOffset = firstLine
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    event = .allocate(capacity: 1)
    event.initialize(to: yaml_event_t())
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_event_delete(event)
    yaml_parser_delete(parser)
    event.deallocate()
    parser.deallocate()
  }

  /// The next event with its place; what it points to stands until the next call.
  func next() throws(Faults) -> (event: Event, place: DataPlace) {
    yaml_event_delete(event)
    guard yaml_parser_parse(parser, event) == 1 else { throw Faults(fault()) }
    return (current(), place(event.pointee.start_mark))
  }

  /// Where the event that was read last ends, in characters.
  var end: Int { Int(clamping: event.pointee.end_mark.index) }

  /// Whether a colon follows a key that ends so many characters into the text.
  func hasColon(after end: Int) -> Bool {
    if end < passed.characters { passed = (0, 0) }
    var position = passed.bytes
    var left = end - passed.characters
    while position < bytes.count {
      if bytes[position] & 0xC0 != 0x80 {
        if left == 0 { break }
        left -= 1
      }
      position += 1
    }
    passed = (end, position)
    let blank: [UInt8] = [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    return bytes[position...].first { !blank.contains($0) } == UInt8(ascii: ":")
  }

  private func current() -> Event {
    let data = event.pointee.data
    switch event.pointee.type {
    case YAML_SCALAR_EVENT:
      let scalar = data.scalar
      return .scalar(
        UnsafeBufferPointer(start: scalar.value, count: scalar.length),
        Scalar(
          anchor: Self.text(scalar.anchor), isUntyped: Self.isUntyped(scalar.plain_implicit, scalar.tag),
          isAbsent: event.pointee.start_mark.index == event.pointee.end_mark.index))
    case YAML_SEQUENCE_START_EVENT: return .listStart(anchor: Self.text(data.sequence_start.anchor))
    case YAML_MAPPING_START_EVENT:
      return .recordStart(
        anchor: Self.text(data.mapping_start.anchor), isBraced: data.mapping_start.style == YAML_FLOW_MAPPING_STYLE)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .end
    case YAML_ALIAS_EVENT: return .alias(Self.text(data.alias.anchor) ?? "")
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_STREAM_END_EVENT: return .streamEnd
    default: return .other
    }
  }

  /// `plain_implicit` stands for a plain scalar; a tag of YAML's own types other than text asks for typing too.
  private static func isUntyped(_ isPlain: Int32, _ tag: UnsafeMutablePointer<yaml_char_t>?) -> Bool {
    if isPlain != 0 { return true }
    guard let tag = text(tag) else { return false }
    return ["int", "float", "bool", "null", "timestamp"].contains { tag == "tag:yaml.org,2002:" + $0 }
  }

  private static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  private func place(_ mark: yaml_mark_t) -> DataPlace {
    DataPlace(file: file, line: lineOffset + Int(clamping: mark.line), column: Int(clamping: mark.column) + 1)
  }

  /// The place of a byte; libyaml reads ahead, so its mark lies before what it cannot read.
  private func place(offset: Int) -> DataPlace {
    let before = bytes[..<min(max(offset, 0), bytes.count)]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let line = before[..<lineStart].count { $0 == UInt8(ascii: "\n") }
    let column = before[lineStart...].count { $0 & 0xC0 != 0x80 }
    return DataPlace(file: file, line: lineOffset + line, column: column + 1)
  }

  /// The quote that stands right before a mark.
  private func quote(before mark: yaml_mark_t) -> Character? {
    var left = Int(clamping: mark.index)
    for position in bytes.indices where bytes[position] & 0xC0 != 0x80 {
      left -= 1
      guard left == 0 else { continue }
      let byte = bytes[position]
      return byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") ? Character(Unicode.Scalar(byte)) : nil
    }
    return nil
  }

  private func fault() -> Diagnostic {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "it cannot be read"
    let context = parser.pointee.context.map { String(cString: $0) } ?? ""
    if parser.pointee.error == YAML_READER_ERROR {
      return YAMLReasons.readerFault(
        problem, value: parser.pointee.problem_value, at: place(offset: parser.pointee.problem_offset))
    }
    return YAMLReasons.diagnostic(
      problem, while: context, at: place(parser.pointee.problem_mark),
      since: context.isEmpty ? nil : place(parser.pointee.context_mark),
      closed: quote(before: parser.pointee.problem_mark))
  }
}
