import CZlib

/// The state of one raw deflate stream of zlib, which ends with its owner.
final class DeflateStream {
  /// On the heap, because zlib's state points back to it.
  let state: UnsafeMutablePointer<z_stream>
  private let isReady: Bool

  /// - Parameter memory: zlib's level of memory, 1 to 9.
  init(level: Int32, memory: Int32 = 8, strategy: Int32 = Z_DEFAULT_STRATEGY) {
    state = .allocate(capacity: 1)
    state.initialize(to: z_stream())
    // -15: raw deflate, with the whole window.
    isReady =
      deflateInit2_(
        state, level, Z_DEFLATED, -15, memory, strategy, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
  }

  deinit {
    if isReady { deflateEnd(state) }
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// Makes it ready for the next part; false where there was no memory.
  func reset() -> Bool { isReady && deflateReset(state) == Z_OK }
}
