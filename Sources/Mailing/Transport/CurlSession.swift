import CCurl
import Glibc

/// One handle of libcurl with the connection it keeps, and what it told of the last letter.
final class CurlSession {
  /// A setting of the library with its value.
  enum Option {
    case text(CURLoption, String?)
    case number(CURLoption, Int)
    case size(CURLoption, Int)
  }

  private let handle: UnsafeMutableRawPointer
  private let complaint = UnsafeMutableBufferPointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
  /// Set before every letter, read after it.
  private(set) var dialogue = SMTPDialogue(letterBytes: 0)
  /// The connection that an earlier letter had made served the last one too.
  private(set) var wasReused = false
  private var bytes: [UInt8] = []
  private var position = 0
  private var needsAuthentication = false
  private var hasRefusedToGoOn = false
  /// Asked while a letter is under way; nil between letters.
  private var watch: LetterWatch?
  /// Whether the connection that is kept was authenticated when it was made.
  private var isAuthenticatedConnection = false

  /// Once in the whole program, before the first use.
  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  /// nil where the system has no room for it.
  init?() {
    guard Self.isReady, let handle = curl_easy_init() else { return nil }
    self.handle = handle
    complaint.initialize(repeating: 0)
    let isPrepared =
      set([
        // A signal would strike the whole program.
        .number(CURLOPT_NOSIGNAL, 1), .number(CURLOPT_UPLOAD, 1), .number(CURLOPT_VERBOSE, 1),
        .number(CURLOPT_NOPROGRESS, 0),
      ])
      && ccurl_set_pointer(handle, CURLOPT_ERRORBUFFER, complaint.baseAddress) == CURLE_OK
      && ccurl_set_reader(handle, Self.reader) == CURLE_OK && ccurl_set_listener(handle, Self.listener) == CURLE_OK
      && ccurl_set_watcher(handle, Self.watcher) == CURLE_OK
    let here = Unmanaged.passUnretained(self).toOpaque()
    guard isPrepared, ccurl_set_pointer(handle, CURLOPT_READDATA, here) == CURLE_OK,
      ccurl_set_pointer(handle, CURLOPT_DEBUGDATA, here) == CURLE_OK,
      ccurl_set_pointer(handle, CURLOPT_XFERINFODATA, here) == CURLE_OK
    else { return nil }
  }

  deinit {
    // The library says QUIT and would wait two minutes for a server that does not answer: nothing more is to be heard.
    if let socket { shutdown(socket, Int32(SHUT_RD)) }
    curl_easy_cleanup(handle)
    complaint.deallocate()
  }

  /// True where the library knows all of them and has room for them.
  func set(_ options: [Option]) -> Bool {
    options.allSatisfy { option in
      switch option {
      case .text(let name, let text): ccurl_set_text(handle, name, text) == CURLE_OK
      case .number(let name, let number): ccurl_set_number(handle, name, number) == CURLE_OK
      case .size(let name, let size): ccurl_set_size(handle, name, curl_off_t(size)) == CURLE_OK
      }
    }
  }

  /// Hands over a letter; gives what the library complains of, nil where it is content.
  func perform(
    _ bytes: [UInt8], recipient: String, needsAuthentication: Bool, _ watch: LetterWatch
  ) -> MailFailure? {
    guard let recipients = curl_slist_append(nil, recipient) else {
      return MailFailure(.unfit, "there is no memory for it")
    }
    defer {
      _ = ccurl_set_list(handle, CURLOPT_MAIL_RCPT, nil)
      curl_slist_free_all(recipients)
    }
    guard ccurl_set_list(handle, CURLOPT_MAIL_RCPT, recipients) == CURLE_OK else {
      return MailFailure(.unfit, "there is no memory for it")
    }
    dialogue = SMTPDialogue(letterBytes: bytes.count)
    self.bytes = bytes
    position = 0
    self.needsAuthentication = needsAuthentication
    hasRefusedToGoOn = false
    complaint.initialize(repeating: 0)
    self.watch = watch
    let result = curl_easy_perform(handle)
    self.watch = nil
    self.bytes = []
    var connections = 0
    wasReused = ccurl_get_number(handle, CURLINFO_NUM_CONNECTS, &connections) == CURLE_OK && connections == 0
    isAuthenticatedConnection = dialogue.isAuthenticated || isAuthenticatedConnection && wasReused
    if hasRefusedToGoOn {
      return MailFailure(.noAuthentication, "the server offers no way to give it the name and password")
    }
    if result == CURLE_OK { return nil }
    var reason = 0
    _ = ccurl_get_number(handle, CURLINFO_OS_ERRNO, &reason)
    return CurlTrouble.failure(result, words: words(result), reason: reason)
  }

  private var socket: curl_socket_t? {
    var socket: curl_socket_t = -1
    return ccurl_get_socket(handle, &socket) == CURLE_OK && socket >= 0 ? socket : nil
  }

  private func words(_ result: CURLcode) -> String {
    let own = complaint.baseAddress.map { String(cString: $0) } ?? ""
    let text = own.isEmpty ? String(cString: curl_easy_strerror(result)) : own
    return WireText.cleaned(text)
  }

  /// The library asks whether to go on, every second where nothing happens.
  private static let watcher: curl_xferinfo_callback = { here, _, _, _, _ in
    guard let here else { return 0 }
    return Unmanaged<CurlSession>.fromOpaque(here).takeUnretainedValue().goesOn ? 0 : 1
  }

  private var goesOn: Bool { watch?.goesOn(dialogue.step == .body ? .begun : .announced) ?? true }

  /// The library takes the next bytes of the letter.
  private static let reader: curl_read_callback = { target, size, count, here in
    guard let here, let target else { return Int(CURL_READFUNC_ABORT) }
    return Unmanaged<CurlSession>.fromOpaque(here).takeUnretainedValue().hand(to: target, atMost: size * count)
  }

  private func hand(to target: UnsafeMutablePointer<CChar>, atMost room: Int) -> Int {
    // The library goes on without authentication where the server offers none; the letter then stays here.
    let isAuthenticated = dialogue.isAuthenticated || isAuthenticatedConnection && !dialogue.isNewConnection
    if needsAuthentication, !isAuthenticated {
      hasRefusedToGoOn = true
      return Int(CURL_READFUNC_ABORT)
    }
    let count = min(room, bytes.count - position)
    if count > 0 {
      bytes.withUnsafeBytes { source in
        UnsafeMutableRawBufferPointer(start: target, count: room).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: source[position..<position + count]))
      }
    }
    position += count
    return count
  }

  /// The library tells what goes over the wire.
  private static let listener: curl_debug_callback = { _, kind, data, count, here in
    guard let here, let data else { return 0 }
    let bytes = UnsafeRawBufferPointer(start: data, count: count)
    Unmanaged<CurlSession>.fromOpaque(here).takeUnretainedValue().listen(kind, bytes)
    return 0
  }

  private func listen(_ kind: curl_infotype, _ bytes: UnsafeRawBufferPointer) {
    switch kind {
    case CURLINFO_HEADER_OUT: dialogue.sent(command: bytes)
    case CURLINFO_HEADER_IN: dialogue.received(line: bytes)
    case CURLINFO_DATA_OUT: dialogue.sent(bodyBytes: bytes.count)
    default: break
    }
  }
}
