"""Word templates: a batch beside docxtpl, the files of both, long tables, memory."""
import json
import os
import statistics
import subprocess
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


def report(engross, benchmarks, folder, tools):
    """`tools`: `heading`, `row`, `timed`, `spent`, `peak` and `ROUNDS` of the report."""
    tools.heading(f'{RECORDS:,} contracts from a Word file of 10 pages, one core each')
    whole, program, system = tools.spent(batch(engross, 'clients.jsonl', 'mine'), folder)
    floor = files_floor(benchmarks, folder)
    again = tools.spent(batch(engross, 'clients.jsonl', 'again'), folder)
    whole, program, system = (min(pair) / RECORDS for pair in zip((whole, program, system), again))
    tools.row('engross render --each --jobs 1', f'{whole:.3f} ms', f'a file; {whole * RECORDS / 1000:.1f} s in all')
    tools.row('of it the program', f'{program:.3f} ms', f'the system: {system:.3f} ms; the rest waits for the disk')
    for figure in floor:
        value = figure['milliseconds']
        tools.row(figure['name'], f'{value:.3f} ms', f'engross: {whole / value:.2f} x')
    theirs = docxtpl(folder, tools)
    if theirs:
        tools.row('docxtpl / engross', f'{theirs[0] / whole:.0f} x', 'files written; engross with, docxtpl without sync')
        tools.row('docxtpl / engross, the programs alone', f'{theirs[1] / program:.0f} x')
    sizes(folder, tools)
    one = [engross, 'render', 'template.docx', '--data', 'filled.json', '--force', '--quiet', '--output', 'one.docx']
    rounds = [tools.spent(one, folder) for _ in range(tools.ROUNDS)]
    whole, program, system = (statistics.median(values) for values in zip(*rounds))
    tools.row('engross render, one contract', f'{whole:.1f} ms', f'the program: {program:.1f} ms; aim: under 15 ms')
    tools.heading('Peak memory of a batch of Word files')
    for count in (100, 10_000):
        tools.row(f'engross render --each, {count:,} contracts',
                  f"{tools.peak(batch(engross, f'clients-{count}.jsonl', f'memory-{count}'), folder):.1f} MB")


def files_floor(benchmarks, folder):
    """What the system needs for as many files of the same bytes."""
    run = subprocess.run([benchmarks, '.', 'files', str(RECORDS), 'floor'], cwd=folder, check=True, capture_output=True,
                         text=True)
    return json.loads(run.stdout)['figures']


def docxtpl(folder, tools):
    """What docxtpl needs a file, by the clock and of the processor for itself; its template loaded once and rendered again as its documentation has it."""
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
    start, own = time.perf_counter(), os.times().user
    for record in records:
        template.render({**record, 'lines': lines}, autoescape=True)
        template.save(os.path.join(folder, 'theirs', record['id'] + '.docx'))
    each, own = (time.perf_counter() - start) / SHARE * 1000, (os.times().user - own) / SHARE * 1000
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


def sizes(folder, tools):
    mine = os.path.getsize(os.path.join(folder, 'mine', 'c7.docx'))
    tools.row('bytes of a file, engross', f'{mine / 1000:.1f} kB')
    theirs = os.path.join(folder, 'theirs', 'c7.docx')
    if os.path.exists(theirs):
        size = os.path.getsize(theirs)
        tools.row('bytes of a file, docxtpl', f'{size / 1000:.1f} kB', f'engross: {mine / size:.2f} x; aim: at most 1.3 x')
