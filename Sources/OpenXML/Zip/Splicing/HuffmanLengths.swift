/// How long the codes of symbols are, so that what is frequent is short.
enum HuffmanLengths {
  /// The lengths of a Huffman code in which no code is longer than `limit`.
  static func of(_ counts: [Int], limit: Int) -> [Int] {
    var counts = counts.map { max($0, 1) }
    while true {
      let lengths = huffman(counts)
      if lengths.allSatisfy({ $0 <= limit }) { return lengths }
      // Closer together, codes become more equal; all alike they are shorter than any limit here.
      counts = counts.map { ($0 + 1) / 2 }
    }
  }

  /// The depth of each symbol in the tree that joins the two rarest again and again.
  private static func huffman(_ counts: [Int]) -> [Int] {
    var parents: [Int] = Array(repeating: 0, count: counts.count)
    let leaves = counts.indices.sorted { (counts[$0], $0) < (counts[$1], $1) }
    // Joined nodes come out in the order of their counts, so that two queues are enough.
    var sums: [Int] = []
    var leaf = 0
    var joined = 0
    func isLeafNext() -> Bool {
      leaf < leaves.count && (joined >= sums.count || counts[leaves[leaf]] <= sums[joined])
    }
    while leaves.count - leaf + sums.count - joined > 1 {
      var sum = 0
      for _ in 0..<2 {
        if isLeafNext() {
          sum += counts[leaves[leaf]]
          parents[leaves[leaf]] = counts.count + sums.count
          leaf += 1
        } else {
          sum += sums[joined]
          parents[counts.count + joined] = counts.count + sums.count
          joined += 1
        }
      }
      sums.append(sum)
      parents.append(0)
    }
    var depths = [Int](repeating: 0, count: parents.count)
    for node in parents.indices.dropLast().reversed() where node >= counts.count {
      depths[node] = depths[parents[node]] + 1
    }
    return counts.indices.map { depths[parents[$0]] + 1 }
  }
}
