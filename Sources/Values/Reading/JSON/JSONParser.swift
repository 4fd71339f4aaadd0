import CYajl
import Diagnostics

/// Feeds JSON to yajl and puts together what it reports.
final class JSONParser {
  let file: DataFile
  /// Every whole value: the text's own, or each element of the list it has to be; with the faults found in it.
  var report: (Value, DataPlace, [Diagnostic]) -> Void = { _, _, _ in }

  private var handle: yajl_handle?
  /// yajl keeps the pointer, so the table needs an address of its own.
  private let callbacks: UnsafeMutablePointer<yajl_callbacks>
  private let elementsWanted: Bool
  private let severalValues: Bool

  private var cursor = JSONCursor()
  private var keys = KeyCache()
  private var builder = ValueBuilder()
  /// The piece of text yajl is looking at; empty at the end, when yajl adds a space of its own.
  private var text = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  /// Whether the outer list has begun.
  private var inList = false
  private var refusal: Diagnostic?

  /// - Parameters:
  ///   - elementsWanted: the text has to be a list, whose elements are reported.
  ///   - severalValues: the text may hold one value after the other.
  init(file: DataFile, elementsWanted: Bool = false, severalValues: Bool = false) {
    self.file = file
    self.elementsWanted = elementsWanted
    self.severalValues = severalValues
    callbacks = .allocate(capacity: 1)
    callbacks.initialize(to: JSONCallbacks.table)
    open()
  }

  deinit {
    yajl_free(handle)
    callbacks.deallocate()
  }

  private func open() {
    handle = yajl_alloc(callbacks, nil, Unmanaged.passUnretained(self).toOpaque())
    if severalValues { cyajl_enable(handle, yajl_allow_multiple_values) }
  }

  /// Where the value begins that has not ended yet.
  var openValuePlace: DataPlace? { builder.start }

  /// What was found in a value that has not ended.
  func openFaults() -> [Diagnostic] { builder.takeFaults() }

  /// Where the text goes on.
  var place: DataPlace { DataPlace(file: file, line: cursor.line, column: cursor.column) }

  /// Takes the next piece of text; a syntax fault ends the reading.
  func feed(_ piece: UnsafeBufferPointer<UInt8>) -> Diagnostic? {
    guard !piece.isEmpty else { return nil }
    text = piece
    let status = yajl_parse(handle, piece.baseAddress, piece.count)
    if status != yajl_status_ok { return fault() }
    cursor.finish(piece)
    return nil
  }

  /// Says that the text has ended.
  func finish() -> Diagnostic? {
    text = UnsafeBufferPointer(start: nil, count: 0)
    return yajl_complete_parse(handle) == yajl_status_ok ? nil : fault()
  }

  /// Forgets an unfinished value and begins anew with a line.
  func skip(toLine line: Int) {
    yajl_free(handle)
    open()
    builder.reset()
    cursor.skip(toLine: line)
  }

  private func fault() -> Diagnostic {
    if let refusal { return refusal }
    let message = yajl_get_error(handle, 0, nil, 0)
    defer { yajl_free_error(handle, message) }
    let reason = message.map { String(cString: $0) } ?? ""
    var fault = JSONReasons.diagnostic(for: reason, at: tokenPlace())
    if text.baseAddress == nil, let (start, isRecord) = builder.innermost {
      fault.notes.append(.openBracket(isRecord ? "{" : "[", at: start))
    }
    return fault
  }

  // MARK: What yajl reports

  /// Where the token begins that yajl has just read.
  private func tokenPlace() -> DataPlace {
    guard text.baseAddress != nil else {
      let (line, column) = cursor.lastToken()
      return DataPlace(file: file, line: line, column: column)
    }
    let end = min(yajl_get_bytes_consumed(handle), text.count)
    let (line, column) = cursor.token(endingAt: end, in: text)
    return DataPlace(file: file, line: line, column: column)
  }

  func scalar(_ value: Value) -> Bool {
    let place = tokenPlace()
    guard admits(value, at: place) else { return false }
    builder.add(value, at: place)
    reportIfWhole()
    return true
  }

  func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let place = tokenPlace()
    let value = JSONNumber.value(bytes)
    guard admits(value ?? .integer(0), at: place) else { return false }
    if value == nil { builder.note(.numberOutOfRange(String(decoding: bytes, as: UTF8.self), at: place)) }
    builder.add(value ?? .none, at: place)
    reportIfWhole()
    return true
  }

  func string(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let place = tokenPlace()
    let value = text(bytes, at: place)
    guard admits(value, at: place) else { return false }
    builder.add(value, at: place)
    reportIfWhole()
    return true
  }

  func key(_ bytes: UnsafeBufferPointer<UInt8>) {
    let place = tokenPlace()
    if cursor.hadLoneSurrogate { builder.note(.loneSurrogate(at: place)) }
    guard let key = keys.key(bytes) else {
      builder.note(.notUTF8(at: place))
      builder.key("", at: place)
      return
    }
    builder.key(key, at: place)
  }

  func begin(record isRecord: Bool) -> Bool {
    let place = tokenPlace()
    if elementsWanted, !inList, !isRecord {
      inList = true
      return true
    }
    guard admits(isRecord ? .record([:]) : .list([]), at: place) else { return false }
    builder.begin(record: isRecord, at: place)
    return true
  }

  func end() {
    _ = tokenPlace()
    // The end of the outer list.
    if builder.depth == 0 { return }
    builder.end()
    reportIfWhole()
  }

  /// An ISO date is a date, whatever else stands in quotes is text.
  private func text(_ bytes: UnsafeBufferPointer<UInt8>, at place: DataPlace) -> Value {
    if cursor.hadLoneSurrogate {
      builder.note(.loneSurrogate(at: place))
      return .text("")
    }
    if bytes.count == 10, let date = CalendarDate(iso: bytes) { return .date(date) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      builder.note(.notUTF8(at: place))
      return .text("")
    }
    return .text(text)
  }

  private func admits(_ value: Value, at place: DataPlace) -> Bool {
    guard elementsWanted, !inList else { return true }
    refusal = .recordListExpected(value, at: place)
    return false
  }

  private func reportIfWhole() {
    guard builder.depth == 0, let (value, place) = builder.takeFinished() else { return }
    report(value, place, builder.takeFaults())
  }
}
