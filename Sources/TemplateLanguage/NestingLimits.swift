/// How deep a template may go; whoever walks the tree may recurse without counting.
package enum NestingLimits {
  /// Levels of one expression's tree.
  ///
  /// Not brackets in brackets alone: the links of a chain such as `a ~ b ~ c` hang below one another too. Expressions written by people stay below 20; 200 levels of the
  /// deepest evaluator's frames fit into a worker thread's stack of half a megabyte.
  package static let expression = 200

  /// Brackets in brackets while parsing, which takes several frames a level.
  package static let brackets = 100

  /// Control tags inside one another.
  ///
  /// Templates written by people stay below 10.
  package static let blocks = 100
}
