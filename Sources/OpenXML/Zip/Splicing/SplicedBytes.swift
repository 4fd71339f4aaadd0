/// What a spliced part holds, whichever way it is packed.
extension SplicedContent {
  /// The bytes of the part before packing.
  package mutating func bytes() -> [UInt8] {
    close()
    var result: [UInt8] = []
    result.reserveCapacity(size)
    var values = self.values.elements[...]
    var steps = self.steps.elements[...]
    while let step = steps.popFirst() {
      if step == Self.loose {
        let length = steps.popFirst() ?? 0
        result.append(contentsOf: values.prefix(length))
        values = values.dropFirst(length)
        continue
      }
      let stretch = template.stretches[step]
      for (segment, width) in zip(stretch.segments, stretch.slotWidths) {
        let length = steps.popFirst() ?? 0
        result.append(contentsOf: segment)
        result.append(contentsOf: values.prefix(length))
        result.append(contentsOf: repeatElement(UInt8(ascii: " "), count: max(0, width - length)))
        values = values.dropFirst(length)
      }
      result.append(contentsOf: stretch.segments[stretch.segments.count - 1])
    }
    return result
  }

  /// The part packed anew as a whole: what the spliced road must come to when unpacked.
  package mutating func packedPlainly() -> DeflatedPart { DeflatedPart(deflating: bytes()) }

  /// The part put together from what is packed already and from its values.
  package mutating func packed() -> DeflatedPart {
    close()
    let template = self.template
    return template.desks.withDesk { desk in desk.packed(self) } ?? packedPlainly()
  }
}
