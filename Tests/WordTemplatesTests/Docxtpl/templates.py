"""Random templates in the dialect that docxtpl and Engross have in common; the same ones for the same seed.

What the two read differently on purpose stands in `differences.case`, so no generated template holds:
a condition alone in a paragraph without `p`, anything beside a tag with a marker, text right before `{%-`, an `&` within
a tag, a `%` or `}` within one with a marker, text behind `{% vm %}` in another run.
"""

import re

from xml.sax.saxutils import escape

TAG = re.compile(r'\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}')
CONTROL = re.compile(r'\{%.*?%\}')
# Cut here, docxtpl does not know them again.
WHOLE = re.compile(r'\{_\{|\}_\}|\{_%|%_\}')
WORDS = ['Договор', '№', '«Альфа»', 'service', 'A & B', 'x < y', 'five > 4', 'and', 'that', '100 %', 'день', '{x} ', "it's",
         '"quoted"', '—', 'end.', 'Price:', 'в', 'городе', '(see 3.1)', '1.', 'ok;']
TEXTS = ['Smith', 'A', 'Бета', '7', 'ООО «A & B <Co>»', 'x', "O'Neil", 'say "yes"', '<b>no</b>', 'a  b', ' spaced ', 'Ромашка', '&amp;', '',
         'a text that is too long for the place it gets, whatever place that is, ' * 2, 'naïve', '日本', '👍',
         '{{ x }}', '100%', 'a/b', 'ЁЖ', 'q#1']
BREAKS = ['one\ntwo', 'a\tb', 'first\n\nlast', '\tindented', 'x\ty\nz & <w>', 'end\n']
COLORS = ['F2F2F2', 'FFCC00', '00AAFF', 'DDDDDD']
PROPERTIES = ['', '', '', '<w:b/>', '<w:i/>', '<w:b/><w:i/>', '<w:color w:val="FF0000"/>', '<w:sz w:val="28"/>',
              '<w:lang w:val="en-US"/>', '<w:rFonts w:hint="eastAsia"/><w:b/>', '<w:noProof/>']


