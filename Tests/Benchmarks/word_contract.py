"""A contract of ten pages as Word writes one, with tags that docxtpl and Engross both read; and the records it is filled with.

The parts have the sizes Word gives them: a document of runs with revision ids and fonts, styles with the list of latent
ones, a theme, a font table. Nothing in them is copied from a Word file.
"""
import json
import zipfile

from data import SECTIONS, SERVICES, Words, decimal

OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'
NAMESPACES = ' '.join(f'xmlns:{prefix}="{address}"' for prefix, address in {
    'w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
    'wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
    'a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
    'w14': 'http://schemas.microsoft.com/office/word/2010/wordml',
    'w15': 'http://schemas.microsoft.com/office/word/2012/wordml'}.items()) + ' mc:Ignorable="w14 w15"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
FIELDS = ['number', 'city', 'day', 'client.name', 'client.short', 'client.inn', 'client.kpp', 'client.address', 'client.bank',
          'client.account', 'client.signatory', 'client.post', 'client.basis', 'client.email', 'client.phone', 'object.address',
          'object.area', 'object.floors', 'object.hours', 'term.begins', 'term.ends', 'term.notice', 'payment.days',
          'payment.day', 'payment.advance', 'manager.name', 'manager.phone', 'total', 'vat', 'penalty']
CONDITIONS = ['vat_payer', 'urban', 'night', 'advance', 'materials', 'windows', 'security', 'annual', 'object.floors > 3']
FONTS = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'


