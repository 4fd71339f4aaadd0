"""Word templates: a batch beside docxtpl, the files of both, long tables, memory."""
import json
import os
import statistics
import time
import zipfile

import word_contract

RECORDS = 2_000
# docxtpl needs minutes for all of them.
SHARE = 50


def write_input(folder):
    word_contract.write(os.path.join(folder, 'template.docx'))
    texts = {
        'filled.json': json.dumps({**word_contract.record(7), 'lines': word_contract.lines(20)}, ensure_ascii=False),
        'prices.json': json.dumps({'lines': word_contract.lines(20)}, ensure_ascii=False),
        'clients.jsonl': word_contract.json_lines(RECORDS),
        'clients-100.jsonl': word_contract.json_lines(100),
        'clients-10000.jsonl': word_contract.json_lines(10_000),
    }
    for count in (200, 2_000, 20_000):
        texts[f'lines-{count}.json'] = json.dumps({'lines': word_contract.lines(count)}, ensure_ascii=False)
    for name, text in texts.items():
        with open(os.path.join(folder, name), 'w', encoding='utf-8') as file:
            file.write(text)


def batch(engross, records, out, jobs=1):
    return [engross, 'render', 'template.docx', '--data', 'prices.json', '--each', records, '--jobs', str(jobs), '--quiet',
            '--force', '--output', out + '/{{ id }}.docx']


def report(engross, folder, tools):
    """`tools`: `heading`, `row`, `alternating`, `timed`, `processor_time` and `peak` of the report."""
    tools.heading(f'{RECORDS:,} contracts from a Word file of 10 pages, one core each')
    whole = statistics.median(tools.timed(batch(engross, 'clients.jsonl', f'mine-{n}'), folder) for n in range(3)) / RECORDS
    own = tools.processor_time(batch(engross, 'clients.jsonl', 'mine'), folder) / RECORDS
    tools.row('engross render --each --jobs 1', f'{whole:.3f} ms', f'a file; {whole * RECORDS / 1000:.1f} s in all')
    tools.row('of it the processor', f'{own:.3f} ms', 'a file')
    theirs = docxtpl(folder, tools)
    if theirs:
        tools.row('docxtpl / engross', f'{theirs[0] / whole:.0f} x', 'files written; engross with, docxtpl without sync')
        tools.row('of it the processor', f'{theirs[1] / own:.0f} x')
    for name, value in files_floor(folder).items():
        tools.row(name, f'{value:.3f} ms', f'a file; engross: {whole / value:.2f} x')
    sizes(folder, tools)
    one = [engross, 'render', 'template.docx', '--data', 'filled.json', '--force', '--quiet', '--output', 'one.docx']
    tools.row('engross render, one contract', f"{tools.alternating({'one': one}, folder)['one']:.1f} ms", 'aim: under 15 ms')
    own = statistics.median(tools.processor_time(one, folder) for _ in range(tools.ROUNDS))
    tools.row('of it the processor', f'{own:.1f} ms')
    tools.heading('Peak memory of a batch of Word files')
    for count in (100, 10_000):
        tools.row(f'engross render --each, {count:,} contracts',
                  f"{tools.peak(batch(engross, f'clients-{count}.jsonl', f'memory-{count}'), folder):.1f} MB")


def docxtpl(folder, tools):
    """What docxtpl needs a file, by the clock and of the processor; its template loaded once and rendered again as its documentation has it."""
    try:
        from docxtpl import DocxTemplate
    except ImportError:
        print('left out: docxtpl is not installed (python3 -m pip install docxtpl)')
        return None
    from importlib.metadata import version
    os.makedirs(os.path.join(folder, 'theirs'), exist_ok=True)
    with open(os.path.join(folder, 'clients.jsonl'), encoding='utf-8') as file:
        records = [json.loads(next(file)) for _ in range(SHARE)]
    lines = word_contract.lines(20)
    template = DocxTemplate(os.path.join(folder, 'template.docx'))
    start, own = time.perf_counter(), time.process_time()
    for record in records:
        template.render({**record, 'lines': lines}, autoescape=True)
        template.save(os.path.join(folder, 'theirs', record['id'] + '.docx'))
    each, own = (time.perf_counter() - start) / SHARE * 1000, (time.process_time() - own) / SHARE * 1000
    same = text_of(folder, 'mine', 'c7') == text_of(folder, 'theirs', 'c7')
    tools.row(f'docxtpl {version("docxtpl")}', f'{each:.1f} ms',
              f'a file; measured on {SHARE} of {RECORDS:,}; ' + ('the same text' if same else 'ITS TEXT DIFFERS'))
    for count in (200, 2_000):
        start = time.process_time()
        template.render({**records[0], 'lines': word_contract.lines(count)}, autoescape=True)
        spent = (time.process_time() - start) * 1000
        tools.row(f'docxtpl, {count:,} rows', f'{spent:.0f} ms', f'{spent / count * 1000:.0f} µs a row')
    return each, own


def text_of(folder, place, name):
    """The characters of a document, paragraph by paragraph."""
    from xml.etree import ElementTree
    space = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
    with zipfile.ZipFile(os.path.join(folder, place, name + '.docx')) as archive:
        root = ElementTree.fromstring(archive.read('word/document.xml'))
    return [''.join(text.text or '' for text in paragraph.iter(space + 't')) for paragraph in root.iter(space + 'p')]


def files_floor(folder):
    """What Python's calls of the system and of zlib, both at the speed of C, need for the same files."""
    import zlib
    names = [f'c{n}.docx' for n in range(RECORDS)]
    contents, parts = [], []
    for name in names:
        path = os.path.join(folder, 'mine', name)
        with open(path, 'rb') as file:
            contents.append(file.read())
        with zipfile.ZipFile(path) as archive:
            parts.append([archive.read('word/document.xml'), archive.read('word/header.xml')])
    start = time.perf_counter()
    for changed in parts:
        for part in changed:
            deflater = zlib.compressobj(6, zlib.DEFLATED, -15)
            deflater.compress(part)
            deflater.flush()
            zlib.crc32(part)
    found = {'zlib level 6 on the parts that change': (time.perf_counter() - start) * 1000 / RECORDS}
    for label, syncs in {'the same files written, synced and named': True, 'the same without sync': False}.items():
        out = os.path.join(folder, f'floor-{syncs}')
        os.makedirs(out)
        start = time.perf_counter()
        for name, content in zip(names, contents):
            path = out + '/' + name
            descriptor = os.open(path + '.part', os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
            os.write(descriptor, content)
            if syncs:
                os.fsync(descriptor)
            os.close(descriptor)
            os.rename(path + '.part', path)
        found[label] = (time.perf_counter() - start) * 1000 / RECORDS
    return found


def sizes(folder, tools):
    mine = os.path.getsize(os.path.join(folder, 'mine', 'c7.docx'))
    tools.row('bytes of a file, engross', f'{mine / 1000:.1f} kB')
    theirs = os.path.join(folder, 'theirs', 'c7.docx')
    if os.path.exists(theirs):
        size = os.path.getsize(theirs)
        tools.row('bytes of a file, docxtpl', f'{size / 1000:.1f} kB', f'engross: {mine / size:.2f} x; aim: at most 1.3 x')
