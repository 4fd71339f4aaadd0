import Values

/// The filters of the core language, as users of Jinja2 know them; nothing is registered elsewhere.
package enum FilterTable {
  package static let all: [FilterDefinition] = texts + numbers + lists + orders + choices

  /// Filters of Jinja2 that are not here, with the reason, which is also the hint when one is used.
  package static let leftOut: [(name: String, reason: String)] = [
    ("filesizeformat", "documents do not speak of bytes"),
    ("forceescape", "everything is escaped once, where it is put out"),
    ("pprint", "use `tojson(2)` to look at data"),
    ("random", "the same input always gives the same document"),
    ("safe", "a value is never markup; write markup in the template"),
    ("urlize", "write the link in the template: `<a href=\"{{ url }}\">`"),
    ("xmlattr", "write the attributes in the template"),
  ]

  private static let defaultFilter = FilterDefinition(
    Signature("default", [.optional("default_value", .text("")), .optional("boolean", .bool(false))]),
    Explanation(
      "What stands for a field that is missing or empty; with `true`, also for one that counts as false.",
      "{{ client.fax | default(\"—\") }}", "—"), kind: .fallback)

  private static let texts: [FilterDefinition] = [
    defaultFilter, defaultFilter.called("d"),
    FilterDefinition(
      "capitalize",
      says: Explanation("The first letter large, all others small.", "{{ \"ТВЕРЬ\" | capitalize }}", "Тверь"),
      TextFilters.capitalize),
    FilterDefinition(
      "center", [.optional("width", .integer(80))],
      says: Explanation("The text in the middle of so many characters.", "[{{ \"да\" | center(6) }}]", "[  да  ]"),
      TextFilters.center),
    escape, escape.called("e"),
    FilterDefinition(
      "format", takesMore: true,
      says: Explanation(
        "Fills the marks `%s`, `%d`, `%.2f` of a text.", "{{ \"%s — %.2f\" | format(\"Итого\", 7) }}", "Итого — 7.00"),
      TextFilters.format),
    FilterDefinition(
      "indent", [.optional("width", .integer(4)), .optional("first", .bool(false)), .optional("blank", .bool(false))],
      says: Explanation("Lines after the first moved to the right.", "{{ \"a\\nb\" | indent(2) }}", "a\n  b"),
      TextFilters.indent),
    FilterDefinition(
      "lower", says: Explanation("All letters small.", "{{ \"ТВЕРЬ\" | lower }}", "тверь"), TextFilters.lower),
    FilterDefinition(
      "replace", [.required("old"), .required("new"), .optional("count")],
      says: Explanation("One part of the text for another.", "{{ \"а-б-в\" | replace(\"-\", \"/\") }}", "а/б/в"),
      TextFilters.replace),
    FilterDefinition(
      "string", says: Explanation("The value as text.", "{{ (5 | string) ~ \" шт.\" }}", "5 шт."), TextFilters.string),
    FilterDefinition(
      "striptags",
      says: Explanation(
        "A text without HTML tags and runs of spaces.", "{{ \"<b>Срок</b>  — год\" | striptags }}", "Срок — год"),
      TextFilters.striptags),
    FilterDefinition(
      "title",
      says: Explanation(
        "Every word with a large first letter.", "{{ \"нижний новгород\" | title }}", "Нижний Новгород"),
      TextFilters.title),
    FilterDefinition(
      "tojson", [.optional("indent")],
      says: Explanation("The value as JSON.", "{{ [1, true, none] | tojson }}", "[1, true, null]"), TextFilters.tojson),
    FilterDefinition(
      "trim", [.optional("chars")],
      says: Explanation("Without white space, or these characters, at both ends.", "[{{ \"  да \" | trim }}]", "[да]"),
      TextFilters.trim),
    FilterDefinition(
      "truncate",
      [
        .optional("length", .integer(255)), .optional("killwords", .bool(false)), .optional("end", .text("...")),
        .optional("leeway", .integer(5)),
      ],
      says: Explanation(
        "A long text cut at a word.", "{{ \"уборка офисных помещений\" | truncate(20, end=\"…\", leeway=0) }}",
        "уборка офисных…"), TextFilters.truncate),
    FilterDefinition(
      "upper", says: Explanation("All letters large.", "{{ \"тверь\" | upper }}", "ТВЕРЬ"), TextFilters.upper),
    FilterDefinition(
      "urlencode",
      says: Explanation("As part of an address.", "{{ \"a b&c\" | urlencode }}", "a%20b%26c"), TextFilters.urlencode),
    FilterDefinition(
      "wordcount", says: Explanation("How many words.", "{{ \"раз, два, три\" | wordcount }}", "3"),
      TextFilters.wordcount),
    FilterDefinition(
      "wordwrap",
      [
        .optional("width", .integer(79)), .optional("break_long_words", .bool(true)), .optional("wrapstring"),
        .optional("break_on_hyphens", .bool(true)),
      ],
      says: Explanation("The text in lines of a width.", "{{ \"раз два три\" | wordwrap(7) }}", "раз два\nтри"),
      TextFilters.wordwrap),
  ]

  private static let escape = FilterDefinition(
    "escape",
    says: Explanation(
      "Does nothing: every value is escaped where it is put out.", "{{ \"A & B\" | escape }}", "A & B"),
    TextFilters.escape)

  private static let numbers: [FilterDefinition] = [
    FilterDefinition(
      "abs", says: Explanation("The number without its sign.", "{{ -5 | abs }}", "5"), NumberFilters.abs),
    decimal, decimal.called("float"),
    FilterDefinition(
      "int", [.optional("default"), .optional("base", .integer(10))],
      says: Explanation("The whole part of a number, or of a text that holds one.", "{{ \"12.7\" | int }}", "12"),
      NumberFilters.int),
    FilterDefinition(
      "round", [.optional("precision", .integer(0)), .optional("method", .text("common"))],
      says: Explanation(
        "Rounded to so many places: `\"common\"` half up, `\"ceil\"` up, `\"floor\"` down.", "{{ 2.345 | round(2) }}",
        "2.35"), NumberFilters.round),
    FilterDefinition(
      "sum", [.optional("attribute"), .optional("start", .integer(0))],
      says: Explanation("All numbers together, or a field of all elements.", "{{ [1, 2.5] | sum }}", "3.5"),
      NumberFilters.sum),
  ]

  private static let decimal = FilterDefinition(
    "decimal", [.optional("default")],
    says: Explanation("A number, also read out of a text; always exact.", "{{ \"1 234,50\" | decimal }}", "1234.50"),
    NumberFilters.decimal)

  private static let lists: [FilterDefinition] = [
    FilterDefinition(
      "attr", [.required("name")],
      says: Explanation("A field by its name.", "{{ {\"a b\": 1} | attr(\"a b\") }}", "1"), ListFilters.attr),
    FilterDefinition(
      "batch", [.required("linecount"), .optional("fill_with")],
      says: Explanation(
        "Rows of so many elements.",
        "{% for row in [1, 2, 3] | batch(2, 0) %}{{ row | join(\" \") }}; {% endfor %}", "1 2; 3 0; "),
      ListFilters.batch),
    FilterDefinition("first", says: Explanation("The first element.", "{{ [3, 4] | first }}", "3"), ListFilters.first),
    FilterDefinition(
      "items",
      says: Explanation(
        "The keys and values of a record.", "{% for k, v in {\"a\": 1} | items %}{{ k }}={{ v }}{% endfor %}", "a=1"),
      ListFilters.items),
    FilterDefinition(
      "join", [.optional("d", .text("")), .optional("attribute")],
      says: Explanation("One text out of all elements.", "{{ [\"а\", \"б\"] | join(\", \") }}", "а, б"),
      ListFilters.join),
    FilterDefinition("last", says: Explanation("The last element.", "{{ [3, 4] | last }}", "4"), ListFilters.last),
    length, length.called("count"),
    FilterDefinition(
      "list",
      says: Explanation(
        "A list of a text's characters or a record's keys.", "{{ \"да\" | list | join(\"-\") }}", "д-а"),
      ListFilters.list),
    FilterDefinition(
      "reverse", says: Explanation("From the last to the first.", "{{ [1, 2] | reverse | join }}", "21"),
      ListFilters.reverse),
    FilterDefinition(
      "slice", [.required("slices"), .optional("fill_with")],
      says: Explanation(
        "So many columns, as even as can be.",
        "{% for column in [1, 2, 3] | slice(2) %}{{ column | join(\" \") }}; {% endfor %}", "1 2; 3; "),
      ListFilters.slice),
  ]

  private static let length = FilterDefinition(
    "length", says: Explanation("How many elements, fields or characters.", "{{ [1, 2] | length }}", "2"),
    ListFilters.length)

  private static let orders: [FilterDefinition] = [
    FilterDefinition(
      "dictsort",
      [.optional("case_sensitive", .bool(false)), .optional("by", .text("key")), .optional("reverse", .bool(false))],
      says: Explanation(
        "The keys and values of a record in order.",
        "{% for k, v in {\"б\": 1, \"а\": 2} | dictsort %}{{ k }}{{ v }} {% endfor %}", "а2 б1 "),
      OrderingFilters.dictsort),
    FilterDefinition(
      "groupby", [.required("attribute"), .optional("default"), .optional("case_sensitive", .bool(false))],
      says: Explanation(
        "Elements that have a field in common, in the order of that field.",
        "{% for city, all in [{\"c\": \"Я\"}, {\"c\": \"А\"}] | groupby(\"c\") %}{{ city }}{{ all | length }} {% endfor %}",
        "А1 Я1 "), OrderingFilters.groupby),
    FilterDefinition(
      "max", [.optional("case_sensitive", .bool(false)), .optional("attribute")],
      says: Explanation("The largest element.", "{{ [3, 7, 5] | max }}", "7"), OrderingFilters.max),
    FilterDefinition(
      "min", [.optional("case_sensitive", .bool(false)), .optional("attribute")],
      says: Explanation("The smallest element.", "{{ [3, 7, 5] | min }}", "3"), OrderingFilters.min),
    FilterDefinition(
      "sort",
      [.optional("reverse", .bool(false)), .optional("case_sensitive", .bool(false)), .optional("attribute")],
      says: Explanation("In order; `attribute=\"a,b\"` by fields.", "{{ [3, 1, 2] | sort | join }}", "123"),
      OrderingFilters.sort),
    FilterDefinition(
      "unique", [.optional("case_sensitive", .bool(false)), .optional("attribute")],
      says: Explanation("Each element once.", "{{ [1, 2, 1] | unique | join }}", "12"), OrderingFilters.unique),
  ]

  private static let choices: [FilterDefinition] = [
    FilterDefinition(
      "map", [.optional("filter"), .optional("attribute"), .optional("default")], namedOnly: 2, takesMore: true,
      naming: .filter(0),
      says: Explanation(
        "Every element through a filter, or a field of every element.", "{{ [\"а\", \"б\"] | map(\"upper\") | join }}",
        "АБ"), ChoosingFilters.map),
    FilterDefinition(
      "reject", [.optional("test")], takesMore: true, naming: .test(0),
      says: Explanation("The elements that fail a test.", "{{ [1, 2, 3] | reject(\"odd\") | join }}", "2"),
      ChoosingFilters.reject),
    FilterDefinition(
      "rejectattr", [.required("attribute"), .optional("test")], takesMore: true, naming: .test(1),
      says: Explanation(
        "The elements one of whose fields fails a test.",
        "{{ [{\"n\": 1}, {\"n\": 2}] | rejectattr(\"n\", \"odd\") | length }}",
        "1"), ChoosingFilters.rejectattr),
    FilterDefinition(
      "select", [.optional("test")], takesMore: true, naming: .test(0),
      says: Explanation("The elements that pass a test.", "{{ [1, 2, 3] | select(\"odd\") | join }}", "13"),
      ChoosingFilters.select),
    FilterDefinition(
      "selectattr", [.required("attribute"), .optional("test")], takesMore: true, naming: .test(1),
      says: Explanation(
        "The elements one of whose fields passes a test.",
        "{{ [{\"n\": 1}, {\"n\": 2}] | selectattr(\"n\", \"gt\", 1) | map(attribute=\"n\") | join }}", "2"),
      ChoosingFilters.selectattr),
  ]
}
