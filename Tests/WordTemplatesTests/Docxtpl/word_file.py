"""A small Word file out of its parts' markup, and what can be read in a Word file.

`WordFixture.swift` and `ReadableWord.swift` do the same for the tests, so that both programs get the same template and
what they give is compared in the same words.
"""

import io
import zipfile
from xml.sax.saxutils import escape

from lxml import etree

NAMESPACES = {
    'w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}
W = '{%s}' % NAMESPACES['w']
SPACE = '{http://www.w3.org/XML/1998/namespace}space'
RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
CORE = 'http://schemas.openxmlformats.org/package/2006/'
TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'
# The root of a part, by how its name begins.
ROOTS = {'header': 'hdr', 'footer': 'ftr', 'footnotes': 'footnotes', 'endnotes': 'endnotes'}
SECTION_END = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'


def root(name, markup):
    declared = ''.join(f' xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    return f'<?xml version="1.0"?><w:{name}{declared}>{markup}</w:{name}>'


def markup(text):
    """The markup of a body written in short, as `WordFixture` reads it: paragraphs, and rows between bars."""
    paragraph = lambda line: f'<w:p><w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>'
    out, is_in_table = '', False
    for line in text.split('\n'):
        if line.startswith('|'):
            cells = line[1:-1].split(' | ')
            if not is_in_table:
                out += '<w:tbl><w:tblPr/><w:tblGrid>' + '<w:gridCol w:w="2000"/>' * len(cells) + '</w:tblGrid>'
            is_in_table = True
            out += '<w:tr>' + ''.join(f'<w:tc><w:tcPr/>{paragraph(cell.strip())}</w:tc>' for cell in cells) + '</w:tr>'
        else:
            out += '</w:tbl>' if is_in_table else ''
            is_in_table = False
            out += '' if line == '->' else line if line.startswith('<') else paragraph(line)
    return out


def build(body, parts, title):
    """The bytes of a .docx; `parts` holds markup by name (`word/header1.xml`), `title` is markup of the core properties."""
    if '<w:sectPr' not in body:
        body += SECTION_END
    files = {'word/document.xml': root('document', f'<w:body>{body}</w:body>'), 'word/styles.xml': root('styles', '')}
    kinds = {'word/document.xml': 'document.main', 'word/styles.xml': 'styles'}
    for name, markup in parts.items():
        stem = name.split('/')[-1].split('.')[0]
        kinds[name] = stem.rstrip('0123456789')
        files[name] = root(ROOTS[kinds[name]], markup)
    own = ''.join(
        f'<Relationship Id="{name.split("/")[-1].split(".")[0]}" Type="{NAMESPACES["r"]}/{kind}" '
        f'Target="{name.removeprefix("word/")}"/>' for name, kind in kinds.items() if kind != 'document.main')
    types = ''.join(f'<Override PartName="/{name}" ContentType="{TYPE}{kind}+xml"/>' for name, kind in kinds.items())
    outer = f'<Relationship Id="rId1" Type="{NAMESPACES["r"]}/officeDocument" Target="word/document.xml"/>'
    if title is not None:
        files['docProps/core.xml'] = (
            f'<cp:coreProperties xmlns:cp="{CORE}metadata/core-properties" '
            f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></cp:coreProperties>')
        types += ('<Override PartName="/docProps/core.xml" '
                  'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>')
        outer += (f'<Relationship Id="rId2" Type="{RELATIONSHIPS}/metadata/core-properties" '
                  'Target="docProps/core.xml"/>')
    files['word/_rels/document.xml.rels'] = f'<Relationships xmlns="{RELATIONSHIPS}">{own}</Relationships>'
    files['_rels/.rels'] = f'<Relationships xmlns="{RELATIONSHIPS}">{outer}</Relationships>'
    files['[Content_Types].xml'] = (
        f'<Types xmlns="{CORE}content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>')
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w') as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return out.getvalue()


class Broken(Exception):
    """A file that Word would not open, or would open without some of its text."""


def readable(package, parts, title, formats):
    """The text of the parts, a paragraph or row a line."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        body = etree.fromstring(archive.read('word/document.xml')).find(W + 'body')
        lines = Reading(formats).blocks(body)
        for name in parts:
            lines.append(f'== {name}')
            lines += Reading(formats).blocks(etree.fromstring(archive.read(name)))
        if title is not None:
            found = etree.fromstring(archive.read('docProps/core.xml')).findtext('{*}title')
            lines += ['== title', found or '']
    return '\n'.join(lines)


class Reading:
    """Blocks as lines. A cell's blocks stand between bars, parted by `//`; `->` ends a table."""

    # What holds no characters of its own.
    EMPTY = {W + name for name in ('body', 'p', 'r', 'tbl', 'tr', 'tc', 'hdr', 'ftr', 'footnotes', 'footnote', 'endnotes', 'endnote', 'hyperlink', 'sdt', 'sdtContent',
                                   'txbxContent', 'pict')}

    def __init__(self, formats):
        self.formats = formats

    def check(self, element):
        if element.tag in self.EMPTY and (element.text or '').strip() or (element.tail or '').strip():
            raise Broken('text outside of runs')

    def blocks(self, container):
        lines = []
        for element in container:
            self.check(element)
            kind = element.tag.removeprefix(W)
            if kind == 'p':
                lines.append(self.paragraph(element))
            elif kind == 'tbl':
                for row in element.iterfind(W + 'tr'):
                    self.check(row)
                    lines.append('| ' + ' | '.join(self.cell(cell) for cell in row.iterfind(W + 'tc')) + ' |')
                lines.append('->')
            elif kind == 'sdt':
                lines += self.blocks(element.find(W + 'sdtContent'))
            elif kind in ('footnote', 'endnote'):
                lines.append(f'{kind} {element.get(W + "id")}')
                lines += self.blocks(element)
        return lines

    def cell(self, cell):
        self.check(cell)
        marks = ''
        span = cell.find(f'{W}tcPr/{W}gridSpan')
        merge = cell.find(f'{W}tcPr/{W}vMerge')
        shade = cell.find(f'{W}tcPr/{W}shd')
        if span is not None and span.get(W + 'val') != '1':
            marks += f'[span {span.get(W + "val")}]'
        if merge is not None:
            marks += '[merged]' if merge.get(W + 'val') == 'restart' else '[above]'
        if shade is not None:
            marks += f'[{shade.get(W + "fill")}]'
        return marks + ' // '.join(self.blocks(cell))

    def paragraph(self, paragraph):
        pieces = []
        for run in self.runs(paragraph):
            self.check(run)
            text = ''.join(self.characters(child) for child in run)
            if text:
                pieces.append((self.format(run), text))
        for element in paragraph:
            self.check(element)
        out, last = '', ''
        for mark, text in pieces:
            if mark != last:
                out += f'‹{mark}›'
            out += text
            last = mark
        return out

    def runs(self, element):
        for child in element:
            if child.tag == W + 'r':
                yield child
            else:
                yield from self.runs(child)

    def characters(self, element):
        self.check(element)
        kind = element.tag.removeprefix(W)
        if kind == 'pict':
            return '[' + ' // '.join(self.blocks(next(element.iter(W + 'txbxContent')))) + ']'
        if kind == 't':
            return element.text or ''
        if kind == 'br':
            return '⇟' if element.get(W + 'type') == 'page' else '↵'
        return {'tab': '→', 'footnoteReference': '*'}.get(kind, '')

    def format(self, run):
        if not self.formats:
            return ''
        return ''.join(mark for mark in 'bi' if run.find(f'{W}rPr/{W}{mark}') is not None) or '-'
