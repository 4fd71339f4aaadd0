import CLibXML2

/// libxml2 wants to be initialised once, before threads use it.
enum LibXML {
  static let isReady: Bool = {
    xmlInitParser()
    return true
  }()
}
