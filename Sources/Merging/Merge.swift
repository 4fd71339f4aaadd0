package import Diagnostics
package import Values
import Wording

/// One merge: the data, the variables, what was found wrong, and how much may still be done.
///
/// A merge runs the programs of one template into carriers, then ``finish()`` tells whether all went well.
package struct Merge {
  package let settings: MergeSettings
  /// The file being run now, whose expressions are evaluated.
  package internal(set) var code: Code
  let data: Record
  var names: NameTable
  /// Where each name stands among the data, by the name's id: -1 nowhere, -2 not looked for yet.
  var dataPositions: [Int32]
  /// The fields of the records among the data, by the name's id, once they were looked for.
  var dataFields: [FieldsInPlace]
  var fieldSpots = FieldSpots()
  /// Variables below the level of files, innermost last.
  var variables: [Variable] = []
  /// Below this position the variables belong to somebody else: the caller of a macro, the includer of a file.
  var visibleFrom = 0
  /// Where the variables of the innermost scope begin.
  var scopeStart = 0
  /// How many scopes are open in the file; at 0, `set` writes to the file's own variables.
  var scopeDepth = 0
  var file = FileScope()
  /// Files whose macros point back at them.
  var keptFiles: [FileScope] = []
  /// What a captured body gives to the filter after it.
  var captured: Value = .none
  var flow = Flow.next
  var stepsLeft: Int
  var bytesLeft: Int
  var depth = 0
  /// The call being made, to which a fault without a place of its own belongs.
  var callRef: Ref = noRef
  /// The output or loop being run, for the place where a limit ran out.
  var lastRef: Ref = noRef
  /// The filter or test that `map`, `select` and the like apply, for messages.
  var innerName: String?
  var datePatterns: [String: DatePattern] = [:]
  var blocks: [String: [BlockDefinition]] = [:]
  var computedFiles: [ComputedFile: AnyObject] = [:]
  /// The path of the missing list that a draft shows by a sample; inside, nothing more is told of it.
  var sample: String?
  let library: any TemplateLibrary
  let vocabulary: Vocabulary
  var findings = Findings()

  /// What a `break` or `continue` leaves to do.
  enum Flow {
    case next
    case breakLoop
    case continueLoop
  }

  package init(
    code: Code, data: Record, settings: MergeSettings = MergeSettings(),
    library: any TemplateLibrary = EmptyLibrary(), vocabulary: Vocabulary = .standard
  ) {
    self.code = code
    self.data = data
    self.settings = settings
    names = code.names
    dataPositions = [Int32](repeating: -2, count: names.texts.count)
    dataFields = [FieldsInPlace](repeating: .none, count: names.texts.count)
    stepsLeft = settings.limits.steps
    bytesLeft = settings.limits.outputBytes
    self.library = library
    self.vocabulary = vocabulary
  }

  /// The file being run now.
  package var source: SourceText { code.source }

  /// Notes a finding of a carrier; the merge goes on.
  package mutating func report(_ diagnostic: Diagnostic) { findings.add(diagnostic) }

  /// Counts what a carrier has put out, in bytes or as near as it knows.
  package mutating func spend(bytes: Int) throws(MergeStopped) {
    bytesLeft -= bytes
    if bytesLeft < 0 {
      findings.add(MergingFaults.tooMuchOutput(limit: settings.limits.outputBytes, at: placeOfCall))
      throw MergeStopped()
    }
  }

  /// The warnings of a merge that went well; throws all faults of one that did not.
  package consuming func finish() throws(Faults) -> [Diagnostic] {
    let found = findings.diagnostics(isDraft: settings.isDraft)
    try Faults.check(found)
    return found
  }
}

/// A variable of a template, with where it came from.
struct Variable {
  let name: NameID
  let operand: Operand
  /// The operand's own, while it stands here.
  let fields: FieldsInPlace
  /// The loop whose items it takes in turn.
  let loop: LoopState?

  init(_ name: NameID, _ operand: Operand, loop: LoopState? = nil) {
    self.name = name
    self.operand = operand
    fields = FieldsInPlace(operand)
    self.loop = loop
  }
}

/// The variables a file has at its top, which its macros see and an import takes from it.
final class FileScope {
  var variables: [Variable] = []
  /// What an including file lets this one see.
  let inherited: [Variable]

  init(inherited: [Variable] = []) { self.inherited = inherited }

  /// Whether the file gives no name a meaning.
  var isBare: Bool { variables.isEmpty && inherited.isEmpty }
}

struct ComputedFile: Hashable {
  let name: String
  let content: ObjectIdentifier
}

/// One of the blocks that stand in for a block of a parent file, without its content's type.
struct BlockDefinition {
  /// A `BlockStep<Content>`.
  let step: AnyObject
  let code: Code
}
