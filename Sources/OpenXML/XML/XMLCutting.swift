import CLibXML2

/// Where a document can be cut into pieces once it is finished: at marks in its content and in its attributes.
extension XMLWriter {
  /// Closes a start tag that is open, and tells how many bytes of the document stand before what is written next.
  ///
  /// Between ``beginAttribute(_:)`` and ``endAttribute()`` the place is within the attribute's value.
  package func cut() -> Int {
    if isAttributeOpen || depth == 0 {
      handOver()
    } else {
      _ = beginContent("a cut outside an element")
    }
    return output.bytes.count
  }

  /// Begins an attribute whose value is written in pieces.
  package func beginAttribute(_ name: StaticString) {
    beginAttribute { xmlTextWriterStartAttribute(writer, name.utf8Start) }
  }

  /// Begins an attribute of an element that was read.
  package func beginAttribute(_ name: XMLName) {
    beginAttribute { Self.withName(name.qualified) { xmlTextWriterStartAttribute(writer, $0) } }
  }

  /// Writes characters into the attribute that was begun.
  package func attributeText(_ text: String) {
    guard isAttributeOpen else { return fail("an attribute's text without its attribute") }
    handOver()
    replacedCharacters += XMLCharacters.append(text, in: .attribute, to: &output.bytes)
  }

  package func endAttribute() {
    guard isAttributeOpen else { return fail("an attribute's end without its attribute") }
    isAttributeOpen = false
    isHoldingBack = true
    check(xmlTextWriterEndAttribute(writer))
  }

  private func beginAttribute(_ start: () -> Int32) {
    guard isTagOpen, !isAttributeOpen else { return fail("an attribute after the element's content") }
    isAttributeOpen = true
    isHoldingBack = true
    check(start())
  }
}

extension XMLWriter {
  /// Writes an element with a name that was read; `content` writes its attributes, then what it holds.
  package func element(_ name: XMLName, _ content: () -> Void = {}) {
    start { Self.withName(name.qualified) { xmlTextWriterStartElement(writer, $0) } }
    content()
    end()
  }

  /// Writes an attribute with a name that was read.
  package func attribute(_ name: XMLName, _ value: String) {
    attribute(value) { Self.withName(name.qualified) { xmlTextWriterStartAttribute(writer, $0) } }
  }

  /// Declares a namespace on the element whose content has not begun.
  package func declare(_ declaration: XMLNamespaceDeclaration) {
    let name = declaration.prefix.isEmpty ? "xmlns" : "xmlns:" + declaration.prefix
    attribute(declaration.uri) { Self.withName(name) { xmlTextWriterStartAttribute(writer, $0) } }
  }
}
