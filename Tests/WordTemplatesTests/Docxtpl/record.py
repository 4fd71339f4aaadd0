"""Records what docxtpl gives for templates made at random, and for those of `differences.case`.

`python3 record.py` writes the files in `Generated/`, whose cases Engross has to give the same text for, and in
`differences.case` the sections `docxtpl`; what else stands in that file is written by hand. The same seed gives the same
files. Needs docxtpl from PyPI, which the tests do not.
"""

import io
import json
import pathlib
import random
import re
import sys

import jinja2
from docxtpl import DocxTemplate, RichText
from lxml import etree

import word_file
from templates import TOP, Generator

HERE = pathlib.Path(__file__).parent
# How many cases of a kind are tried.
COUNT = {'lines': 80, 'formats': 30, 'runs': 30, 'paragraphs': 70, 'values': 45, 'tables': 45, 'columns': 40, 'cells': 55,
         'parts': 35, 'wrappers': 50}
REMARK = 'Made by record.py and not to be edited: what docxtpl {} gives for random templates.\n'


class StrictTemplate(DocxTemplate):
    """docxtpl mends broken XML in silence and loses text over it; here it says so."""

    def fix_tables(self, xml):
        etree.fromstring(xml)
        return super().fix_tables(xml)


def docxtpl(body, parts, title, data, formats):
    template = StrictTemplate(io.BytesIO(word_file.build(body, parts, title)))
    context = {**data, 'rich': RichText(data['rich'])} if 'rich' in data else data
    template.render(context, jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined))
    out = io.BytesIO()
    template.save(out)
    return word_file.readable(out.getvalue(), parts, title, formats)


def case(kind, number):
    """The sections of one case; the seed is its name."""
    generator = Generator(random.Random(f'{kind} {number}'), breaks=kind == 'values')
    data, parts, title = generator.data(), {}, None
    line = lambda: generator.paragraph(generator.line(TOP))
    if kind == 'lines':
        body = ''.join(line() for _ in range(3))
    elif kind == 'formats':
        body = ''.join(generator.paragraph(generator.line(TOP), cuts=False) for _ in range(3))
    elif kind == 'runs':
        data['rich'] = generator.text()
        body = ''.join(generator.marked_runs(TOP) for _ in range(2))
    elif kind in ('paragraphs', 'values'):
        body = generator.blocks(TOP, 2, count=2, tables=False)
    elif kind == 'wrappers':
        body = generator.wrappers(TOP) + generator.marked_for('p', TOP, generator.wrappers) + line()
    elif kind == 'tables':
        body = generator.table(TOP, 1) + line()
    elif kind == 'columns':
        body = generator.columns(TOP) + line()
    elif kind == 'cells':
        body = generator.settings(TOP) + line()
    else:
        body = line() + generator.paragraph('See\v note.') + word_file.SECTION_END.replace(
            '<w:sectPr>', '<w:sectPr><w:headerReference w:type="default" r:id="header1"/>'
            '<w:footerReference w:type="default" r:id="footer1"/>')
        parts = {
            'word/header1.xml': generator.blocks(TOP, 1, count=1, tables=False) + generator.table(TOP, 0) + line(),
            'word/footer1.xml': line(),
            'word/footnotes.xml': f'<w:footnote w:id="2">{line()}</w:footnote>'}
        # docxtpl escapes twice in a title.
        data['number'], title = '12/2026', '{{ number }} of {{ count if yes else "none" }}'
    asked = re.sub('<[^>]*>', '', ' '.join([body, *parts.values(), title or '']))
    return body, parts, title, {name: value for name, value in data.items() if name in asked}


def sections(body, parts, title, data, formats):
    """A case up to its results, as `CaseFile` reads it."""
    out = ['--- body', body]
    for name, markup in parts.items():
        out += [f'--- part {name}', markup]
    if title is not None:
        out += ['--- title', title]
    return out + (['--- formats'] if formats else []) + ['--- data', json.dumps(data, ensure_ascii=False)]


def record(kind):
    out, failures = [REMARK.format(sys.modules['docxtpl'].__version__).rstrip('\n')], []
    for number in range(COUNT[kind]):
        one = (*case(kind, number), kind == 'formats')
        try:
            result = docxtpl(*one)
        except Exception as error:  # whatever it raises, this template is not one that both can merge
            failures.append(f'{kind} {number}: {type(error).__name__}: {error}')
            continue
        out += [f'### {kind} {number}', *sections(*one), '--- docxtpl', result]
    (HERE / 'Generated' / f'{kind}.case').write_text('\n'.join(out) + '\n', encoding='utf-8')
    return failures


def record_differences(path):
    """Puts what docxtpl gives into the cases of a file that was written by hand."""
    preface, *cases = path.read_text(encoding='utf-8').split('\n### ')
    out = [preface]
    for one in cases:
        name, *parts = one.rstrip('\n').split('\n--- ')
        texts = dict((part + '\n').split('\n', 1) for part in parts)
        texts = {key: text.removesuffix('\n') for key, text in texts.items()}
        others = {key.removeprefix('part '): text for key, text in texts.items() if key.startswith('part ')}
        try:
            texts['docxtpl'] = docxtpl(
                word_file.markup(texts['body']), others, texts.get('title'), json.loads(texts['data']), 'formats' in texts)
        except Exception as error:
            texts['docxtpl'] = f'fails: {type(error).__name__}'
        order = [key for key in texts if key not in ('docxtpl', 'engross', 'because')] + ['docxtpl', 'engross', 'because']
        out.append(name + ''.join(f'\n--- {key}' + (f'\n{texts[key]}' if texts.get(key) else '') for key in order))
    path.write_text('\n### '.join(out) + '\n', encoding='utf-8')


if __name__ == '__main__':
    (HERE / 'Generated').mkdir(exist_ok=True)
    failures = [failure for kind in COUNT for failure in record(kind)]
    if (HERE / 'differences.case').exists():
        record_differences(HERE / 'differences.case')
    print(f'{sum(COUNT.values()) - len(failures)} cases; left out, for docxtpl fails or gives a broken file:', *failures,
          sep='\n')
