extension SplicingDesk {
  /// A document's part, put together; nil where there is no memory, or nothing can be spliced.
  func packed(_ content: borrowing SplicedContent) -> DeflatedPart? {
    let template = content.template
    guard let code = code ?? template.variants.code(),
      makePlan(content.steps.elements, count: content.values.count, template, code)
    else {
      return nil
    }
    self.code = code
    stream.restart(code)
    recent.forget()
    let isWritten = template.sums.slots.withUnsafeBufferPointer { slots in
      template.sums.words.withUnsafeBufferPointer { words in
        code.withTables { tables in
          guard let slots = slots.baseAddress, let words = words.baseAddress else { return false }
          let packing = SplicedPacking(
            slots: slots, nodes: nodes.start, segments: segments.start, packed: packed.start, recent: recent.places,
            code: tables, bytewise: words, overSpaces: words + template.sums.overSpaces,
            overStretches: words + template.sums.overStretches,
            behindSlots: words + template.sums.behindSlots)
          return write(content.steps.elements, content.values.start, template.sums, packing, code, to: &stream)
        }
      }
    }
    guard isWritten else { return nil }
    stream.finish(code)
    return DeflatedPart(
      method: .deflated, packed: Array(stream.bytes.elements), checksum: stream.sum, size: content.size)
  }

  private func write(
    _ steps: UnsafeBufferPointer<Int>, _ values: UnsafeMutablePointer<UInt8>, _ sums: SplicedChecksums,
    _ packing: SplicedPacking, _ code: DeflateCode, to stream: inout SplicedStream
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
        guard stream.append(loose: loose, code, by: deflater) else { return false }
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
            values: &values, plan: &plan, to: &stream, code, by: deflater)
        }
        guard isWritten else { return false }
      }
      step += node.slots
    }
    return true
  }
}
