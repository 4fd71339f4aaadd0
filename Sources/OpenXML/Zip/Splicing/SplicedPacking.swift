import CZlib

/// Puts the stretches of a part together from what is packed already and from values.
///
/// Everything is in one code: the bits of a segment, the bytes of a value one by one, the spaces behind it as a run from
/// a table, and the next segment.
struct SplicedPacking {
  /// The most that values take that fit into slots of these widths, with their spaces.
  static func room(forValues widths: Int, slots: Int) -> Int { 2 * widths + slots * 64 }

  // Where everything stands that is read.
  let slots: UnsafePointer<SplicedChecksums.Slot>
  let nodes: UnsafePointer<SplicingDesk.Node>
  let segments: UnsafePointer<SplicingDesk.Segment>
  let packed: UnsafePointer<UInt8>
  let recent: UnsafeMutablePointer<RecentValues.Value>
  let code: DeflateCode.Tables
  let bytewise: UnsafePointer<UInt32>
  let overSpaces: UnsafePointer<UInt32>
  let overStretches: UnsafePointer<UInt32>
  let behindSlots: UnsafePointer<UInt32>

  /// Writes one instance of a stretch whose values all fit.
  func write(
    _ node: SplicingDesk.Node, lengths: UnsafePointer<Int>, values: inout UnsafePointer<UInt8>,
    to stream: inout SplicedStream
  ) {
    var segment = segments + node.firstSegment
    var length = lengths
    var value = values
    let position = stream.position
    var difference: UInt32 = 0
    stream.write(room: node.room) { target in
      for slot in node.firstSlot..<node.firstSlot &+ node.slots {
        target.append(packed: packed + segment.pointee.offset, bits: segment.pointee.bits)
        let position = position &+ slots[slot].offset
        let sum = write(value, length.pointee, width: slots[slot].width, at: position, to: &target)
        difference ^= ChecksumShift.moved(sum, by: behindSlots + slot &* ChecksumShift.tableSize)
        value += length.pointee
        segment += 1
        length += 1
      }
      target.append(packed: packed + segment.pointee.offset, bits: segment.pointee.bits)
    }
    values = value
    stream.position = position + node.size
    stream.sum =
      ChecksumShift.moved(stream.sum, by: overStretches + node.stretch &* ChecksumShift.tableSize) ^ node.sum
      ^ difference
  }

  /// Writes a value that fits, with its spaces; returns how the sum of the slot differs from that of spaces alone.
  @inline(__always)
  private func write(
    _ bytes: UnsafePointer<UInt8>, _ length: Int, width: Int, at position: Int, to target: inout BitTarget
  ) -> UInt32 {
    let sum = ChecksumTables.difference(bytes, length, bytewise)
    let value = RecentValues.Value(sum: sum, length: length, width: width, position: position, bytes: bytes)
    let place = recent + RecentValues.place(of: sum)
    var left = width &- length
    if let match = place.pointee.match(of: value) {
      target.append(length: code.lengths + match.length, distance: match.distance, in: code.distances)
      left = width &- match.length
    } else {
      target.append(bytes, length, in: code.symbols)
    }
    place.pointee = value
    while _slowPath(left > DeflateCode.longestRun) {
      target.append(code.spaces + DeflateCode.longestRun)
      left &-= DeflateCode.longestRun
    }
    target.append(code.spaces + left)
    return ChecksumShift.moved(sum, by: overSpaces + (width &- length) &* ChecksumShift.tableSize)
  }
}

extension SplicedPacking {
  /// Writes one instance of a stretch with values that do not fit, piece by piece; false where there is no memory.
  ///
  /// Behind each such value another variant takes over: the next one of `plan`.
  func write(
    _ node: SplicingDesk.Node, apart sums: UnsafeBufferPointer<SplicedChecksums.Segment>,
    lengths: UnsafePointer<Int>, values: inout UnsafePointer<UInt8>, plan: inout UnsafePointer<Int>,
    to stream: inout SplicedStream, _ code: DeflateCode, by deflater: Deflater
  ) -> Bool {
    var segment = segments + node.firstSegment
    for index in 0..<node.slots {
      append(segment.pointee, sums[index], to: &stream)
      let width = slots[node.firstSlot + index].width
      let value = values
      let length = lengths[index]
      values += length
      if length > width {
        let loose = UnsafeBufferPointer(start: value, count: length)
        guard stream.append(loose: loose, code, by: deflater) else { return false }
        segment = segments + nodes[plan.pointee].firstSegment
        plan += 1
        continue
      }
      var difference: UInt32 = 0
      let position = stream.position
      stream.write(room: Self.room(forValues: width, slots: 1)) {
        difference = write(value, length, width: width, at: position, to: &$0)
      }
      stream.position += width
      stream.sum =
        ChecksumShift.moved(stream.sum, by: overSpaces + width * ChecksumShift.tableSize)
        ^ slots[node.firstSlot + index].sum ^ difference
      segment += 1
    }
    append(segment.pointee, sums[node.slots], to: &stream)
    return true
  }

  private func append(
    _ segment: SplicingDesk.Segment, _ sum: SplicedChecksums.Segment, to stream: inout SplicedStream
  ) {
    stream.write(room: segment.bits / 8 + 1) { $0.append(packed: packed + segment.offset, bits: segment.bits) }
    stream.position += sum.size
    stream.sum = UInt32(truncatingIfNeeded: crc32_combine_op(UInt(stream.sum), UInt(sum.sum), sum.move))
  }
}
