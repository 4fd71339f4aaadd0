import CYajl

/// What yajl calls, handed on to the ``JSONParser`` behind its context pointer; 0 stops the reading.
enum JSONCallbacks {
  static var table: yajl_callbacks {
    yajl_callbacks(
      yajl_null: { parser($0)?.scalar(.none) == true ? 1 : 0 },
      yajl_boolean: { parser($0)?.scalar(.bool($1 != 0)) == true ? 1 : 0 },
      yajl_integer: nil,
      yajl_double: nil,
      yajl_number: { context, start, count in
        guard let start else { return 0 }
        return start.withMemoryRebound(to: UInt8.self, capacity: count) {
          parser(context)?.number(UnsafeBufferPointer(start: $0, count: count)) == true ? 1 : 0
        }
      },
      yajl_string: { parser($0)?.string(UnsafeBufferPointer(start: $1, count: $2)) == true ? 1 : 0 },
      yajl_start_map: { parser($0)?.begin(record: true) == true ? 1 : 0 },
      yajl_map_key: { context, start, count in
        parser(context)?.key(UnsafeBufferPointer(start: start, count: count))
        return 1
      },
      yajl_end_map: {
        parser($0)?.end()
        return 1
      },
      yajl_start_array: { parser($0)?.begin(record: false) == true ? 1 : 0 },
      yajl_end_array: {
        parser($0)?.end()
        return 1
      })
  }
}

/// C functions capture nothing, so the parser comes back from the context pointer.
private func parser(_ context: UnsafeMutableRawPointer?) -> JSONParser? {
  context.map { Unmanaged<JSONParser>.fromOpaque($0).takeUnretainedValue() }
}
