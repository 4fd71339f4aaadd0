/// The styles the writer uses, by their ids in `Base/styles.xml`.
enum WordStyle: String, CaseIterable, Sendable {
  case normal = "Normal"
  case title = "Title"
  case heading1 = "Heading1"
  case heading2 = "Heading2"
  case heading3 = "Heading3"
  case clause1 = "Clause1"
  case clause2 = "Clause2"
  case clause3 = "Clause3"
  case clause4 = "Clause4"
  case clause5 = "Clause5"
  case listBullet = "ListBullet"
  case listBullet2 = "ListBullet2"
  case listBullet3 = "ListBullet3"
  case listNumber = "ListNumber"
  case listNumber2 = "ListNumber2"
  case listNumber3 = "ListNumber3"
  case tableText = "TableText"
  case tableHeading = "TableHeading"
  case letterhead = "Letterhead"
  case addressee = "Addressee"
  case approvalStamp = "ApprovalStamp"
  case annexMark = "AnnexMark"
  case annexCaption = "AnnexCaption"
  case signature = "Signature"
  case quote = "Quote"
  case header = "Header"
  case footer = "Footer"
  case hyperlink = "Hyperlink"
  case placeholder = "PlaceholderText"
  case code = "HTMLCode"
  case tableGrid = "TableGrid"

  static func heading(_ level: Int) -> WordStyle {
    switch level {
    case ...0: .title
    case 1: .heading1
    case 2: .heading2
    default: .heading3
    }
  }

  static func clause(_ level: Int) -> WordStyle {
    let all: [WordStyle] = [.clause1, .clause2, .clause3, .clause4, .clause5]
    return all[min(max(level, 1), all.count) - 1]
  }

  static func list(isBulleted: Bool, depth: Int) -> WordStyle {
    let all: [WordStyle] =
      isBulleted ? [.listBullet, .listBullet2, .listBullet3] : [.listNumber, .listNumber2, .listNumber3]
    return all[min(depth, all.count - 1)]
  }
}
