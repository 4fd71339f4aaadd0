// swift-tools-version: 6.2
import PackageDescription

/// Settings every target of ours shares: what crosses a module border is said aloud.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "Engross",
  products: [.executable(name: "engross", targets: ["engross"])],
  dependencies: [
    // The command line: help, completions and usage errors as Swift programs have them.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // The registry's file: SQLite with its locks, transactions and prepared statements, safe between processes.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // What is wrong, where, and what to try.
    .target(name: "Diagnostics", swiftSettings: strict),
    // Files on the disk: whole or not at all.
    .target(name: "Files", dependencies: ["Diagnostics", "CLinux"], swiftSettings: strict),
    // Other programs: started without a shell, ended in time.
    .target(name: "Processes", dependencies: ["CLinux"], swiftSettings: strict),
    // The data a template sees, and its readers: YAML, JSON, CSV.
    .target(
      name: "Values", dependencies: ["Diagnostics", "CLibYAML", "CYajl", "CLibCSV"],
      swiftSettings: strict),
    // How a value is said: numbers, money, dates, plurals; Russian and English.
    .target(name: "Wording", swiftSettings: strict),
    // Clients, services, packages, prices, VAT, totals.
    .target(
      name: "Catalogue", dependencies: ["Values", "Wording", "Diagnostics"],
      resources: [
        .embedInCode("Data/vat.yaml"), .embedInCode("Data/calendar.yaml"), .embedInCode("Data/charges.yaml"),
      ], swiftSettings: strict),
    // Template text -> syntax tree.
    .target(name: "TemplateLanguage", dependencies: ["Diagnostics"], swiftSettings: strict),
    // Syntax tree + values -> what a carrier emits.
    .target(
      name: "Merging", dependencies: ["Values", "Wording", "TemplateLanguage", "Diagnostics"], swiftSettings: strict),
    // The merged document, independent of format.
    .target(name: "DocumentModel", dependencies: ["Diagnostics"], swiftSettings: strict),
    // Markdown with tags -> tree with holes -> document.
    .target(
      name: "OutlineTemplates",
      dependencies: [
        "Merging", "TemplateLanguage", "Values", "DocumentModel", "Diagnostics", "CMarkGFM", "CQREncode", "CZlib",
      ],
      swiftSettings: strict),
    // XML, zip and the package of parts; knows no paragraphs.
    .target(name: "OpenXML", dependencies: ["Diagnostics", "CLibXML2", "CZlib"], swiftSettings: strict),
    // A list in a spreadsheet (.xlsx) -> records, row by row; rows -> a spreadsheet.
    .target(name: "Spreadsheets", dependencies: ["OpenXML", "Values", "Diagnostics"], swiftSettings: strict),
    // Document -> text, HTML, DOCX.
    .target(
      name: "Writers", dependencies: ["DocumentModel", "OpenXML", "Diagnostics"],
      // The base styles of Word files stand in the program itself, so that one file is all there is to copy.
      resources: [
        .embedInCode("Word/Base/fontTable.xml"), .embedInCode("Word/Base/numbering.xml"),
        .embedInCode("Word/Base/settings.xml"), .embedInCode("Word/Base/styles.xml"),
      ],
      swiftSettings: strict),
    // A .docx from anywhere -> document, its numbers as Word shows them.
    .target(
      name: "Readers", dependencies: ["DocumentModel", "OpenXML", "Diagnostics"], swiftSettings: strict),
    // What a careful lawyer would notice in a finished document.
    .target(
      name: "Review", dependencies: ["DocumentModel", "Wording", "Values", "Diagnostics"], swiftSettings: strict),
    // A lawyer's .docx with tags -> compiled parts -> merged .docx.
    .target(
      name: "WordTemplates",
      dependencies: [
        "Merging", "TemplateLanguage", "Values", "DocumentModel", "OutlineTemplates", "OpenXML", "Writers", "Readers",
        "Diagnostics",
      ],
      swiftSettings: strict),
    // Finished files on their way: marked as drafts, recognised, cleaned, compared.
    .target(
      name: "HandOver", dependencies: ["DocumentModel", "Readers", "OpenXML", "Diagnostics"],
      swiftSettings: strict),
    // Who approved what: entries, numbers, revisions, routes, the journal.
    .target(
      name: "DocumentRegistry",
      dependencies: ["Values", "Files", "Diagnostics", "CCrypto", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    // Addresses that letters can be sent to; a list of clients is held against them long before a letter is.
    .target(name: "MailAddresses", dependencies: ["Diagnostics", "CIDN"], swiftSettings: strict),
    // One call: template or kind + data -> files; the office folder.
    .target(
      name: "Production",
      dependencies: [
        "Catalogue", "Diagnostics", "DocumentModel", "DocumentRegistry", "Files", "HandOver", "MailAddresses",
        "Merging",
        "OpenXML", "OutlineTemplates", "Readers", "Review", "Spreadsheets",
        "TemplateLanguage", "Values", "WordTemplates", "Wording", "Writers",
      ], swiftSettings: strict),
    // DOCX -> PDF, by LibreOffice.
    .target(
      name: "PDFConversion", dependencies: ["Values", "Files", "Processes", "Diagnostics"], swiftSettings: strict),
    // Mailings: letters, who gets them, and their way to a mail server or into a folder.
    .target(
      name: "Mailing",
      dependencies: [
        "Production", "PDFConversion", "DocumentRegistry", "MailAddresses", "Spreadsheets", "Processes", "Values",
        "Files", "Diagnostics", "CCrypto", "CCurl",
      ], swiftSettings: strict),
    // The executable: arguments in, exit code out.
    .executableTarget(
      name: "engross",
      dependencies: [
        "Mailing", "Production", "DocumentRegistry", "Writers", "Files", "Diagnostics", "Values",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),

    // C libraries of the system. XML: reading it without entities or network, writing it well-formed.
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    // Deflate and checksums of zip archives.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    // CommonMark with tables, as a tree with lines.
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    // QR codes of payments; libqrencode is what Linux has for them.
    .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    // Digests, as fast as the processor does them, and the cipher of what one unsubscribes with.
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    // Domain names in other alphabets, as the mail servers' own resolvers read them.
    .systemLibrary(name: "CIDN", pkgConfig: "libidn2", providers: [.apt(["libidn2-dev"])]),
    // SMTP with TLS and authentication, kept up by people who do nothing else.
    .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    // YAML as a stream of events with marks.
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    // JSON as a stream of events with exact numbers and byte positions.
    .systemLibrary(name: "CYajl", pkgConfig: "yajl", providers: [.apt(["libyajl-dev"])]),
    // CSV as a stream of cells.
    .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"])]),

    // Calls of Linux that Swift's module of the C library leaves out.
    .systemLibrary(name: "CLinux"),

    // What several test targets use: case files, goldens, running programs.
    .target(name: "TestKit", dependencies: ["OpenXML", "Diagnostics"], path: "Tests/TestKit", swiftSettings: strict),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "ValuesTests", dependencies: ["Values", "Diagnostics", "TestKit"], exclude: ["Cases"], swiftSettings: strict
    ),
    .testTarget(
      name: "WordingTests", dependencies: ["Wording"], exclude: ["Oracles", "Vectors"], swiftSettings: strict),
    .testTarget(
      name: "CatalogueTests", dependencies: ["Catalogue", "Values", "Diagnostics", "TestKit"],
      exclude: ["Cases", "Charges", "Choices", "Vectors", "Oracles"], swiftSettings: strict),
    .testTarget(
      name: "TemplateLanguageTests", dependencies: ["TemplateLanguage", "Diagnostics", "TestKit"],
      exclude: ["Cases", "Jinja"], swiftSettings: strict),
    .testTarget(
      name: "MergingTests", dependencies: ["Merging", "TemplateLanguage", "Values", "Diagnostics", "TestKit"],
      exclude: ["Cases", "Jinja"],
      swiftSettings: strict),
    .testTarget(
      name: "DocumentModelTests", dependencies: ["DocumentModel", "Diagnostics", "TestKit"], swiftSettings: strict),
    .testTarget(
      name: "OutlineTemplatesTests",
      dependencies: [
        "OutlineTemplates", "Merging", "TemplateLanguage", "DocumentModel", "Values", "Diagnostics", "TestKit",
      ],
      exclude: ["Cases"], swiftSettings: strict),
    .testTarget(name: "OpenXMLTests", dependencies: ["OpenXML", "Diagnostics", "TestKit"], swiftSettings: strict),
    .testTarget(
      name: "SpreadsheetsTests", dependencies: ["Spreadsheets", "OpenXML", "Values", "Diagnostics", "TestKit"],
      exclude: ["Recorded"], swiftSettings: strict),
    .testTarget(
      name: "WordTemplatesTests",
      dependencies: [
        "WordTemplates", "OutlineTemplates", "Merging", "TemplateLanguage", "OpenXML", "Values", "Diagnostics",
        "TestKit",
      ],
      exclude: [
        "Cases", "Docxtpl/Generated", "Docxtpl/differences.case", "Docxtpl/record.py", "Docxtpl/templates.py",
        "Docxtpl/word_file.py",
      ], swiftSettings: strict),
    .testTarget(
      name: "WritersTests",
      dependencies: [
        "Readers", "Writers", "OutlineTemplates", "Merging", "DocumentModel", "OpenXML", "Values", "Diagnostics",
        "TestKit",
      ],
      exclude: ["Goldens", "Word/Goldens"], swiftSettings: strict),
    .testTarget(
      name: "ReadersTests",
      dependencies: [
        "Readers", "Writers", "OutlineTemplates", "Merging", "DocumentModel", "OpenXML", "Values", "Diagnostics",
        "TestKit",
      ],
      exclude: ["Cases", "Numbering"], swiftSettings: strict),
    .testTarget(
      name: "ReviewTests",
      dependencies: [
        "Review", "OutlineTemplates", "Merging", "TemplateLanguage", "DocumentModel", "Wording", "Values",
        "Diagnostics", "TestKit",
      ],
      exclude: ["Cases"], swiftSettings: strict),
    .testTarget(name: "FilesTests", dependencies: ["Files", "Diagnostics"], swiftSettings: strict),
    .testTarget(name: "MailAddressesTests", dependencies: ["MailAddresses", "Diagnostics"], swiftSettings: strict),
    .testTarget(name: "ProcessesTests", dependencies: ["Processes"], swiftSettings: strict),
    .testTarget(
      name: "PDFConversionTests", dependencies: ["PDFConversion", "Diagnostics"],
      swiftSettings: strict),
    // Letters handed to servers: scripted ones that misbehave, and real ones.
    .testTarget(
      name: "MailingTransportTests",
      dependencies: ["Mailing", "DocumentRegistry", "Values", "Files", "Processes", "Diagnostics"],
      exclude: ["aiosmtpd_server.py", "certificates.sh", "scripted_server.py"], swiftSettings: strict),
    .testTarget(
      name: "HandOverTests",
      dependencies: ["HandOver", "Readers", "Writers", "DocumentModel", "OpenXML", "Diagnostics", "TestKit"],
      exclude: ["Cases", "Returned"], swiftSettings: strict),
    // Made-up documents on their way through a registry, for tests and benchmarks.
    .target(
      name: "RegistryWorkload", dependencies: ["DocumentRegistry", "Values", "Files", "Diagnostics"],
      path: "Tests/RegistryWorkload", swiftSettings: strict),
    // A program that works on a registry until it is done, refused or killed.
    .executableTarget(
      name: "RegistryWorker", dependencies: ["RegistryWorkload", "DocumentRegistry", "Diagnostics", "Values"],
      path: "Tests/RegistryWorker", swiftSettings: strict),
    .testTarget(
      name: "DocumentRegistryTests",
      dependencies: [
        "DocumentRegistry", "RegistryWorkload", "Values", "Files", "Diagnostics", "TestKit",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Approval/Goldens"], swiftSettings: strict),
    // The registry among programs that are killed, crowd each other, or find no room.
    .testTarget(
      name: "RegistryProofTests",
      dependencies: [
        "RegistryWorker", "RegistryWorkload", "DocumentRegistry", "Values", "Files", "Diagnostics", "TestKit",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ProductionTests",
      dependencies: [
        "Production", "Catalogue", "DocumentRegistry", "Files", "HandOver", "Readers", "Writers", "DocumentModel",
        "OpenXML", "Spreadsheets", "Values", "Diagnostics", "TestKit",
      ],
      exclude: ["read_sheet.py"], swiftSettings: strict),
    .testTarget(
      name: "MailingTests", dependencies: ["Mailing", "MailAddresses", "Values", "Diagnostics", "TestKit"],
      exclude: ["read_letter.py"], swiftSettings: strict),
    // A made-up office with recipients, for what sends letters.
    .target(
      name: "MailWorkload",
      dependencies: ["Mailing", "Production", "DocumentRegistry", "Values", "Files", "Diagnostics"],
      path: "Tests/MailWorkload", swiftSettings: strict),
    // A program that sends the letters of a made-up office until it is done, refused or killed.
    .executableTarget(
      name: "MailWorker",
      dependencies: ["MailWorkload", "Mailing", "Production", "DocumentRegistry", "Values", "Diagnostics"],
      path: "Tests/MailWorker", swiftSettings: strict),
    .testTarget(
      name: "MailingDeskTests",
      dependencies: [
        "MailWorkload", "RegistryWorkload", "Mailing", "Production", "DocumentRegistry", "Spreadsheets", "Values",
        "Files", "Diagnostics", "TestKit",
      ],
      exclude: ["read_mailing.py"], swiftSettings: strict),
    // Mailings among programs that are killed, into a folder and to a server.
    .testTarget(
      name: "MailProofTests",
      dependencies: [
        "MailWorker", "MailWorkload", "RegistryWorkload", "Mailing", "DocumentRegistry", "Values", "Diagnostics",
        "TestKit",
      ],
      exclude: ["mail_sink.py"], swiftSettings: strict),
    // What must hold in all sources, whoever writes them.
    .testTarget(name: "ArchitectureTests", swiftSettings: strict),
    // The built-in templates with the sample offices.
    .testTarget(
      name: "SamplesTests",
      dependencies: [
        "Production", "DocumentRegistry", "Catalogue", "OutlineTemplates", "Merging", "Writers", "OpenXML",
        "DocumentModel", "PDFConversion", "Values", "Diagnostics", "TestKit",
      ], swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["OpenXML", "Diagnostics", "TestKit", "engross"], exclude: ["Cases"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// Built by `./dev bench` only, so that nobody else waits for it.
if Context.environment["ENGROSS_BENCH"] == "1" {
  package.targets.append(
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Catalogue", "DocumentModel", "DocumentRegistry", "Diagnostics", "Merging", "OpenXML", "OutlineTemplates",
        "Readers", "Values", "WordTemplates", "Wording", "Writers",
      ],
      path: "Tests/Benchmarks",
      exclude: [
        "Input", "Registry", "batch.py", "data.py", "names.py", "registry.py", "run", "word.py", "word_contract.py",
        "words.py",
      ],
      swiftSettings: strict))
  package.targets.append(
    .executableTarget(
      name: "RegistryBenchmarks",
      dependencies: [
        "RegistryWorkload", "DocumentRegistry", "Files", "Values", "Diagnostics",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Tests/Benchmarks/Registry", swiftSettings: strict))
}

// Built by hand only, with libFuzzer's instruments in everything it reaches; see Tests/README.md.
if Context.environment["ENGROSS_FUZZERS"] == "1" {
  let instruments: [SwiftSetting] = [.unsafeFlags(["-sanitize=fuzzer"])]
  for target in package.targets where target.type == .regular {
    target.swiftSettings = strict + instruments
  }
  package.targets.append(
    .executableTarget(
      name: "Fuzzers",
      dependencies: ["OutlineTemplates", "Merging", "TemplateLanguage", "Values", "Diagnostics", "TestKit"],
      path: "Tests/Fuzzers", swiftSettings: strict + instruments,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]))
}
