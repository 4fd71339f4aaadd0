/// The stable name of a kind of finding; each with the smallest input that causes it.
///
/// A code never changes its meaning and is never used again for another.
package enum DiagnosticCode: String, Sendable, Hashable, CaseIterable {
  // MARK: Files and the world

  /// `engross render missing.md`
  case fileNotFound = "file-not-found"
  /// A folder given as a template, or a file without read permission.
  case fileUnreadable = "file-unreadable"
  /// An output folder without write permission, or a full disk.
  case fileUnwritable = "file-unwritable"
  /// An output file that is already there, without `--force`.
  case fileExists = "file-exists"
  /// Bytes `FF FE` in a template.
  case notUTF8 = "not-utf8"

  // MARK: Values

  /// A folder, a device or a socket given as data.
  case notAFile = "not-a-file"
  /// `--data clients.xlsx`
  case unknownDataFormat = "unknown-data-format"
  /// `{"a": }`
  case dataSyntax = "data-syntax"
  /// `{"a": 1, "a": 2}`
  case duplicateKey = "duplicate-key"
  /// `? [a, b]\n: 1` in YAML.
  case keyNotText = "key-not-text"
  /// `{price: 1200,50}` in YAML.
  case keyWithoutValue = "key-without-value"
  /// More than 100 opening brackets.
  case dataTooDeep = "data-too-deep"
  /// A record, a cell or a file above its limit; aliases that multiply.
  case dataTooLarge = "data-too-large"
  /// `a: *b` without a `&b`
  case unknownAlias = "unknown-alias"
  /// Two documents in one YAML file, with `---` between them.
  case severalDocuments = "several-documents"
  /// `[1, 2]` where records are wanted.
  case recordExpected = "record-expected"
  /// `{"name": "A"}` where a list of records is wanted; `services.yaml` that holds one word.
  case recordListExpected = "record-list-expected"
  /// `1e400`
  case numberOutOfRange = "number-out-of-range"
  /// `"\ud800"`
  case brokenText = "broken-text"
  /// `name;;phone` as the first line of a CSV file.
  case emptyHeader = "empty-header"
  /// `name;name` as the first line of a CSV file.
  case duplicateHeader = "duplicate-header"
  /// Three cells under two headers.
  case tooManyCells = "too-many-cells"

  // MARK: Template language

  /// A template of 20 MB; an outline of five, or with a hundred thousand tags.
  case templateTooLarge = "template-too-large"
  /// `{{ name`
  case unclosedTag = "unclosed-tag"
  /// `{# a note`
  case unclosedComment = "unclosed-comment"
  /// `{% raw %}` without `{% endraw %}`
  case unclosedRaw = "unclosed-raw"
  /// `{{ "text }}`
  case unclosedText = "unclosed-text"
  /// `{{ (1 + 2 }}`
  case unclosedBracket = "unclosed-bracket"
  /// `{{ }}`
  case emptyTag = "empty-tag"
  /// `{{ price № 5 }}`
  case unexpectedCharacter = "unexpected-character"
  /// `{{ a + * b }}`
  case unexpectedToken = "unexpected-token"
  /// `{{ 0123 }}`
  case invalidNumber = "invalid-number"
  /// `{% set in = 1 %}`
  case reservedName = "reserved-name"
  /// `{{ f(*items) }}`
  case spreadArgument = "spread-argument"
  /// `{{ f(a=1, 2) }}`, `{{ f(a=1, a=2) }}`
  case argumentOrder = "argument-order"
  /// `{% macro m(a, a) %}`, `{% macro m(a=1, b) %}`
  case parameterOrder = "parameter-order"
  /// 101 opening brackets, or 101 `{% if %}` inside one another.
  case nestedTooDeep = "nested-too-deep"
  /// `{% fi %}`
  case unknownTag = "unknown-tag"
  /// `{% for item %}`
  case incompleteTag = "incomplete-tag"
  /// `{% if a = b %}`
  case assignmentInCondition = "assignment-in-condition"
  /// `{% if a %}` without `{% endif %}`
  case unclosedBlock = "unclosed-block"
  /// `{% if a %}{% endfor %}`
  case wrongEnd = "wrong-end"
  /// `{% endif %}` or `{% else %}` without `{% if %}`
  case strayTag = "stray-tag"
  /// `{% break %}` outside a loop.
  case outsideLoop = "outside-loop"
  /// Two `{% block terms %}` in one template, or in an outline and in what stands in its tables and notes.
  case repeatedBlock = "repeated-block"

  // MARK: Merging

  /// `{{ client.kpp }}` where the data has no `client.kpp`
  case missingField = "missing-field"
  /// `{{ client.kpp }}` where `client.kpp` is empty
  case emptyField = "empty-field"
  /// A template with more than two hundred faults.
  case moreFaults = "more-faults"
  /// `{{ total | mony }}`
  case unknownFilter = "unknown-filter"
  /// `{% if total is evn %}`
  case unknownTest = "unknown-test"
  /// `{{ rang(3) }}`
  case unknownFunction = "unknown-function"
  /// `{{ names | join(", ", "name", 3) }}`
  case wrongArguments = "wrong-arguments"
  /// `{{ total | round(method="sideways") }}`
  case badArgument = "bad-argument"
  /// `{{ client.name * 2.5 }}`
  case wrongKind = "wrong-kind"
  /// `{{ "Шевченко Саша" | salutation }}`
  case genderNeeded = "gender-needed"
  /// `{{ "Заяц Иван Петрович" | inflect_name("genitive") }}`
  case formUncertain = "form-uncertain"
  /// `{{ client.name() }}`
  case notCallable = "not-callable"
  /// `{{ 1 / 0 }}`
  case divisionByZero = "division-by-zero"
  /// `{{ 10 ** 100 }}`
  case numberTooLarge = "number-too-large"
  /// `{{ "2031-03-01" | add_working_days(5) }}`, a year whose days off no decree has named yet.
  case calendarYearUnknown = "calendar-year-unknown"
  /// An amount in roubles plus one in euros.
  case currenciesDiffer = "currencies-differ"
  /// `{% include "missing.md" %}`
  case includeNotFound = "include-not-found"
  /// `{% include "a.md" %}` in `a.md`
  case includeCycle = "include-cycle"
  /// `{% if x %}{% extends "a.html" %}{% endif %}`
  case wrongExtends = "wrong-extends"
  /// `{% block title required %}` that no template fills.
  case blockLeftOut = "block-left-out"
  /// A block within a line that stands for a block of whole paragraphs.
  case blockOfOtherKind = "block-of-other-kind"
  /// `{% for a in range(1000000) %}{% for b in range(1000000) %}…`
  case tooManySteps = "too-many-steps"
  /// `{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}`
  case tooManyLevels = "too-many-levels"
  /// `{{ range(10 ** 12) }}`
  case tooMuchOutput = "too-much-output"
  /// `{{ refuse("the act is dated before its period ends") }}`
  case templateRefusal = "template-refusal"
  /// `{{ warn("the contract begins before its date") }}`
  case templateWarning = "template-warning"

  // MARK: Outline templates

  /// `---` on the first line and nowhere below.
  case frontMatterUnclosed = "front-matter-unclosed"
  /// `titel: Offer` in the front matter.
  case frontMatterKeyUnknown = "front-matter-key-unknown"
  /// `page: A4, narrow` where a record of settings is wanted.
  case frontMatterType = "front-matter-type"
  /// `language: fr`, `margins: wide`, `type: number` misspelt.
  case frontMatterValue = "front-matter-value"
  /// `client: { required: true }` among the fields, and data without `client`.
  case fieldNotGiven = "field-not-given"
  /// `date: { type: date }` among the fields, and `date: soon` in the data.
  case fieldOfWrongType = "field-of-wrong-type"
  /// Sixty quotations in each other: `> > > > …`.
  case markupTooDeep = "markup-too-deep"
  /// `{% if x %}` within a list item and `{% endif %}` behind the list.
  case tagCutsAcross = "tag-cuts-across"
  /// A tag in the definition of a link, where no text comes out: `[a]: /x "{{ y }}"`.
  case tagWithoutPlace = "tag-without-place"
  /// `{% block %}` between the rows of a table.
  case tagOnWrongLevel = "tag-on-wrong-level"
  /// `::: centre`
  case fenceUnknown = "fence-unknown"
  /// `::: center` without a closing `:::`.
  case fenceUnclosed = "fence-unclosed"
  /// `:::` without `::: center` before it.
  case fenceUnopened = "fence-unopened"
  /// `::: center` in a list item and its `:::` behind the list.
  case fenceCutsAcross = "fence-cuts-across"
  /// `::: center` among the lines of a block of code.
  case fenceInsideCode = "fence-inside-code"
  /// `::: center wide`
  case fenceWords = "fence-words"
  /// A row of two cells in a table of three columns.
  case tableRowLength = "table-row-length"
  /// `{% if x %}` in front of the header row in the row itself, `{% endif %}` behind it.
  case tableHeaderGoverned = "table-header-governed"
  /// `<b>new</b>` in an outline.
  case rawHTML = "raw-html"
  /// A line that begins with four spaces.
  case indentedCode = "indented-code"
  /// `![logo](logo.png){widht=4cm}`
  case attributeUnknown = "attribute-unknown"
  /// `![logo](logo.png){width=wide}`
  case attributeValue = "attribute-value"
  /// `{#payment}` in the middle of a sentence.
  case labelWithoutPlace = "label-without-place"
  /// `![logo](logo.png)` and no such file beside the template.
  case imageMissing = "image-missing"
  /// A text file called `logo.png`.
  case imageBroken = "image-broken"
  /// `![logo](../secret.png)`
  case imageOutside = "image-outside"
  /// `{{ text | markdown }}` where the text has `![](x.png)`.
  case imageInValue = "image-in-value"
  /// `[here](javascript:alert(1))`
  case linkUnsafe = "link-unsafe"
  /// `[here](terms.html)`
  case linkRelative = "link-relative"
  /// `Text {{ terms | markdown }} text` where the terms are two paragraphs.
  case valueOfSeveralParagraphs = "value-of-several-paragraphs"
  /// A macro of whole rows called in a sentence.
  case valueOnWrongLevel = "value-on-wrong-level"
  /// A paragraph beside the list in `::: parties`.
  case columnsMixed = "columns-mixed"

  // MARK: Word templates

  /// A field `{ HYPERLINK "{{ client.site }}" }` in a Word template.
  case tagInFieldCode = "tag-in-field-code"
  /// A Word template with insertions nobody has accepted, and `--tracked-changes refuse`.
  case trackedChanges = "tracked-changes"

  // MARK: Document model

  /// Two clauses with `{#payment}`.
  case duplicateLabel = "duplicate-label"
  /// `[](#paiment)` where no clause has that label.
  case unknownLabel = "unknown-label"
  /// `[](#payment)` where the clause stands under a condition that does not hold.
  case referenceToLeftOut = "reference-to-left-out"
  /// `[](#terms)` to `## Terms {-}{#terms}`.
  case referenceWithoutNumber = "reference-without-number"
  /// A quotation of more than a hundred levels.
  case documentTooDeep = "document-too-deep"

  // MARK: OpenXML

  /// Text written outside the root element, or no memory left.
  case xmlNotWritten = "xml-not-written"
  /// `<w:p><w:r></w:p>`
  case xmlNotRead = "xml-not-read"
  /// `<!DOCTYPE x [<!ENTITY a "b">]>`
  case xmlHasDocumentType = "xml-has-document-type"
  /// A part of 65 MB.
  case xmlTooLarge = "xml-too-large"
  /// Elements nested 257 deep.
  case xmlTooDeep = "xml-too-deep"
  /// A `.doc` or a text file where a `.docx` is wanted.
  case notAZip = "not-a-zip"
  /// The first half of a `.docx`.
  case zipTruncated = "zip-truncated"
  /// A `.docx` packed with a password.
  case zipEncrypted = "zip-encrypted"
  /// An entry packed by bzip2.
  case zipMethodUnknown = "zip-method-unknown"
  /// A `.docx` with one byte changed.
  case zipDamaged = "zip-damaged"
  /// An entry `../../etc/passwd`, or two entries of one name.
  case zipEntryName = "zip-entry-name"
  /// An entry that unpacks to a thousand times its size.
  case zipTooLarge = "zip-too-large"
  /// More than 65,535 parts, or more than 4 GB.
  case zipNotWritten = "zip-not-written"
  /// A zip archive without `[Content_Types].xml`.
  case partMissing = "part-missing"
  /// A relationship to `../../../x`.
  case relationshipWithoutTarget = "relationship-without-target"
  /// Two parts of one name, written.
  case partTwice = "part-twice"

  // MARK: Spreadsheets

  /// A `.docx` or an `.xls` where an `.xlsx` is wanted.
  case notASpreadsheet = "not-a-spreadsheet"
  /// `--sheet Клиенты` in a file whose only sheet is `Лист1`
  case sheetUnknown = "sheet-unknown"
  /// `<c t="s"><v>7</v></c>` where there are three shared strings; a cell right of column XFD.
  case sheetDamaged = "sheet-damaged"
  /// `=A1&B1` in a file that a program wrote and Excel never opened.
  case formulaWithoutResult = "formula-without-result"
  /// `#N/A` in a cell.
  case cellHoldsError = "cell-holds-error"
  /// `40702810900000000017` typed into a cell that is no text: Excel keeps 15 digits.
  case cellLostDigits = "cell-lost-digits"
  /// 29 February 1900, which Excel has and the calendar has not.
  case cellNotADay = "cell-not-a-day"
  /// A heading in a cell that is merged with the one below it; a title above the headings.
  case headingMerged = "heading-merged"
  /// A town in a cell that is merged over three rows of a list: it stands in the first of them alone.
  case cellMerged = "cell-merged"
  /// A list that is filtered: rows that nobody sees are read too.
  case rowsHidden = "rows-hidden"

  // MARK: Writers

  /// `--style house.docx` with a file saved as Strict Open XML.
  case houseStyleUnusable = "house-style-unusable"
  /// An SVG picture in a Word file.
  case wordPictureLeftOut = "word-picture-left-out"
  /// A value with the character U+0001 in a Word file.
  case wordCharactersReplaced = "word-characters-replaced"
  /// Lists nested ten deep in a Word file.
  case wordNestingTooDeep = "word-nesting-too-deep"

  // MARK: Readers

  /// An `.xlsx` where a `.docx` is wanted.
  case notAWordDocument = "not-a-word-document"
  /// A Word file whose `styles.xml` is not well-formed.
  case wordPartNotRead = "word-part-not-read"
  /// A Word file with a picture in the format EMF.
  case wordPictureNotRead = "word-picture-not-read"
  /// A Word file with a picture that is linked and not saved with it.
  case wordPictureElsewhere = "word-picture-elsewhere"
  /// A Word file with a chart.
  case wordContentLeftOut = "word-content-left-out"

  // MARK: Catalogue

  /// A client without `name`.
  case catalogueFieldMissing = "catalogue-field-missing"
  /// `quantity: many`
  case catalogueFieldType = "catalogue-field-type"
  /// `discont: 5` in a line of a package.
  case catalogueFieldUnknown = "catalogue-field-unknown"
  /// Two rows with the id `sever`.
  case clientDuplicate = "client-duplicate"
  /// `engross new offer --client sevr`
  case clientUnknown = "client-unknown"
  /// `kind: companny`
  case clientKindUnknown = "client-kind-unknown"
  /// `kind: sole_trader` with `name: ООО «Север»`.
  case clientKindUnlikely = "client-kind-unlikely"
  /// `contact: {name: Иванов И.И.}`
  case personNameUnclear = "person-name-unclear"
  /// `contact: {gender: x}`
  case personGenderUnknown = "person-gender-unknown"
  /// Two clients with the ИНН `7799000012`.
  case clientSameParty = "client-same-party"
  /// `inn: 779О000012`, with the Cyrillic letter.
  case requisiteCharacter = "requisite-character"
  /// `inn: 779900001`
  case requisiteLength = "requisite-length"
  /// `inn: "0000000000"`
  case requisiteZeros = "requisite-zeros"
  /// `ogrn: 2269900000016`
  case requisiteBeginning = "requisite-beginning"
  /// `inn: 7799000013`
  case requisiteKey = "requisite-key"
  /// `account: 30101810800000000101`
  case requisiteMisplaced = "requisite-misplaced"
  /// `bik: 049999555` with `correspondent_account: 30101810800000000101`
  case requisitesDisagree = "requisites-disagree"
  /// `bik: 017799101`
  case requisiteUnusual = "requisite-unusual"
  /// `kind: sole_trader` with `kpp: 779901001`
  case requisitesOfOtherKind = "requisites-of-other-kind"
  /// `inn: 7799000012` without `kpp` and `ogrn`.
  case requisitesMissing = "requisites-missing"
  /// `signatory: {authority: passport}`
  case authorityKindUnknown = "authority-kind-unknown"
  /// `signatory: {basis: доверенности № 7}`
  case authorityVoid = "authority-void"
  /// `signatory: {basis: доверенности от 12.01.2024 № 7}` and a contract of 2026.
  case authorityNotInForce = "authority-not-in-force"
  /// `authority: {kind: доверенность, date: 2026-03-01, until: 2026-02-01}`
  case authorityReversed = "authority-reversed"
  /// `signatory: {post: Генеральный директор, basis: доверенности от 12.01.2026 № 7}`
  case authorityUnusual = "authority-unusual"
  /// Two services with the id `cleaning`.
  case serviceDuplicate = "service-duplicate"
  /// A line with `service: claening`.
  case serviceUnknown = "service-unknown"
  /// Two packages with the id `basic`.
  case packageDuplicate = "package-duplicate"
  /// `engross new offer --package basik`
  case packageUnknown = "package-unknown"
  /// A package without `lines`.
  case packageEmpty = "package-empty"
  /// A line without `price` whose service has none either.
  case priceMissing = "price-missing"
  /// `price: -1`
  case priceNegative = "price-negative"
  /// `quantity: 0`
  case quantityNotPositive = "quantity-not-positive"
  /// `quantity: client.area` for a client without `area`.
  case quantityFieldMissing = "quantity-field-missing"
  /// `discount: 100`
  case discountOutOfRange = "discount-out-of-range"
  /// A quantity and a price of thirty digits each.
  case amountTooLarge = "amount-too-large"
  /// `vat: {mode: inclusive}`
  case vatModeUnknown = "vat-mode-unknown"
  /// `vat: {mode: exempt, ground: usm}`
  case vatGroundUnknown = "vat-ground-unknown"
  /// `country: XX`
  case vatCountryUnknown = "vat-country-unknown"
  /// An offer dated 1990.
  case vatRateMissing = "vat-rate-missing"
  /// `vat: {mode: included, rate: 18}`
  case vatRateNotInForce = "vat-rate-not-in-force"
  /// `vat: [{from: 2026-01-01, mode: included}]` and a service of 2025.
  case vatRegimeMissing = "vat-regime-missing"
  /// Two periods of `vat` with the same `from`.
  case vatPeriods = "vat-periods"
  /// `vat: {mode: exempt, ground: usn, income: 25000000}` in 2026.
  case vatIncome = "vat-income"
  /// Three lines of 10.02 with 22 % on top.
  case vatTotalDiffers = "vat-total-differs"
  /// `offer` without `form`.
  case offerFormMissing = "offer-form-missing"
  /// `offer: {form: proposal}`
  case offerFormUnknown = "offer-form-unknown"
  /// `validity_days: -1`
  case offerValidity = "offer-validity"
  /// Four packages in one offer.
  case offerPackages = "offer-packages"
  /// `--package basic --mark full`
  case recommendedNotOffered = "recommended-not-offered"
  /// `manager: orlowa` on a client's card.
  case managerUnknown = "manager-unknown"
  /// `--parent 77/2026`
  case contractUnknown = "contract-unknown"
  /// Two cards of `contracts.yaml` with `number: 7/2026` and one date.
  case contractDuplicate = "contract-duplicate"
  /// A contract with `start: 2027-01-01` and `end: 2026-12-31`.
  case contractDates = "contract-dates"

  /// `days: ["02-30"]` among the holidays of `calendar.yaml`.
  case calendarDay = "calendar-day"
  /// `charges: {}` without a package.
  case chargesEmpty = "charges-empty"
  /// Twenty services charged for each of a thousand months.
  case chargesTooMany = "charges-too-many"
  /// `period: {from: 2026-12-31, until: 2026-12-01}`
  case periodReversed = "period-reversed"
  /// `period: {from: 2026-12-01, until: 9999-12-31}`
  case periodTooLong = "period-too-long"
  /// Charges of a January for a contract that ended in December.
  case periodOutsideTerm = "period-outside-term"
  /// Two lines of one service, one for all of December and one for its first week.
  case chargeOverlap = "charge-overlap"
  /// `per: day` in a line of charges.
  case chargeBasis = "charge-basis"
  /// A line of `charges` from December 2025 to January 2026, between which the VAT rate changed.
  case chargeDivided = "charge-divided"
  /// `payments: {count: 3, …}` and no `charges`.
  case paymentsWithoutTotal = "payments-without-total"
  /// Two payments of 30 % each and no other.
  case paymentsDiffer = "payments-differ"
  /// `payments: {count: 0}`
  case paymentCount = "payment-count"
  /// `every: fortnight`
  case paymentStep = "payment-step"
  /// `{due: 2026-12-10, percent: 0}`
  case paymentAmount = "payment-amount"
  /// `{after: 2026-11-30, days: 5, months: 1, rest: true}`
  case paymentTerm = "payment-term"
  /// A payment of January after one of February.
  case paymentOrder = "payment-order"
  /// A payment after the contract's last day.
  case paymentOutsideTerm = "payment-outside-term"

  // MARK: Review of finished documents

  /// `Цена услуг составляет ________ руб.`
  case blankLeft = "blank-left"
  /// `ИНН {{ client.inn }}`, `ИНН ⟦client.inn⟧`
  case markLeft = "mark-left"
  /// `120 000 (Сто тридцать тысяч) рублей`
  case wordsDiffer = "words-differ"
  /// A contract of 23.11.2026 for services from 01.11.2026, without a word about what was before it.
  case contractAfterStart = "contract-after-start"
  /// A supplement of 01.11.2026 to a contract of 23.11.2026.
  case beforeItsContract = "before-its-contract"
  /// An offer of 23.11.2026, valid until 01.11.2026.
  case validityBeforeDate = "validity-before-date"
  /// An offer valid until 01.11.2026, looked at on 23.11.2026.
  case validityPast = "validity-past"
  /// `действующего на основании доверенности,` without its date.
  case authorityUndated = "authority-undated"
  /// `доверенности от 12.01.2024 № 7` in a contract of 23.11.2026.
  case authorityExpired = "authority-expired"
  /// An act of 20.11.2026 for the period until 30.11.2026.
  case actBeforePeriodEnd = "act-before-period-end"
  /// `Приложение № 2` in the text of a contract that has one annex.
  case annexAbsent = "annex-absent"
  /// An annex that the text of its contract never names.
  case annexUnnamed = "annex-unnamed"
  /// `в том числе НДС 20 %` for services of November 2026.
  case vatRateOfPeriod = "vat-rate-of-period"
  /// `122 000,00 руб., в том числе НДС 22 % — 20 000,00 руб.`
  case vatSumDiffers = "vat-sum-differs"
  /// A table whose `Итого` is not the sum of its lines.
  case totalDiffers = "total-differs"
  /// An ИНН that is neither our company's nor the client's.
  case partyUnknown = "party-unknown"
  /// An act for `sever` to a contract with `vostok`.
  case partyOfOtherContract = "party-of-other-contract"
  /// `составлен в одном экземпляре` for two parties.
  case copiesOfParties = "copies-of-parties"
  /// `согласно пункту 7.3` where section 7 ends with 7.2.
  case clauseAbsent = "clause-absent"
  /// `(далее — Объект)` and no word of it afterwards.
  case termUnused = "term-unused"
  /// Clauses typed by hand as 3.1, 3.2, 3.4.
  case numberingBroken = "numbering-broken"
  /// `договор от 23.11.2026 № 7` here and `договор от 24.11.2026 № 7` there.
  case contractNamedTwice = "contract-named-twice"
  /// `"Север" - это`
  case typographySlip = "typography-slip"

  // MARK: Choosing services

  /// `cost: -5`
  case amountNegative = "amount-negative"
  /// `recommend: {minimum_margin_percent: 150}`
  case marginOutOfRange = "margin-out-of-range"
  /// A service that requires another, which requires the first.
  case prerequisiteCycle = "prerequisite-cycle"
  /// A service with `requires: mats` and `excludes: mats`.
  case prerequisiteExcluded = "prerequisite-excluded"
  /// `engross recommend` in an office without `recommend` in `office.yaml`.
  case choicePolicyMissing = "choice-policy-missing"
  /// `engross recommend --client yug` where the card of `yug` has no `needs`.
  case clientNeedsMissing = "client-needs-missing"
  /// `needs: {must: clean-ofice}`
  case needUnknown = "need-unknown"
  /// A need that only a service without `cost` meets.
  case needUnmet = "need-unmet"
  /// Two needs, each met by one service, and the services exclude each other.
  case needsConflict = "needs-conflict"
  /// `headcount_limit: 0` and a need met by a service with `headcount: 1`.
  case headcountTooSmall = "headcount-too-small"
  /// `minimum_margin_percent: 50` where services cost us most of their price.
  case marginOutOfReach = "margin-out-of-reach"
  /// `engross recommend --client sever --budget 1`
  case budgetTooSmall = "budget-too-small"
  /// A price list of 129 services that can all be chosen.
  case choiceTooLarge = "choice-too-large"
  /// Wishes only, and each service that meets one costs us more than it brings.
  case nothingToPropose = "nothing-to-propose"
  /// A price list on which the search takes more than its four million steps.
  case choiceNotProven = "choice-not-proven"

  // MARK: Approval

  /// `people: nobody` in `office.yaml`
  case approvalFieldType = "approval-field-type"
  /// A person without `id`.
  case approvalFieldMissing = "approval-field-missing"
  /// `absenses:` of a person
  case approvalFieldUnknown = "approval-field-unknown"
  /// `resubmission: some`
  case approvalChoiceUnknown = "approval-choice-unknown"
  /// Two people with the id `orlova`.
  case personDuplicate = "person-duplicate"
  /// `deputy: orlva`
  case personUnknown = "person-unknown"
  /// A person whose absence has that person as `deputy`.
  case deputyOfOneself = "deputy-of-oneself"
  /// `absences: [{from: 2026-12-10, until: 2026-12-01}]`
  case absenceBackwards = "absence-backwards"
  /// `logins: [anna]` of two people
  case loginTwice = "login-twice"
  /// The routes `contract` and `papers: {kinds: [contract]}`.
  case routeTwice = "route-twice"
  /// `stages: [head, head]`
  case roleTwice = "role-twice"
  /// `{"event": "visa"}` without details in the journal.
  case approvalEventUnreadable = "approval-event-unreadable"
  /// Signing a draft.
  case actionNotAllowed = "action-not-allowed"
  /// A visa of nobody.
  case actorMissing = "actor-missing"
  /// A visa of the accountant where the lawyer is asked.
  case notYourRole = "not-your-role"
  /// The author's visa on the author's document.
  case ownDocument = "own-document"
  /// The visa of one of two lawyers on a text that this lawyer has edited.
  case ownRevision = "own-revision"
  /// A visa on a revision that has been edited since.
  case staleVisa = "stale-visa"
  /// `approve`, then `return-with-remarks` of the same revision by the same person.
  case alreadyDecided = "already-decided"
  /// A contract in an office where nobody has the role `legal`.
  case roleWithoutHolder = "role-without-holder"
  /// `stages: [{role: head, when: offer.discont > 10}]`
  case routeEmpty = "route-empty"
  /// The only lawyer is on leave, without a deputy.
  case roleVacant = "role-vacant"
  /// The only lawyer submits a contract.
  case authorSoleHolder = "author-sole-holder"
  /// A document submitted again with a mandatory remark that was not answered.
  case remarksUnanswered = "remarks-unanswered"
  /// An answer to `r7` where there are two remarks.
  case remarkUnknown = "remark-unknown"
  /// A rejection without a word why.
  case reasonMissing = "reason-missing"
  /// Submitting a document in which the review finds an error.
  case lintErrorsLeft = "lint-errors-left"
  /// Submitting an entry without a revision.
  case nothingToApprove = "nothing-to-approve"
  /// Revision 2 after revision 3.
  case revisionOutOfOrder = "revision-out-of-order"
  /// Signing what a damaged journal says is approved.
  case visasIncomplete = "visas-incomplete"
  /// A visa at nine o'clock after one at ten.
  case clockBackwards = "clock-backwards"
  /// The same visa twice.
  case alreadyDone = "already-done"
  // MARK: Handing files over

  /// A page of HTML in UTF-16 that is to be marked as a draft
  case pageNotMarked = "page-not-marked"
  /// A returned file whose property `Engross.Digest` was deleted, while `Engross.Number` is there
  case tagIncomplete = "tag-incomplete"
  /// A .docm named .docx that is to leave the house
  case macrosNotCleaned = "macros-not-cleaned"
  /// A .docx with a part `_xmlsignatures/sig1.xml` that is to leave the house
  case signatureNotKept = "signature-not-kept"
  /// A sheet of Excel embedded in a .docx that leaves the house
  case embeddedFileKept = "embedded-file-kept"
  /// A link to `file:///C:/clients.xlsx` in a .docx that leaves the house
  case linkedFileKept = "linked-file-kept"
  /// A content control that shows custom XML in a .docx that leaves the house
  case boundDataKept = "bound-data-kept"
  /// A run with `w:vanish` in a .docx that leaves the house
  case hiddenTextKept = "hidden-text-kept"

  // MARK: Joining files

  /// A .docm named .docx among the files to join.
  case macrosNotJoined = "macros-not-joined"
  /// A file saved as «Strict Open XML Document» among the files to join.
  case strictNotJoined = "strict-not-joined"
  /// 20,001 files to join.
  case joinedTooLarge = "joined-too-large"
  /// No file to join.
  case nothingJoined = "nothing-joined"
  /// A file with `w:mirrorMargins` behind one without.
  case joinedSettingsDiffer = "joined-settings-differ"

  // MARK: Printing and posting

  /// `engross join 7/2026 --output all.docx` when 7/2026 was made with `--format txt`
  case withoutWordFile = "without-word-file"
  /// `engross join --batch ПД-1/2026 --output all.docx` when one of its documents was rejected
  case documentsNotPrinted = "documents-not-printed"
  /// `engross join --batch 7/2026 --output all.docx` when that is an offer
  case notABatch = "not-a-batch"
  /// A label for a client whose card has no `address`
  case noPostalAddress = "no-postal-address"
  /// A label for a client at `г. Город, д. 1`
  case noPostcode = "no-postcode"
  /// `engross post envelopes 1/2026 --output envelopes.docx` when 1/2026 is a report, which has no client
  case nobodyToPost = "nobody-to-post"

  // MARK: Production and commands

  /// `engross recommend --client sever --budget much`
  case badBudget = "bad-budget"
  /// `--set client.name`
  case badSetting = "bad-setting"
  /// A data file that holds only `12`
  case dataWithoutNames = "data-without-names"
  /// `{% include "../secret.md" %}`
  case includeOutside = "include-outside"
  /// `engross render offer.pdf`
  case unknownTemplateKind = "unknown-template-kind"
  /// `engross check --finished contract.pdf`
  case unknownDocumentKind = "unknown-document-kind"
  /// `--office` with a folder that holds no `office.yaml`
  case noOffice = "no-office"
  /// An office without `services.yaml`
  case officeFileMissing = "office-file-missing"
  /// `--output offer.odt`
  case unknownFormat = "unknown-format"
  /// A `.txt` template for a `.docx` output
  case textTemplateFormat = "text-template-format"
  /// `engross render contract.docx --style house.docx --output out.docx`
  case styleOfWordTemplate = "style-of-word-template"
  /// `--output '{{ need }}.docx'` with a long text in `need`
  case longFileName = "long-file-name"
  /// `--output 'out/{{ id }}.docx'` with an empty `id`
  case emptyFileName = "empty-file-name"
  /// `--each clients.csv` with nothing below its first line
  case noRecords = "no-records"
  /// `--each clients.csv --output offer.docx`
  case sameOutput = "same-output"
  /// `engross new ofer`
  case unknownKind = "unknown-kind"
  /// `engross new offer --number 12`
  case clientNotNamed = "client-not-named"
  /// `--date 31.02.2026`
  case badDate = "bad-date"
  /// The program alone, without its `Templates` and `Samples`
  case noResources = "no-resources"
  /// `engross init --sample nobody`
  case unknownSample = "unknown-sample"
  /// `engross init --language xx`
  case unknownLanguage = "unknown-language"

  // MARK: Lists of clients

  /// `engross batch offer --clients list.json`
  case listFormat = "list-format"
  /// A column `Примечание`, which nothing reads.
  case headingUnknown = "heading-unknown"
  /// The columns `Название` and `Клиент` in one list.
  case headingTwice = "heading-twice"
  /// `--map 'Фирма'`
  case mappingUnreadable = "mapping-unreadable"
  /// `--map 'Фирма=name'` for a list that has no such column
  case mappingWithoutColumn = "mapping-without-column"
  /// A list without a column that says which client a row is.
  case listWithoutClients = "list-without-clients"
  /// The same `ИНН` in two rows of a list.
  case rowTwice = "row-twice"
  /// `ООО «Ромашка»` in one row of a list and `Ромашка ООО` in another, one of them without an ИНН.
  case rowAlike = "row-alike"
  /// `group@example.com` in two rows of a list, which have not one ИНН.
  case addressTwice = "address-twice"
  /// `нет` in the column `E-mail` of a list.
  case rowWithoutAddress = "row-without-address"
  /// `ООО «Север»` without an ИНН in a row of a list, when a client of the office is called so.
  case rowLikeClient = "row-like-client"
  /// Our own company's ИНН in a row of a list of clients.
  case rowOfOwnCompany = "row-of-own-company"
  /// An empty cell in the column `Пакет`, without `--package`.
  case rowWithoutPackage = "row-without-package"
  /// A row with an `ИНН` that two clients of the office share, and without `id`.
  case rowAmbiguous = "row-ambiguous"

  // MARK: The registry

  /// `engross approve 7/2026` by an account that stands on nobody's card
  case accountUnknown = "account-unknown"
  /// `--as lebedev` by an account that office.yaml does not let act for others
  case actingRefused = "acting-refused"
  /// Two programs write for a minute, and a third one wants to.
  case registryBusy = "registry-busy"
  /// A full disk, or `registry` without write permission.
  case registryUnwritable = "registry-unwritable"
  /// A `registry.sqlite` that is something else, or was made by a newer version.
  case registryDamaged = "registry-damaged"
  /// `engross show 7/2026` in an office that has registered nothing
  case registryMissing = "registry-missing"
  /// `numbers: {offer: "КП"}` in office.yaml
  case numberPattern = "number-pattern"
  /// `engross new contract --number 7/2026` when there is one
  case numberTaken = "number-taken"
  /// `engross new contract --number 90/2026` when the last is 7/2026
  case numberGap = "number-gap"
  /// `engross show 77/2026` when there is none
  case entryUnknown = "entry-unknown"
  /// A record of the journal that was edited with `sqlite3`
  case journalBroken = "journal-broken"
  /// A journal whose last record was deleted
  case journalCut = "journal-cut"
  /// A row of `entries` that was edited with `sqlite3`
  case tableDiffers = "table-differs"
  /// A journal with the contracts 1/2026 and 3/2026 alone
  case numberSeries = "number-series"
  /// A byte changed in a file of `registry/files`
  case revisionFile = "revision-file"
  /// A document in `documents` that was edited in Word
  case copyChanged = "copy-changed"
  /// `engross approve 7/2026` when nobody may write into `documents`
  case copyUnwritten = "copy-unwritten"

  // MARK: Batches

  /// `engross batch offer --all --where 'client.area >'`
  case batchCondition = "batch-condition"
  /// `engross batch offer --all --where 'client.area > 1000000'` when no client is that large
  case batchEmpty = "batch-empty"
  /// `engross batch offer --clients list.csv` with a row that has no name
  case batchFaulty = "batch-faulty"
  /// A batch that is gone on with after a client's card lost its name
  case batchChanged = "batch-changed"
  /// The same `engross batch` in two windows
  case batchBusy = "batch-busy"
  /// `engross batch offer --clients list.csv --package basic` when a row of the list names a package of its own
  case batchRowPackages = "batch-row-packages"
  /// A list that was corrected after its batch was stopped
  case batchBegun = "batch-begun"
  /// `engross batch offer` with a list of ten clients a day after one of nine of them
  case batchAgain = "batch-again"
  /// `engross submit ПД-1/2026` when the batch was stopped before its last document
  case batchUnfinished = "batch-unfinished"
  /// `engross submit ПД-1/2026` after `engross revise` of one of its documents
  case batchBehind = "batch-behind"
  /// `engross approve ПД-1/2026` when one of its documents was submitted alone
  case batchLeft = "batch-left"
  /// `engross counterparty ПД-1/2026 --sent`
  case batchNotOne = "batch-not-one"
  /// `engross revise ПД-1/2026 --file edited.docx`
  case batchFile = "batch-file"
  /// Ctrl-C while a batch or a mailing is at work
  case runStopped = "run-stopped"

  // MARK: Deciding about registered documents

  /// `engross approve 1/2026` where that is a client's claim
  case notForApproval = "not-for-approval"
  /// `engross approve 7/2026 --revision 9` when there are two
  case revisionUnknown = "revision-unknown"
  /// `when: client.area >` in a route of office.yaml
  case routeCondition = "route-condition"
  /// `engross revise 7/2026 --file` with the file of 8/2026
  case fileOfOther = "file-of-other"
  /// `engross revise 7/2026 --file` with a copy of revision 1 when 2 is in force
  case fileOfOlder = "file-of-older"
  /// `engross revise 7/2026 --file` with a .docx that somebody typed anew
  case fileUntagged = "file-untagged"
  /// `engross revise 7/2026 --file contract.pdf`
  case editedFormat = "edited-format"
  /// `engross revise 7/2026 --set contract.city=Тверь` after `--file`
  case editsWouldGo = "edits-would-go"
  /// `engross revise 7/2026 --set …` of an entry that has files alone
  case notRemade = "not-remade"
  /// `engross supersede 7/2026 --by 7/2026`
  case supersededByItself = "superseded-by-itself"
  /// `engross prolong 7/2026 --until 2020-01-01`
  case prolongedBackwards = "prolonged-backwards"
  /// `engross terminate 7/2026 --date 1926-12-01`
  case dayOutOfOrder = "day-out-of-order"
  /// `engross approve 7/2026 --role lgal`
  case roleUnknown = "role-unknown"

  // MARK: Questions to the registry

  /// `engross list --state aproved`
  case stateUnknown = "state-unknown"
  /// `engross todo --role leagl`
  case doerUnknown = "doer-unknown"
  /// `engross list --expiring soon`, `engross due --within soon`
  case badSpan = "bad-span"
  /// `engross list --client sevr` when no document is for `sevr`
  case nothingFound = "nothing-found"
  /// `engross open 7/2026 --format html` of a document that was made as .docx alone
  case revisionWithoutFile = "revision-without-file"
  /// `engross verify --head 3f9a`
  case badDigest = "bad-digest"

  // MARK: Registers of payments, claims and terms

  /// `engross payment add 3 --sum 0`
  case paymentSum = "payment-sum"
  /// `engross payment add 3 --sum 100 --currency EUR` for an invoice in roubles
  case paymentCurrency = "payment-currency"
  /// `engross payment add 12/2026-КП --sum 100` for an offer
  case paymentRefused = "payment-refused"
  /// A payment above what the invoice leaves to pay
  case paymentOver = "payment-over"
  /// The same sum of the same day and bank paper, entered once more
  case paymentTwice = "payment-twice"
  /// `engross claim answer ВП-1/2026` before anybody was asked to see to it
  case claimStep = "claim-step"
  /// `engross claim answer ВП-1/2026 --reply 4` where 4 went to another client
  case claimReply = "claim-reply"
  /// `--date 2027-01-01` for what has happened already
  case registerDate = "register-date"
  /// `engross report --period 2026-13`
  case periodUnreadable = "period-unreadable"
  /// `engross due personnel-notice 7/2026` when there is no such contract
  case contractNotFound = "contract-not-found"

  // MARK: Mailings

  /// A template of letters without `title`
  case letterSubject = "letter-subject"
  /// `engross mail prepare --numbers 1/2026-КП` without --class
  case mailingClass = "mailing-class"
  /// `engross mail prepare --numbers 1/2026-КП` while that is a draft
  case mailingUnapproved = "mailing-unapproved"
  /// `engross mail prepare --class advertising` where nobody has consented to it
  case mailingConsent = "mailing-consent"
  /// `engross mail prepare --kind offer` where no offer has an address to go to
  case mailingEmpty = "mailing-empty"
  /// Two of the documents are for one address
  case mailingLeftOut = "mailing-left-out"
  /// `engross mail send 1/2026-КП`, which is an offer
  case notAMailing = "not-a-mailing"
  /// `engross mail send Р-1/2026` while somebody is sending it
  case mailingBusy = "mailing-busy"
  /// `engross mail send Р-1/2026` that was called off
  case mailingCancelled = "mailing-cancelled"
  /// `engross mail send Р-1/2026` of which not all letters are in the outbox
  case mailingUnprepared = "mailing-unprepared"
  /// `engross mail preview Р-1/2026 --letter 9` where there are two
  case letterUnknown = "letter-unknown"
  /// A clause was changed that the letters include, after they were prepared
  case mailingContent = "mailing-content"
  /// `registry/mail.key` was taken away after letters with its tokens were prepared
  case mailingKey = "mailing-key"
  /// The server does not know the password
  case mailingStopped = "mailing-stopped"
  /// Three of the first fifty letters were refused
  case mailingPaused = "mailing-paused"
  /// The server says that there is no such address
  case mailingRefused = "mailing-refused"
  /// The connection broke before the server answered to a whole letter
  case mailingUnsure = "mailing-unsure"
  /// A consent without the words that were agreed to
  case consentProof = "consent-proof"
  /// `engross mail suppress --remove a@example.com` where that is on no list
  case recipientUnknown = "recipient-unknown"

  // MARK: Letters

  /// `office@example`
  case badAddress = "bad-address"
  /// `оffice@example.com` whose first letter is Cyrillic
  case addressLookAlike = "address-look-alike"
  /// `почта@пример.рф`
  case addressNotASCII = "address-not-ascii"
  /// A subject with a line break in it
  case badHeaderText = "bad-header-text"
  /// The office's own header `Bcc: a@example.com`
  case badHeaderName = "bad-header-name"
  /// `Offers` as the id of a mailing list
  case badListID = "bad-list-id"
  /// `http://example.com/u/` as where one unsubscribes
  case badUnsubscribeLink = "bad-unsubscribe-link"
  /// `../offer.docx` as the name of an attachment
  case badAttachmentName = "bad-attachment-name"
  /// A letter of the year 12026
  case badLetterDate = "bad-letter-date"
  /// A secret of eight bytes
  case badUnsubscribeKey = "bad-unsubscribe-key"
  /// An OpenSSL of version 1, or one built without AES-SIV
  case cipherMissing = "cipher-missing"
  /// A word on a web server's log that nobody was given to unsubscribe with
  case unsubscribeUnknown = "unsubscribe-unknown"

  // MARK: Settings of mail, and mail servers

  /// `mail: {smtp: mail.example.org}` in office.yaml
  case mailSettingType = "mail-setting-type"
  /// `mail: {transport: smtp}` in office.yaml, without a host
  case mailSettingMissing = "mail-setting-missing"
  /// `mail: {form: …}` in office.yaml
  case mailSettingUnknown = "mail-setting-unknown"
  /// `mail: {transport: stmp}` in office.yaml
  case mailSettingChoice = "mail-setting-choice"
  /// `mail: {from: {name: Offers, address: offers}}` in office.yaml
  case mailSettingAddress = "mail-setting-address"
  /// `mail: {unsubscribe: {url: http://example.org/u}}` in office.yaml
  case mailSettingLink = "mail-setting-link"
  /// `mail: {password: letmein}` in office.yaml
  case mailPasswordInline = "mail-password-inline"
  /// `mail: {smtp: {host: mail.example.org, tls: none, user: offers}}` in office.yaml
  case mailPasswordOpen = "mail-password-open"
  /// `mail: {smtp: {user: offers}}` in office.yaml, without a `password`
  case mailPasswordMissing = "mail-password-missing"
  /// `mail: {password: {command: [pass, show, mail]}}` where there is no `pass`
  case mailPasswordUnavailable = "mail-password-unavailable"
  /// `mail: {password: {file: secret}}` where everybody may read the file
  case mailPasswordExposed = "mail-password-exposed"
  /// `mail: {smtp: {ca_file: missing.pem}}` in office.yaml
  case mailServerUnusable = "mail-server-unusable"

  // MARK: PDF

  /// A PDF on a machine without LibreOffice
  case pdfProgramMissing = "pdf-program-missing"
  /// A file that LibreOffice crashes on, or makes nothing of
  case pdfNotMade = "pdf-not-made"
  /// A file that LibreOffice does not finish in time
  case pdfOvertime = "pdf-overtime"
}

