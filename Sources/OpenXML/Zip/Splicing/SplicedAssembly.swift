extension SplicingDesk {
  /// A document's part, put together; nil where there is no memory, or nothing can be spliced.
  func packed(_ content: borrowing SplicedContent) -> DeflatedPart? {
    guard makePlan(content.steps.elements, content.template) else { return nil }
    stream.restart()
    guard write(content.steps.elements, content.values.start, content.template, to: &stream) else { return nil }
    stream.finish()
    return DeflatedPart(
      method: .deflated, packed: Array(stream.bytes.elements), checksum: stream.sum, size: content.size)
  }

  private func write(
    _ steps: UnsafeBufferPointer<Int>, _ values: UnsafeMutablePointer<UInt8>, _ template: SplicedTemplate,
    to stream: inout SplicedStream
  ) -> Bool {
    let sums = template.sums
    return template.widths.withUnsafeBufferPointer { widths in
      sums.words.withUnsafeBufferPointer { words in
        SlotPadding.all.blocks.withUnsafeBufferPointer { paddings in
          SlotPadding.all.lengths.withUnsafeBufferPointer { paddingLengths in
            guard let widths = widths.baseAddress, let words = words.baseAddress, let paddings = paddings.baseAddress,
              let paddingLengths = paddingLengths.baseAddress
            else { return false }
            let packing = SplicedPacking(
              widths: widths, nodes: nodes.start, segments: segments.start, packed: packed.start, bytewise: words,
              overSpaces: words + sums.overSpaces, overStretches: words + sums.overStretches,
              behindSlots: words + sums.behindSlots, paddings: paddings, paddingLengths: paddingLengths)
            return write(steps, values, sums, packing, to: &stream)
          }
        }
      }
    }
  }

  private func write(
    _ steps: UnsafeBufferPointer<Int>, _ values: UnsafeMutablePointer<UInt8>, _ sums: SplicedChecksums,
    _ packing: SplicedPacking, to stream: inout SplicedStream
  ) -> Bool {
    guard var step = UnsafePointer(steps.baseAddress) else { return true }
    let end = step + steps.count
    var values = UnsafePointer(values)
    var plan = UnsafePointer(self.plan.start)
    while step < end {
      let isLoose = step.pointee == SplicedContent.loose
      step += 1
      if isLoose {
        let loose = UnsafeBufferPointer(start: values, count: step.pointee)
        guard stream.append(loose: loose, by: deflater) else { return false }
        values += loose.count
        step += 1
        continue
      }
      let number = plan.pointee
      plan += 1
      let node = packing.nodes[number < 0 ? ~number : number]
      if number >= 0 {
        packing.write(node, lengths: step, values: &values, to: &stream)
      } else {
        let isWritten = sums.segments.withUnsafeBufferPointer { all in
          packing.write(
            node, apart: UnsafeBufferPointer(rebasing: all[sums.firstSegments[node.stretch]...]), lengths: step,
            values: &values, plan: &plan, to: &stream, by: deflater)
        }
        guard isWritten else { return false }
      }
      step += node.slots
    }
    return true
  }
}