class Pages:
    """Paragraphs as Word keeps them after some rounds of editing."""

    def __init__(self):
        self.words = Words()
        self.tags = 0

    def revision(self):
        return f'00{self.words.next(200) * 7919 + 0x100000:06X}'

    def run(self, text, bold=False):
        weight = '<w:b/><w:bCs/>' if bold else ''
        return (f'<w:r w:rsidRPr="{self.revision()}"><w:rPr>{FONTS}{weight}<w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr>'
                f'<w:t xml:space="preserve">{text}</w:t></w:r>')

    def paragraph(self, *runs, aligned='both', number=False):
        listed = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>' if number else ''
        return (f'<w:p w:rsidR="{self.revision()}" w:rsidRDefault="{self.revision()}" w:rsidP="{self.revision()}"><w:pPr>'
                f'{listed}<w:spacing w:after="120" w:line="276" w:lineRule="auto"/><w:jc w:val="{aligned}"/><w:rPr>{FONTS}'
                f'<w:sz w:val="24"/></w:rPr></w:pPr>{"".join(runs)}</w:p>')

    def sentence(self, count):
        return ' '.join(self.words.known[self.words.next(900) * self.words.next(900) // 900] for _ in range(count))

    def clause(self, tags):
        """A clause with tags between runs of text, now and then broken in two by a spelling mark."""
        runs = [self.run(self.sentence(12).capitalize() + ' ')]
        for _ in range(tags):
            field = FIELDS[self.tags % len(FIELDS)]
            self.tags += 1
            if self.tags % 5 == 0:
                runs += [self.run('{{ ' + field), '<w:proofErr w:type="spellStart"/>', self.run(' }}', bold=True)]
            else:
                runs.append(self.run('{{ ' + field + ' }}', bold=self.tags % 3 == 0))
            runs.append(self.run(', ' + self.sentence(9) + ' '))
        return self.paragraph(*runs, self.run(self.sentence(16) + '.'), number=True)

    def table(self):
        titles = ['№', 'Услуга', 'Ед.', 'Кол-во', 'Цена', 'Сумма']

        def row(texts, bold=False):
            cells = ''.join(
                f'<w:tc><w:tcPr><w:tcW w:w="1600" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
                f'{self.paragraph(self.run(text, bold) if text else "", aligned="left")}</w:tc>' for text in texts)
            return f'<w:tr w:rsidR="{self.revision()}"><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>'

        return ('<w:tbl><w:tblPr><w:tblW w:w="9600" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>'
                + '<w:gridCol w:w="1600"/>' * 6 + '</w:tblGrid>' + row(titles, bold=True)
                + row(['{%tr for line in lines %}'] + [''] * 5)
                + row(['{{ loop.index }}', '{{ line.name }}', '{{ line.unit }}', '{{ line.quantity }}', '{{ line.price }}',
                       '{{ line.sum }}'])
                + row(['{%tr endfor %}'] + [''] * 5) + '</w:tbl>' + self.paragraph())

    def body(self):
        out = [self.paragraph(self.run('Договор № {{ number }}', bold=True), aligned='center')]
        conditions = list(CONDITIONS)
        for section, title in enumerate(SECTIONS):
            out.append(self.paragraph(self.run(f'{section + 1}. {title}', bold=True), aligned='center'))
            out += [self.clause(tags) for tags in ([2, 1, 2, 0] if section < 11 else [1, 2, 1, 0])]
            if section == 2:
                out.append(self.table())
            if conditions and section < 6:
                out += [self.paragraph(self.run('{%p if ' + conditions.pop().replace('>', '&gt;') + ' %}')), self.clause(0),
                        self.paragraph(self.run('{%p endif %}'))]
            elif conditions:
                out.append(self.paragraph(self.run(self.sentence(8).capitalize() + ' {% if ' + conditions.pop().replace(
                    '>', '&gt;') + ' %}' + self.sentence(5) + '{% else %}' + self.sentence(4) + '{% endif %}.'), number=True))
        return ''.join(out)


def styles():
    latent = []
    for name in ['Normal', 'Title', 'Subtitle', 'Strong', 'Emphasis', 'Table Grid', 'Hyperlink', 'footnote text', 'header'] + [
            f'{kind} {n}' for kind in ('heading', 'toc', 'index', 'List', 'List Bullet', 'List Number', 'List Continue')
            for n in range(1, 10)] + [
            f'{kind} Accent {n}' for kind in ('Light Shading', 'Light List', 'Light Grid', 'Medium Shading 1', 'Medium List 2',
                                              'Dark List', 'Colorful Grid', 'Grid Table 1 Light', 'Grid Table 4',
                                              'Grid Table 6 Colorful', 'List Table 2', 'List Table 3', 'List Table 7 Colorful')
            for n in range(1, 7)]:
        latent.append(f'<w:lsdException w:name="{name}" w:semiHidden="1" w:uiPriority="{40 + len(latent) % 50}" '
                      'w:unhideWhenUsed="1"/>')
    own = ''.join(
        f'<w:style w:type="paragraph" w:styleId="{n}"><w:name w:val="heading {n}"/><w:basedOn w:val="a"/><w:next w:val="a"/>'
        f'<w:link w:val="{n}0"/><w:uiPriority w:val="9"/><w:qFormat/><w:rsid w:val="00AB{n}C1D"/><w:pPr><w:keepNext/>'
        f'<w:keepLines/><w:spacing w:before="240" w:after="0"/><w:outlineLvl w:val="{n - 1}"/></w:pPr><w:rPr>{FONTS}'
        f'<w:color w:val="2F5496" w:themeColor="accent1"/><w:sz w:val="32"/></w:rPr></w:style>'
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{n}0"><w:name w:val="Heading {n} Char"/>'
        f'<w:link w:val="{n}"/><w:uiPriority w:val="9"/><w:rPr>{FONTS}<w:sz w:val="32"/></w:rPr></w:style>'
        for n in range(1, 10))
    return (f'{HEAD}<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>{FONTS}<w:sz w:val="22"/></w:rPr></w:rPrDefault>'
            f'<w:pPrDefault/></w:docDefaults><w:latentStyles w:defLockedState="0" w:count="376">{"".join(latent)}'
            '</w:latentStyles><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
            f'{own}</w:styles>')


def theme():
    drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main'
    names = ['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink']
    colors = ''.join(f'<a:{name}><a:srgbClr val="{n * 1234567 % 16**6:06X}"/></a:{name}>' for n, name in enumerate(names))
    scripts = ''.join(f'<a:font script="{"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[n % 26]}{n:03}" typeface="Noto Sans {n}"/>'
                      for n in range(40))
    fonts = f'<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>{scripts}'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350" cap="flat" cmpd="sng" algn="ctr">{fill}<a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>'
    effect = '<a:effectStyle><a:effectLst/></a:effectStyle>'
    return (f'{HEAD}<a:theme xmlns:a="{drawing}" name="Office"><a:themeElements><a:clrScheme name="Office">{colors}'
            f'</a:clrScheme><a:fontScheme name="Office"><a:majorFont>{fonts}</a:majorFont><a:minorFont>{fonts}</a:minorFont>'
            f'</a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}'
            f'</a:lnStyleLst><a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst>'
            '</a:fmtScheme></a:themeElements></a:theme>')


def parts():
    settings = ''.join(f'<w:rsid w:val="00{n * 7919 + 0x100000:06X}"/>' for n in range(120))
    fonts = ''.join(
        f'<w:font w:name="{name}"><w:panose1 w:val="02020603050405020304"/><w:charset w:val="CC"/><w:family w:val="roman"/>'
        '<w:pitch w:val="variable"/><w:sig w:usb0="E0002EFF" w:usb1="C000785B" w:usb2="00000009" w:usb3="00000000" '
        'w:csb0="000001FF" w:csb1="00000000"/></w:font>' for name in ['Times New Roman', 'Calibri', 'Calibri Light'])
    levels = ''.join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:lvlText w:val="{"".join(f"%{level + 1}." for level in range(n + 1))}"/><w:lvlJc w:val="left"/></w:lvl>'
        for n in range(9))
    page = ('<w:sectPr><w:headerReference w:type="default" r:id="rId6"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" '
            'w:right="850" w:bottom="1134" w:left="1701" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>')
    header = Pages()
    return {
        'document': ('document.main', f'<w:document {NAMESPACES}><w:body>{Pages().body()}{page}</w:body></w:document>'),
        'styles': ('styles', styles().removeprefix(HEAD)),
        'settings': ('settings', f'<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:rsids>{settings}</w:rsids></w:settings>'),
        'fontTable': ('fontTable', f'<w:fonts {NAMESPACES}>{fonts}</w:fonts>'),
        'numbering': ('numbering', f'<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
                      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'),
        'header': ('header', f'<w:hdr {NAMESPACES}>'
                   f'{header.paragraph(header.run("Договор № {{ number }} от {{ day }}"), aligned="right")}</w:hdr>'),
    }


def write(path):
    made = parts()
    kinds = {name: kind for name, (kind, _) in made.items() if name != 'document'}
    own = ''.join(f'<Relationship Id="rId{n}" Type="{OFFICE}{kind}" Target="{name}.xml"/>'
                  for n, (name, kind) in enumerate(kinds.items(), 2))
    own += f'<Relationship Id="rId9" Type="{OFFICE}theme" Target="theme/theme1.xml"/>'
    types = ''.join(f'<Override PartName="/word/{name}.xml" ContentType="{WORD}{kind}+xml"/>' for name, (kind, _) in made.items())
    relationships = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    files = {
        '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default '
        'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/>{types}<Override PartName="/word/theme/theme1.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/></Types>',
        '_rels/.rels': f'<Relationships {relationships}><Relationship Id="rId1" Type="{OFFICE}officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        'word/_rels/document.xml.rels': f'<Relationships {relationships}>{own}</Relationships>',
        'word/theme/theme1.xml': theme(),
        **{f'word/{name}.xml': HEAD + markup for name, (_, markup) in made.items()},
    }
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, text in files.items():
            archive.writestr(name, text.removeprefix(HEAD) if name.startswith(('[', '_')) else text)


def lines(count):
    """Rows of the price table; the sums are texts, so that both programs print them alike."""
    made = []
    for row in range(count):
        quantity, kopecks = 1 + row * 7 % 40, 15_000 + row % 5_000 * 1_237
        made.append({'name': SERVICES[row % len(SERVICES)], 'unit': 'м²', 'quantity': quantity, 'price': decimal(kopecks),
                     'sum': decimal(kopecks * quantity)})
    return made


def record(number):
    """What differs from client to client."""
    made = {'id': f'c{number}'}
    for position, field in enumerate(FIELDS):
        owner, _, name = field.rpartition('.')
        place = made.setdefault(owner, {}) if owner else made
        place[name] = f'{name} {number * 31 + position * 7919}' if position % 3 else f'ООО «Клиент {number}» & Ко, {name}'
    made['object']['floors'] = number % 9
    for position, condition in enumerate(CONDITIONS[:-1]):
        made[condition] = (number + position) % 3 != 0
    return made


def json_lines(count):
    return ''.join(json.dumps(record(number), ensure_ascii=False) + '\n' for number in range(count))
