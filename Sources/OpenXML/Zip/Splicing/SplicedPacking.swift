import CZlib

/// Puts a deflate stream together from what is packed already and from values.
///
/// A packed segment ends in the head of a stored block, which the value fills. What follows is the padding, as a
/// block from a table, and the next segment, which begins at a whole byte.
struct SplicedPacking {
  // Where everything stands that is read.
  let widths: UnsafePointer<Int>
  let nodes: UnsafePointer<SplicingDesk.Node>
  let segments: UnsafePointer<SplicingDesk.Segment>
  let packed: UnsafePointer<UInt8>
  let bytewise: UnsafePointer<UInt32>
  let overSpaces: UnsafePointer<UInt32>
  let overStretches: UnsafePointer<UInt32>
  let behindSlots: UnsafePointer<UInt32>
  let paddings: UnsafePointer<UInt8>
  let paddingLengths: UnsafePointer<UInt8>

  /// Writes one instance of a stretch whose values all fit.
  func write(
    _ node: SplicingDesk.Node, lengths: UnsafePointer<Int>, values: inout UnsafePointer<UInt8>,
    to stream: inout SplicedStream
  ) {
    let start = stream.bytes.room(for: node.room)
    var target = start
    var segment = segments + node.firstSegment
    var length = lengths
    var value = values
    var difference: UInt32 = 0
    for slot in node.firstSlot..<node.firstSlot &+ node.slots {
      copy(segment.pointee, to: &target)
      let sum = write(value, length.pointee, width: widths[slot], to: &target)
      difference ^= ChecksumShift.moved(sum, by: behindSlots + slot &* ChecksumShift.tableSize)
      value += length.pointee
      segment += 1
      length += 1
    }
    copy(segment.pointee, to: &target)
    values = value
    stream.bytes.advance(by: target - start)
    stream.sum =
      ChecksumShift.moved(stream.sum, by: overStretches + node.stretch &* ChecksumShift.tableSize) ^ node.sum
      ^ difference
  }

  @inline(__always)
  private func copy(_ segment: SplicingDesk.Segment, to target: inout UnsafeMutablePointer<UInt8>) {
    target.initialize(from: packed + segment.offset, count: segment.count)
    target += segment.count
  }

  /// Writes a value that fits, with its padding; returns how the sum of the slot differs from that of spaces.
  @inline(__always)
  private func write(
    _ value: UnsafePointer<UInt8>, _ length: Int, width: Int, to target: inout UnsafeMutablePointer<UInt8>
  ) -> UInt32 {
    let spaces = width &- length
    let blockLength = Int(paddingLengths[spaces])
    let stored = length &+ (blockLength == 0 ? spaces : 0)
    let head = UInt32(truncatingIfNeeded: stored) | ~UInt32(truncatingIfNeeded: stored) &<< 16
    UnsafeMutableRawPointer(target).storeBytes(of: head.littleEndian, as: UInt32.self)
    target += 4
    let sum = ChecksumTables.copy(value, length, to: target, bytewise)
    // Few spaces stand behind the value; where they do not, the block is written over them.
    UnsafeMutableRawPointer(target + length).storeBytes(of: 0x2020_2020_2020_2020, as: UInt64.self)
    target += stored
    let block = UnsafeRawPointer(paddings + spaces &* SlotPadding.place)
    for half in [0, 8] {
      UnsafeMutableRawPointer(target + half).storeBytes(
        of: block.loadUnaligned(fromByteOffset: half, as: UInt64.self), as: UInt64.self)
    }
    target += blockLength
    return ChecksumShift.moved(sum, by: overSpaces + spaces &* ChecksumShift.tableSize)
  }
}

extension SplicedPacking {
  /// Writes one instance of a stretch with values that do not fit, piece by piece; false where there is no memory.
  ///
  /// Behind each such value another variant takes over: the next one of `plan`.
  func write(
    _ node: SplicingDesk.Node, apart sums: UnsafeBufferPointer<SplicedChecksums.Segment>,
    lengths: UnsafePointer<Int>, values: inout UnsafePointer<UInt8>, plan: inout UnsafePointer<Int>,
    to stream: inout SplicedStream, by deflater: Deflater
  ) -> Bool {
    var segment = segments + node.firstSegment
    for index in 0..<node.slots {
      append(segment.pointee, sums[index], to: &stream)
      let width = widths[node.firstSlot + index]
      let value = UnsafeBufferPointer(start: values, count: lengths[index])
      values += value.count
      if value.count > width {
        guard stream.append(loose: value, isHeadWritten: true, by: deflater) else { return false }
        segment = segments + nodes[plan.pointee].firstSegment
        plan += 1
        continue
      }
      let start = stream.bytes.room(for: 4 + width + SlotPadding.place)
      var target = start
      let difference = write(UnsafePointer(values - value.count), value.count, width: width, to: &target)
      stream.bytes.advance(by: target - start)
      stream.sum = ChecksumShift.moved(stream.sum, by: overSpaces + width * ChecksumShift.tableSize)
      stream.sum ^= ChecksumTables.sum(ofSpaces: width) ^ difference
      segment += 1
    }
    append(segment.pointee, sums[node.slots], to: &stream)
    return true
  }

  private func append(
    _ segment: SplicingDesk.Segment, _ sum: SplicedChecksums.Segment, to stream: inout SplicedStream
  ) {
    let start = stream.bytes.room(for: segment.count)
    var target = start
    copy(segment, to: &target)
    stream.bytes.advance(by: segment.count)
    stream.sum = UInt32(truncatingIfNeeded: crc32_combine_op(UInt(stream.sum), UInt(sum.sum), sum.move))
  }
}
