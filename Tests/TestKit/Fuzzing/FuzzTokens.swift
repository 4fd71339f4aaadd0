/// What the languages are made of, to be put where it does not belong.
package enum FuzzTokens {
  /// The template language.
  package static let template = [
    "{{", "}}", "{%", "%}", "{#", "#}", "{%-", "-%}", "{{-", "-}}", "{%+", "{{ x }}", "{{ x.y[0]", " | ", "|default(",
    "|join(', ')", "|in_words", "|money", "|map('x')|list", "|inflect_name('dative')", "|gendered('a','b')",
    "|groupby('x')", "|sort", "|batch(3)", "|tojson",
    "|truncate(", "|wordwrap(1)", "|indent(", "|replace('', x)", "|date('long')", "|round(", "|center(",
    "{% if x %}", "{% elif x %}", "{% else %}", "{% endif %}", "{% for i in x %}", "{% for a, b in x.items() %}",
    "{% for i in range(9) recursive %}", "{{ loop(x) }}", "{{ loop.index }}", "{% endfor %}", "{% break %}",
    "{% continue %}", "{% set y = x %}", "{% set y %}", "{% endset %}", "{% with a = 1 %}", "{% endwith %}",
    "{% filter upper %}", "{% endfilter %}", "{% macro m(a, b=1) %}", "{% endmacro %}", "{{ m(1) }}", "{% call m() %}",
    "{{ caller() }}", "{% endcall %}", "{% include \"part.md\" %}", "{% include x ignore missing %}",
    "{% from 'part.md' import m %}", "{% import 'part.md' as p %}", "{% block b %}", "{{ super() }}", "{% endblock %}",
    "{% extends 'part.md' %}", "{% raw %}", "{% endraw %}", "(", ")", "[", "]", "{", "}", ",", ":", ".", "=", "==",
    "<", ">=", "!=", "+", "-", "*", "**", "/", "//", "%", "~", "|", "'", "\"", "\\", "\\u0000", "\\n", " is ", " in ",
    " not ", " and ", " or ", " if ", " else ", " recursive", " loop.", " none", " true", "[::-1]", "[-1:",
    "namespace(",
    "range(", "dict(", "cycler(", "joiner(", "__", "_",
  ]

  /// Outlines, beside the template language.
  package static let outline = [
    ":::", "::: center\n", "::: parties\n", "::: annex {#b} x\n", "::: signatures\n", "\n:::\n", "|", "||",
    "\n|---|---|\n", "\n|:-:|--:|\n", "| a | b |\n", "\n\n", "\n", "    ", "- ", "* ", "1. ", "   1. ", "> ", "# ",
    "## ", "### ", "**", "_", "`", "```\n", "~~", "[____]", "[](#a)", "{#a}", "![](logo.png)",
    "![x](mark.svg){width=4cm}",
    "{width=", "{-}", "<b>", "<br>", "<!--", "-->", "---\n", "***\n", "===\n", "\\", "\\\n", "  \n", "&#xF0001;",
    "&amp;",
    "____", "[a](", "[a]: b\n", "http://a.example", "title: ", "fields:\n  x:\n    type: ", "page:\n  margins: ",
    "language: en\n",
  ]

  /// YAML, JSON and CSV.
  package static let data = [
    "{", "}", "[", "]", ":", ": ", ",", ";", "\"", "\"\"", "'", "- ", "\n", "\n  ", "\r\n", "\r", "\t", "|\n", ">-\n",
    "&a ", "*a", "<<: *a\n", "? ", "!!str ", "!x", "%YAML 1.2\n", "---\n", "...\n", "# ", "~", "null", "true",
    "2026-11-23",
    "2026-02-30", "\\u0434", "\\ud83d", "\\ude00", "\\", "\\x00", "a: ", "\"a\": ",
  ]

  /// XML as packages hold it.
  package static let xml = [
    "<", ">", "</", "/>", "<a>", "</a>", "<w:a xmlns:w=\"urn:w\">", "&", "&amp;", "&#0;", "&#xFFFF;", "&x;",
    "<![CDATA[",
    "]]>", "<!--", "-->", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>", "<?x ", "?>", "<!DOCTYPE a [<!ENTITY x 'y'>]>",
    " xmlns=\"\"", " w:x=\"1\"", "\"", "'", "=", "xml:space=\"preserve\"", " Target=\"../../x\"",
    " TargetMode=\"External\"",
    " Id=\"rId1\"", " PartName=\"/\"", " Extension=\"\"",
  ]

  /// Numbers that overflow what is narrow.
  static let numbers = [
    "0", "1", "-1", "9223372036854775807", "-9223372036854775808", "9223372036854775808", "1e18", "1e999999999",
    "0.00000000000000000001", "99999999999999999999999999999999999999.99", "0x7fffffffffffffff", "65536", "1_000",
  ]

  /// Characters that are not what they seem.
  static let characters = [
    "\u{0}", "\u{1}", "\u{7F}", "\u{85}", "\u{A0}", "\u{AD}", "\u{301}", "\u{200B}", "\u{200D}", "\u{202E}", "\u{2028}",
    "\u{FEFF}", "\u{FFFD}", "\u{FFFE}", "\u{E000}", "\u{F0000}", "\u{F0001}", "\u{10FFFF}", "\r\n", "\r", "\t", "é",
    "ё",
    "«", "»", "“", "„", "’", "😀", "👩‍👩‍👧", "東", "שלום", "ß", "İ", "ŉ", "№", "—",
  ]
}