class Scribe:
    """Writes paragraphs as Word does: in runs that are cut anywhere, with Word's own marks among them."""

    def __init__(self, dice):
        self.dice = dice
        self.bookmarks = 0

    def paragraph(self, text, cuts=True):
        """Without cuts every tag stands in one run, a control tag in one of its own.

        Otherwise docxtpl gives what follows a tag the formatting of where the tag began, and in a loop that of its end.
        """
        runs = ''.join(self.between() + self.run(piece) for piece in self.pieces(text, cuts))
        rsid = f' w:rsidR="00{self.dice.randrange(16**6):06X}"' if self.dice.random() < 0.1 else ''
        properties = '<w:pPr><w:jc w:val="both"/></w:pPr>' if self.dice.random() < 0.2 else ''
        return f'<w:p{rsid}>{properties}{runs}{self.between()}</w:p>'

    def pieces(self, text, cuts):
        kept = [match.span() for match in (WHOLE if cuts else TAG).finditer(text)]
        kept += [match.span() for match in WHOLE.finditer(text)]
        places = [n for n in range(1, len(text)) if not any(start < n < end for start, end in kept)]
        chosen = self.dice.sample(places, min(len(places), self.dice.randrange(0, 2 + len(text) // 16)))
        if not cuts:
            chosen += [place for match in CONTROL.finditer(text) for place in match.span()]
        chosen = sorted({place for place in chosen if 0 < place < len(text)})
        return [text[a:b] for a, b in zip([0] + chosen, chosen + [len(text)])] if text else []

    def wrapped(self, before, inside, behind):
        """A paragraph whose midst stands in a link, a content control or the like, with whole tags in each piece."""
        start, end = self.dice.choice([
            ('<w:hyperlink w:anchor="top">', '</w:hyperlink>'), ('<w:smartTag w:element="place">', '</w:smartTag>'),
            ('<w:sdt><w:sdtPr><w:alias w:val="Name"/></w:sdtPr><w:sdtContent>', '</w:sdtContent></w:sdt>'),
            ('<w:fldSimple w:instr=" PAGE ">', '</w:fldSimple>')])
        runs = [''.join(self.run(piece) for piece in self.pieces(text, True)) for text in (before, inside, behind)]
        return f'<w:p>{runs[0]}{start}{runs[1]}{end}{runs[2]}</w:p>'

    def box(self, before, blocks):
        """A paragraph with a text box, as Word draws it for old readers."""
        return (f'<w:p>{self.run(before)}<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="box"><v:textbox>'
                f'<w:txbxContent>{blocks}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>')

    def between(self):
        chance = self.dice.random()
        if chance < 0.12:
            return f'<w:proofErr w:type="{self.dice.choice(["spellStart", "spellEnd", "gramStart", "gramEnd"])}"/>'
        if chance < 0.16:
            self.bookmarks += 1
            return (f'<w:bookmarkStart w:id="{self.bookmarks}" w:name="b{self.bookmarks}"/>'
                    f'<w:bookmarkEnd w:id="{self.bookmarks}"/>')
        return ''

    def run(self, text):
        content = ''
        for piece in re.split(r'([\t\n\v])', text):
            if piece == '\t':
                content += '<w:tab/>'
            elif piece == '\n':
                content += '<w:br/>'
            elif piece == '\v':
                content += '<w:footnoteReference w:id="2"/>'
            elif piece:
                space = ' xml:space="preserve"' if piece != piece.strip(' ') else ''
                content += f'<w:t{space}>{escape(piece)}</w:t>'
        if self.dice.random() < 0.04:
            content = '<w:lastRenderedPageBreak/>' + content
        properties = self.dice.choice(PROPERTIES)
        if properties:
            properties = f'<w:rPr>{properties}</w:rPr>'
        rsid = f' w:rsidRPr="00{self.dice.randrange(16**6):06X}"' if self.dice.random() < 0.1 else ''
        return f'<w:r{rsid}>{properties}{content}</w:r>'


class Scope:
    """What expressions can name at a place."""

    def __init__(self, texts, numbers, flags, lists, records, loops=0):
        self.texts, self.numbers, self.flags = texts, numbers, flags
        self.lists, self.records, self.loops = lists, records, loops

    def inside(self, name, record):
        """The scope within a loop whose variable is `name`."""
        loops = self.loops + 1
        numbers = self.numbers + ['loop.index', 'loop.index0', 'loop.revindex', 'loop.length']
        flags = self.flags + ['loop.first', 'loop.last']
        if not record:
            return Scope(self.texts + [name] * 3, numbers, flags, self.lists, self.records, loops)
        return Scope(
            self.texts + [f'{name}.name', f'{name}.note'] * 2, numbers + [f'{name}.quantity', f'{name}.price'],
            flags + [f'{name}.done'], self.lists + [f'{name}.marks'], self.records, loops)


TOP = Scope(
    ['number', 'client.name', 'client.city', 'client.post'], ['count', 'client.age'], ['yes', 'no', 'client.active'],
    ['words', 'client.tags'], ['lines'])


class Generator:
    """Random pieces of templates."""

    def __init__(self, dice, breaks=False):
        self.dice = dice
        self.scribe = Scribe(dice)
        self.breaks = breaks
        self.names = 0

    # Data

    def data(self):
        dice = self.dice
        return {
            'number': dice.choice(['12/2026-КП', 'A-7', '№ 5']), 'count': dice.randrange(0, 12), 'yes': True, 'no': False,
            'client': {'name': self.text(), 'city': self.text(), 'post': dice.choice(['Директор', 'manager', 'CEO']),
                       'age': dice.randrange(18, 90), 'active': dice.random() < 0.5,
                       'tags': [self.text() for _ in range(dice.randrange(0, 4))]},
            'words': [self.text() for _ in range(dice.randrange(0, 5))],
            'columns': [dice.choice(['x', 'y & z', 'Цена', 'sum']) for _ in range(dice.randrange(1, 4))],
            'colors': dice.sample(COLORS, 2),
            'lines': [
                {'name': self.text(), 'note': self.text(), 'quantity': dice.randrange(0, 100),
                 'price': dice.randrange(-5, 5000), 'done': dice.random() < 0.5,
                 'color': dice.choice(COLORS), 'marks': [self.text() for _ in range(dice.randrange(0, 4))]}
                for _ in range(dice.choice([0, 1, 2, 2, 3]))],
        }

    def text(self):
        return self.dice.choice(BREAKS if self.breaks and self.dice.random() < 0.5 else TEXTS)

    def name(self):
        self.names += 1
        return self.dice.choice(['x', 'line', 'item', 'row', 'p', 'r', 'tr']) + str(self.names)

    # Expressions

    def quoted(self, text):
        return self.dice.choice(["'%s'", '"%s"', '"%s"', '“%s”', '‘%s’']) % text

    def expression(self, scope):
        dice, quoted = self.dice, self.quoted
        text, other = dice.choice(scope.texts), dice.choice(scope.texts)
        number, items = dice.choice(scope.numbers), dice.choice(scope.lists)
        if dice.random() < 0.5:
            return dice.choice([text, text, number])
        return dice.choice([
            f'{text}|upper', f'{text} | lower', f'{text}|trim', f'{text}|length', f'{text} | default({quoted("—")})',
            f'{text}|default({quoted("none")}, true)', f'{text}|replace({quoted("a")}, {quoted("o")})',
            f'missing|default({quoted("nothing")})', f'{items}|join({quoted(", ")})', f'{items} | length',
            f'{items}|join({quoted(" + ")})', f'lines|map(attribute={quoted("name")})|join({quoted("; ")})',
            f'lines|sum(attribute={quoted("price")})', f'{number} + 1', f'{number} * 2 - {dice.choice(scope.numbers)}',
            f'{number} // 3', f'({number} + 1) * 2', f'{text} ~ {quoted(" / ")} ~ {other}', f'{number}|abs',
            f'{text} if {self.condition(scope)} else {other}', f'{quoted("x")} if {self.condition(scope)} else {number}',
            f'{quoted("42")}|int + {number}', f'({number} / 4)|round|int if {number} == 8 else {number}',
            f'({text}|upper)[:3]', f'{text}|first|default({quoted("-")})', f'{items}|first|default({quoted("-")})',
            f'[{number}, 3, 7]|max', f'{text}|capitalize', f'{number} ~ {text}', f'{quoted("a < b")}',
        ])

    def condition(self, scope):
        dice = self.dice
        flag, number, items = dice.choice(scope.flags), dice.choice(scope.numbers), dice.choice(scope.lists)
        return dice.choice([
            flag, flag, f'not {flag}', f'{number} > {dice.randrange(0, 60)}', f'{number} < {dice.randrange(0, 60)}',
            f'{items}', f'{number} is odd', f'{flag} and {number} >= 3', f'{flag} or {items}|length == 2',
            f'{dice.choice(scope.texts)} == {self.quoted("Smith")}', f'{self.quoted("x")} in {items}', f'{items}|length > 1',
            'missing is not defined', f'{number} in [1, 2, 3]', f'2 <= {number} <= 40', f'not ({flag} or {number} == 1)',
        ])

    def loop(self, scope):
        """A loop's head and the scope within."""
        name, record = self.name(), self.dice.random() < 0.5
        items = self.dice.choice(scope.records if record else scope.lists + ['range(1, 4)'])
        if items.startswith('range'):
            inner = scope.inside(name, False)
            return f'for {name} in {items}', Scope(
                scope.texts, inner.numbers + [name], inner.flags, inner.lists, inner.records, inner.loops)
        chosen = f' if {name}.quantity > 20' if record and self.dice.random() < 0.2 else ''
        return f'for {name} in {items}{chosen}', scope.inside(name, record)

    # Lines

    def tag(self, text, marker=''):
        """`{% text %}`, as loosely spaced as people write it."""
        space = self.dice.choice([' ', ' ', ' ', '  ', '']) if not marker else ' '
        return '{%' + marker + space + text + self.dice.choice([' ', ' ', '']) + '%}'

    def output(self, scope):
        return self.dice.choice(['{{ %s }}', '{{ %s }}', '{{%s}}', '{{  %s}}']) % self.expression(scope)

    def line(self, scope, depth=2):
        """Text with tags that begins with a word, so that its paragraph never is empty."""
        return self.dice.choice(WORDS) + ' ' + self.inline(scope, depth)

    def inline(self, scope, depth):
        out = ''
        for _ in range(self.dice.choice([1, 2, 2, 3]) if depth else 1):
            chance = self.dice.random()
            if chance < 0.35:
                out += self.dice.choice(WORDS)
            elif chance < 0.65 or depth == 0:
                out += self.output(scope)
            elif chance < 0.8:
                out += self.inline_if(scope, depth - 1)
            elif chance < 0.92:
                head, inner = self.loop(scope)
                other = self.tag('else') + self.inline(scope, depth - 1) if self.dice.random() < 0.15 else ''
                out += self.tag(head) + self.inline(inner, depth - 1) + other + self.tag('endfor')
            elif chance < 0.95:
                out += '{# a note, {{ not }} merged #}'
            else:
                out += self.dice.choice(['{_{ kept }_}', '{_% kept %_}'])
            out += self.dice.choice([' ', ' ', '', ', ', '\t' if self.dice.random() < 0.3 else ' '])
        return out

    def inline_if(self, scope, depth):
        out = self.tag('if ' + self.condition(scope)) + self.inline(scope, depth)
        if self.dice.random() < 0.3:
            out += self.tag('elif ' + self.condition(scope)) + self.inline(scope, depth)
        if self.dice.random() < 0.5:
            out += self.tag('else') + self.inline(scope, depth)
        return out + self.tag('endif')

    # Blocks

    def paragraph(self, text, cuts=True):
        return self.scribe.paragraph(text, cuts)

    def blocks(self, scope, depth, count=None, tables=True):
        return ''.join(self.block(scope, depth, tables) for _ in range(count or self.dice.choice([1, 1, 2])))

    def block(self, scope, depth, tables):
        chance = self.dice.random()
        if depth == 0 or chance < 0.25:
            return self.paragraph(self.line(scope, 1))
        if chance < 0.58:
            return self.marked_if('p', scope, lambda: self.blocks(scope, depth - 1, tables=tables))
        if chance < 0.76:
            return self.marked_for('p', scope, lambda inner: self.blocks(inner, depth - 1, tables=tables))
        if chance < 0.82:
            return self.paragraph('{#p a note for the lawyer #}')
        if chance < 0.86:
            name = self.name()
            number = self.dice.choice(scope.numbers)
            return self.paragraph(self.tag(f'set {name} = {number} + 1', 'p')) + self.paragraph('set: {{ %s }}' % name)
        if chance < 0.92 or not tables:
            return self.joined(scope)
        return self.table(scope, depth - 1) + self.paragraph(self.dice.choice(WORDS))

    def marked_if(self, marker, scope, content, wrap=None):
        wrap = wrap or self.paragraph
        out = wrap(self.tag('if ' + self.condition(scope), marker)) + content()
        if self.dice.random() < 0.25:
            out += wrap(self.tag('elif ' + self.condition(scope), marker)) + content()
        if self.dice.random() < 0.5:
            out += wrap(self.tag('else', marker)) + content()
        return out + wrap(self.tag('endif', marker))

    def marked_for(self, marker, scope, content, wrap=None):
        wrap = wrap or self.paragraph
        head, inner = self.loop(scope)
        return wrap(self.tag(head, marker)) + content(inner) + wrap(self.tag('endfor', marker))

    def joined(self, scope):
        """Paragraphs that `{%-` and `-%}` join."""
        word = lambda: self.dice.choice(WORDS) + ' ' + self.output(scope) + self.dice.choice(['', ' end'])
        paragraphs = [word(), '{%- if ' + self.condition(scope) + ' -%}', word()]
        if self.dice.random() < 0.6:
            paragraphs += ['{%- else -%}', word()]
        paragraphs += ['{%- endif -%}', word()]
        return ''.join(self.paragraph(text) for text in paragraphs)

    # Tables

    def cell(self, content):
        return f'<w:tc>{content}</w:tc>'

    def set_cell(self, content):
        """A cell with properties, which docxtpl's settings need."""
        return f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{content}</w:tc>'

    def row(self, cells):
        return '<w:tr>' + ''.join(cells) + '</w:tr>'

    def table_of(self, columns, rows):
        grid = '<w:gridCol w:w="2000"/>' * columns
        return (f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
                + ''.join(rows) + '</w:tbl>')

    def content(self, scope, depth):
        if depth > 0 and self.dice.random() < 0.25:
            return self.blocks(scope, 1, count=2, tables=depth > 1) + self.paragraph(self.dice.choice(WORDS))
        return ''.join(self.paragraph(self.line(scope, 0)) for _ in range(self.dice.choice([1, 1, 1, 1, 2])))

    def table(self, scope, depth):
        columns = self.dice.choice([1, 2, 2, 3])
        plain = lambda scope: self.row([self.cell(self.content(scope, depth)) for _ in range(columns)])

        def tag_row(text):
            at = self.dice.randrange(columns)
            return self.row([self.cell(self.paragraph(text if n == at else '')) for n in range(columns)])

        def rows(scope, depth):
            out = []
            for _ in range(self.dice.randrange(1, 3)):
                chance = self.dice.random()
                if depth == 0 or chance < 0.4:
                    out.append(plain(scope))
                elif chance < 0.8:
                    out.append(self.marked_for('tr', scope, lambda inner: ''.join(rows(inner, depth - 1)), tag_row))
                elif chance < 0.95:
                    out.append(self.marked_if('tr', scope, lambda: ''.join(rows(scope, depth - 1)), tag_row))
                else:
                    out.append(tag_row('{#tr a note #}'))
            return out

        return self.table_of(columns, [plain(scope)] + rows(scope, self.dice.choice([1, 1, 2])))

    def columns(self, scope):
        """A table whose columns come from data."""
        name = self.name()
        tag_cell = lambda text: self.cell(self.paragraph(text))
        inner = scope.inside(name, False)

        def row(scope, inner):
            first = self.cell(self.content(scope, 0))
            if self.dice.random() < 0.25:
                return self.row([first, self.marked_if('tc', scope, lambda: self.cell(self.content(scope, 0)), tag_cell)])
            return self.row([
                first, tag_cell(self.tag(f'for {name} in columns', 'tc')), self.cell(self.content(inner, 0)),
                tag_cell(self.tag('endfor', 'tc'))])

        rows = [row(scope, inner)]
        if self.dice.random() < 0.6:
            tag_row = lambda text: self.row([self.cell(self.paragraph(text))] + [self.cell('<w:p/>')] * 3)
            rows.append(self.marked_for('tr', scope, lambda outer: row(outer, outer.inside(name, False)), tag_row))
        return self.table_of(4, rows)

    def settings(self, scope):
        """A table with `cellbg`, `colspan`, `hm` and `vm`."""
        dice = self.dice
        loop_row = lambda text: self.row([self.cell(self.paragraph(text))] + [self.cell('<w:p/>')] * 2)
        head, inner = 'for line in lines', scope.inside('line', True)
        rows = [self.row([self.cell(self.paragraph(dice.choice(WORDS))) for _ in range(3)])]
        for _ in range(dice.randrange(1, 3)):
            kind = dice.choice(['cellbg', 'looped', 'colspan', 'vm', 'hm'])
            if kind == 'cellbg':
                color = dice.choice([self.quoted('EEEEEE'), 'colors[0]', f'colors[1] if {self.condition(scope)} else "FFFFFF"'])
                rows.append(self.row([self.set_cell(self.paragraph('{% cellbg ' + color + ' %}' + self.line(scope, 1)))]
                                     + [self.cell(self.content(scope, 0)) for _ in range(2)]))
            elif kind == 'looped':
                rows.append(loop_row(self.tag(head, 'tr')) + self.row(
                    [self.set_cell(self.paragraph('{% cellbg line.color %}' + self.line(inner, 1)))]
                    + [self.cell(self.content(inner, 0)) for _ in range(2)]) + loop_row('{%tr endfor %}'))
            elif kind == 'colspan':
                value = dice.choice(['3', '2 + 1', '3 if yes else 1'])
                rows.append(self.row([self.set_cell(self.paragraph('{% colspan ' + value + ' %}' + self.line(scope, 1)))]))
            elif kind == 'vm':
                rows.append(loop_row(self.tag(head, 'tr')) + self.row(
                    [self.vertical(inner)] + [self.cell(self.content(inner, 0)) for _ in range(2)])
                    + loop_row('{%tr endfor %}'))
            else:
                rows.append(self.row([
                    self.cell(self.content(scope, 0)), self.cell(self.paragraph('{%tc for x in columns %}')),
                    self.horizontal(scope), self.cell(self.paragraph('{%tc endfor %}'))]))
        return self.table_of(3, rows)

    def vertical(self, scope):
        text = '{% vm %}' + self.dice.choice(WORDS) + ' ' + self.output(scope)
        return self.set_cell(f'<w:p><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>')

    def horizontal(self, scope):
        text = '{% hm %}' + self.dice.choice(WORDS) + ' ' + self.output(scope)
        return self.set_cell(f'<w:p><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>')

    def wrappers(self, scope):
        """What holds paragraphs or runs apart from the body: links, content controls, text boxes."""
        chance = self.dice.random()
        if chance < 0.4:
            return self.scribe.wrapped(self.line(scope, 1), self.inline(scope, 1), self.inline(scope, 1))
        if chance < 0.7:
            return self.scribe.box(self.dice.choice(WORDS), self.blocks(scope, 1, tables=False) + self.paragraph('end'))
        inside = self.blocks(scope, 1, tables=False) + self.paragraph('end')
        return f'<w:sdt><w:sdtPr><w:tag w:val="part"/></w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>'

    def marked_runs(self, scope):
        """A line with `{%r %}` tags, each in a run of its own, and rich texts."""
        texts = [self.dice.choice(WORDS) + ' ', '{%r if ' + self.condition(scope) + ' %}', self.output(scope) + ' yes',
                 '{%r else %}', ' no ' + self.output(scope), '{%r endif %}', ' end']
        if self.dice.random() < 0.5:
            texts += [' ', '{{r rich }}', '.']
        if self.dice.random() < 0.5:
            texts += ['{%r for w in words %}', ' {{ w }},', '{%r endfor %}']
        return '<w:p>' + ''.join(self.scribe.run(text) for text in texts) + '</w:p>'
