/// The style sheet inside every page; the same for all documents but for their sheet.
enum StyleSheet {
  /// What only a page with notes needs.
  static let notes = """
    sup { line-height: 0; }
    .notes { margin-top: 2rem; padding-top: .75rem; border-top: 1px solid var(--line); font-size: .9em; }
    .note { margin: 0 0 .4em; padding-left: 1.7em; }
    .note > .number { display: inline-block; min-width: 1.7em; margin-left: -1.7em; }
    .note > p { display: inline; }

    """

  /// Screen first, then what paper asks for.
  ///
  /// The sheet stays light in a dark room: logos are drawn for paper, and what is seen is what is printed.
  static let base = """
    :root { --serif: "PT Astra Serif", "Times New Roman", Tinos, "Liberation Serif", "PT Serif", Georgia, serif;
      --ink: #1c1b1a; --line: #8d8780; --desk: #e7e4de; color-scheme: light; }
    *, ::before, ::after { box-sizing: border-box; }
    html { font: 100%/1.45 var(--serif); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body { margin: 0; background: #fff; color: var(--ink); }
    main { padding: 1.5rem 1.25rem 3rem; overflow-wrap: anywhere; hyphens: auto; }
    h1, h2, h3, h4, h5, h6 { margin: 1.5em 0 .6em; font-size: 1em; line-height: 1.3; hyphens: manual; text-wrap: balance; }
    h1, .title { margin: 1.75rem 0 1rem; font-size: 1.35rem; text-align: center; }
    h2 { font-size: 1.1rem; }
    .title + .center { margin: -.5rem 0 1.5rem; }
    p, ul, ol, figure, blockquote, .table, .columns { margin: 0 0 .75em; }
    li > p, li > ul, li > ol { margin-bottom: .4em; }
    td > :last-child, th > :last-child, td li:last-child > p:last-child { margin-bottom: 0; }
    ul, ol { padding-left: 1.5em; }
    ul { list-style: "–  "; }
    .clauses { padding: 0; list-style: none; --field: 1.7em; }
    .clauses.level-2 { --field: 2.5em; }
    .clauses.level-3 { --field: 3.3em; }
    .clauses.level-4 { --field: 4.1em; }
    .clauses.level-5 { --field: 4.9em; }
    .clauses > li { padding-left: var(--field); }
    .number { white-space: pre; }
    .clauses > li > p > .number { display: inline-block; min-width: var(--field); margin-left: calc(-1 * var(--field)); }
    a { color: #1d4f91; text-underline-offset: .15em; text-decoration-thickness: from-font; }
    a.reference { color: inherit; text-decoration: underline dotted #8d8780; white-space: nowrap; }
    :target { background: #f4efdf; }
    code { font-family: "Liberation Mono", Consolas, monospace; font-size: .92em; }
    mark { padding: 0 .15em; border-radius: .15em; background: #ffe99a; color: #4a3300; }
    hr { margin: 1.5em 0; border: 0; border-top: 1px solid var(--line); }
    img { max-width: 100%; height: auto; }
    blockquote { padding: .1em 0 .1em 1em; border-left: 3px solid #c9b887; color: #3b3835; }
    blockquote > :last-child { margin-bottom: 0; }
    .blank { display: inline-block; max-width: 100%; height: 1.15em; overflow: hidden; vertical-align: text-bottom;
      border-bottom: 1px solid var(--ink); color: transparent; white-space: nowrap; }
    .letterhead { display: flex; gap: 1.25rem; align-items: center; margin: 0 0 1.5rem; padding-bottom: .9rem;
      border-bottom: 2px solid var(--ink); font-size: .93rem; line-height: 1.35; }
    .letterhead > figure { flex: none; margin: 0; max-width: 35%; }
    .letterhead p { margin: 0 0 .15em; }
    .letterhead p > strong:only-child { font-size: 1.15rem; }
    .right, .approval { width: 50%; min-width: 15rem; max-width: 100%; margin: 0 0 1.5rem auto; hyphens: manual; }
    .right p, .approval p { margin: 0 0 .15em; }
    .center, .center p { text-align: center; }
    .table { margin: .9em 0 1.1em; overflow-x: auto; }
    table { width: 100%; border-collapse: collapse; line-height: 1.3; font-variant-numeric: lining-nums tabular-nums; }
    th, td { padding: .4em .55em; border: 1px solid var(--line); text-align: left; vertical-align: top;
      overflow-wrap: break-word; hyphens: manual; }
    th { background: #f3f1ec; vertical-align: middle; }
    td.long, th.long { overflow-wrap: anywhere; }
    td.middle, th.middle { text-align: center; }
    td.end, th.end { text-align: right; }
    .plain { margin: 0 0 1em; }
    .plain td { padding: 0 1em 0 0; border: 0; }
    .plain td:last-child { padding-right: 0; }
    .columns { display: grid; gap: 1.5rem 2rem; margin-top: 1.5rem; hyphens: manual; }
    .parties p { margin-bottom: .4em; }
    .signature { display: flex; flex-wrap: wrap; gap: .25em .6em; align-items: flex-end; }
    .post, .rest { flex: 1 0 100%; }
    .sign { flex: 1 1 6em; max-width: 16em; height: 2em; margin-bottom: .25em; }
    .whole { white-space: nowrap; }
    .annex { margin-top: 2.5rem; padding-top: 1.5rem; border-top: 3px double var(--line); }
    .annex-mark { margin-left: auto; max-width: 75%; text-align: right; hyphens: manual; }
    @media screen and (max-width: 30rem) {
      table { font-size: .8125rem; }
      th, td { padding: .35em .4em; }
      .clauses .clauses { margin-left: calc(-.6 * var(--field)); }
      .plain, .plain tbody, .plain tr { display: block; font-size: 1rem; }
      .plain td { display: inline-block; margin-right: 1.5em; }
    }
    @media print, screen and (min-width: 48rem) {
      .columns { grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); }
      .signatures { align-items: end; }
      .signatures > :only-child > .signature { flex-wrap: nowrap; }
      .signatures > :only-child .post { flex: 1 1 auto; }
      .signatures > :only-child .sign { flex: 0 0 13em; }
      main > p, main > blockquote > p, main > .keep > p, .annex > p:not(.annex-mark), li > p { text-align: justify; }
    }
    @media screen and (min-width: 56rem) {
      body { padding: 2rem 1rem 4rem; background: var(--desk); }
      main { width: var(--sheet); max-width: 100%; min-height: var(--height); margin: 0 auto; padding: var(--margins);
        background: #fff; box-shadow: 0 1px 2px #0002, 0 8px 30px #0002; font-size: 1.0625rem; }
    }
    @media screen and (min-width: 56rem) and (prefers-color-scheme: dark) { body { background: #2a2927; } }
    @media print {
      html { font-size: 12pt; line-height: 1.25; }
      body, main { padding: 0; background: none; }
      h1, h2, h3, h4, h5, h6 { break-after: avoid; break-inside: avoid; }
      h1, .title { font-size: 14pt; }
      h2 { font-size: 12pt; }
      p { orphans: 2; widows: 2; }
      a, a.reference { color: inherit; text-decoration: none; }
      a.away::after { content: " (" attr(href) ")"; }
      :target { background: none; }
      .table { overflow: visible; }
      p, ul, ol, figure, blockquote { margin-bottom: .5em; }
      .table { margin: .5em 0 .75em; }
      table { font-size: 10pt; line-height: 1.2; }
      th, td { padding: .25em .45em; }
      p:has(+ .table), tbody tr:first-child { break-after: avoid; }
      tbody tr:nth-last-child(-n+3):not(:first-child) { break-before: avoid; }
      thead { display: table-header-group; }
      tr, img, blockquote, .keep, .approval, .right, .letterhead, .columns { break-inside: avoid; }
      .signatures, .keep:has(> .signatures) { break-before: avoid; }
      th, mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .page-break { break-before: page; }
      .annex { break-before: page; margin: 0; padding: 0; border: 0; }
    }

    """
}
