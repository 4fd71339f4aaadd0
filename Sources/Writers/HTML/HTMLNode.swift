/// A node of the page to be: names are a closed set, and text is text until ``HTMLEncoder`` escapes it.
indirect enum HTMLNode {
  case text(String)
  case element(HTMLElement)

  static func element(
    _ tag: HTMLTag, _ attributes: [HTMLAttribute] = [], _ children: [HTMLNode] = []
  ) -> HTMLNode {
    .element(HTMLElement(tag: tag, attributes: attributes, children: children))
  }
}

struct HTMLElement {
  var tag: HTMLTag
  var attributes: [HTMLAttribute]
  var children: [HTMLNode]
}

/// The elements that a document needs; no other can be made.
enum HTMLTag: String {
  case a
  case bdi
  case blockquote
  case br
  case code
  case col
  case colgroup
  case div
  case em
  case figure
  case h1
  case h2
  case h3
  case h4
  case h5
  case h6
  case header
  case hr
  case img
  case li
  case mark
  case ol
  case p
  case s
  case section
  case span
  case strong
  case sub
  case sup
  case table
  case tbody
  case td
  case th
  case thead
  case tr
  case u
  case ul

  /// Elements without content and end tag: HTML Living Standard §13.1.2.
  var isVoid: Bool {
    switch self {
    case .br, .col, .hr, .img: true
    default: false
    }
  }

  /// Whether it begins a line of the file; spaces there are not shown.
  var isBlock: Bool {
    switch self {
    case .a, .bdi, .br, .code, .em, .img, .mark, .s, .span, .strong, .sub, .sup, .u: false
    default: true
    }
  }

  /// A heading of the given rank; there are no more than six.
  static func heading(_ rank: Int) -> HTMLTag {
    switch rank {
    case ...1: .h1
    case 2: .h2
    case 3: .h3
    case 4: .h4
    case 5: .h5
    default: .h6
    }
  }
}

/// An attribute with a value that its kind allows.
enum HTMLAttribute {
  case alt(String)
  case ariaLabel(String)
  case classes(String)
  case columnSpan(Int)
  /// A link within the page; goes into the file percent-encoded.
  case fragment(String)
  case height(Int)
  /// An address whose scheme has been found safe.
  case href(String)
  case id(String)
  case role(String)
  case rowSpan(Int)
  case scope(String)
  /// A picture in the file itself, as base64.
  case source(mediaType: String, bytes: [UInt8])
  case start(Int)
  /// Declarations of ours; nothing of a document is ever among them.
  case style(StaticString)
  case tabIndex(Int)
  case width(Int)
  /// A width as a part of the whole, in hundredths.
  case widthShare(Int)
}