extension DiagnosticCode {
  /// Whose matter a finding is; decides the exit code.
  package enum Blame: Sendable {
    /// The input has faults: exit code 1.
    case input
    /// The rules of approval refuse it: exit code 3.
    case rules
    /// The outside world failed: exit code 4.
    case world
  }

  package var blame: Blame {
    switch self {
    case .fileUnreadable, .fileUnwritable, .noResources, .registryBusy, .registryUnwritable, .registryDamaged,
      .copyUnwritten, .mailingStopped, .mailingKey, .cipherMissing, .mailPasswordUnavailable, .mailServerUnusable,
      .pdfProgramMissing,
      .pdfNotMade, .pdfOvertime:
      .world
    case .batchBehind, .batchNotOne, .batchUnfinished, .accountUnknown, .actingRefused, .actionNotAllowed,
      .actorMissing, .notYourRole, .ownDocument, .ownRevision,
      .staleVisa, .alreadyDecided, .roleWithoutHolder, .routeEmpty,
      .roleVacant, .authorSoleHolder, .remarksUnanswered, .reasonMissing, .lintErrorsLeft, .nothingToApprove,
      .revisionOutOfOrder, .visasIncomplete, .clockBackwards, .notForApproval, .fileOfOlder, .editsWouldGo,
      .paymentRefused, .claimStep, .batchBusy, .mailingUnapproved, .mailingConsent, .mailingBusy, .mailingUnprepared,
      .mailingCancelled,
      .mailingContent, .mailingPaused:
      .rules
    default: .input
    }
  }
}
