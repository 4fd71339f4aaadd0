"""Batches of an office, end to end: made, registered, written; beside docxtpl writing the same files and keeping no registry."""
import json
import os
import shutil
import subprocess
import tempfile
import time
import zipfile

import word_contract

DOCUMENTS = 2_000
# docxtpl needs minutes for all of them.
SHARE = 50
# What a list brings for each client; the rest is the same for all.
OWN = [field for field in word_contract.FIELDS if field != 'client.name']


def column(field):
    return 'deal.' + field.replace('.', '_')


def write_template(path):
    """The contract of ten pages, its fields those of a list's columns."""
    with tempfile.NamedTemporaryFile(suffix='.docx') as plain:
        word_contract.write(plain.name)
        with zipfile.ZipFile(plain.name) as source, zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as target:
            for entry in source.namelist():
                text = source.read(entry).decode()
                for field in sorted(OWN, key=len, reverse=True):
                    text = text.replace('{{ ' + field, '{{ ' + column(field))
                target.writestr(entry, text.replace('object.floors &gt; 3', 'deal.floors &gt; 3'))


def value(number, position, field):
    return f'{field.rpartition(".")[2]} {number * 31 + position * 7919}'


def write_list(path, count):
    with open(path, 'w', encoding='utf-8') as file:
        file.write(';'.join(['id', 'kind', 'name'] + [column(field) for field in OWN]) + '\n')
        for number in range(1, count + 1):
            own = [value(number, position, field) for position, field in enumerate(OWN)]
            file.write(';'.join([f'c{number}', 'организация', f'ООО «Клиент {number}»'] + own) + '\n')


def shared():
    conditions = {name: position % 3 != 0 for position, name in enumerate(word_contract.CONDITIONS[:-1])}
    return {**conditions, 'lines': word_contract.lines(20), 'deal': {'floors': 4}}


def office(engross, folder, name):
    path = os.path.join(folder, name)
    shutil.rmtree(path, ignore_errors=True)
    subprocess.run([engross, 'init', path, '--sample', 'chisty-gorod', '--quiet'], check=True)
    write_template(os.path.join(path, 'templates', 'deal.docx'))
    with open(os.path.join(path, 'shared.json'), 'w', encoding='utf-8') as file:
        json.dump(shared(), file, ensure_ascii=False)
    return path


def command(engross, path, clients, jobs):
    return [engross, 'batch', 'deal', '--office', path, '--clients', clients, '--data', os.path.join(path, 'shared.json'),
            '--jobs', str(jobs), '--json']


def run_batch(engross, folder, count, jobs):
    """Seconds, and what the program says of its stages."""
    path = office(engross, folder, f'office-{jobs}')
    clients = os.path.join(folder, f'list-{count}.csv')
    if not os.path.exists(clients):
        write_list(clients, count)
    pinned = ['taskset', '-c', '0'] if jobs == 1 and shutil.which('taskset') else []
    start = time.perf_counter()
    told = subprocess.run(pinned + command(engross, path, clients, jobs), check=True, capture_output=True, text=True).stdout
    return time.perf_counter() - start, json.loads(told)['milliseconds'], path


def report(engross, tools):
    tools.heading(f'A batch of {DOCUMENTS:,} contracts of 10 pages, end to end: made, registered, written')
    with tempfile.TemporaryDirectory(dir=os.environ.get('TMPDIR', '/tmp')) as folder:
        cores = os.cpu_count() or 1
        alone, stages, path = run_batch(engross, folder, DOCUMENTS, 1)
        theirs = docxtpl(folder, path, tools)
        tools.row('engross batch, one core', f'{DOCUMENTS / alone * 60:,.0f} a minute', f'{alone / DOCUMENTS * 1000:.2f} ms a document')
        if cores > 1:
            both, _, _ = run_batch(engross, folder, DOCUMENTS, 2)
            tools.row('engross batch, two cores', f'{DOCUMENTS / both * 60:,.0f} a minute',
                      f'{alone / both:.2f} x one core; aim: 1.8 x')
        else:
            both = alone
        if theirs:
            tools.row('docxtpl / engross, one core', f'{theirs / (alone / DOCUMENTS):.0f} x', 'aim: 30 x')
            tools.row('docxtpl / engross, all cores', f'{theirs / (both / DOCUMENTS):.0f} x')
        total = sum(stages.values())
        for stage, spent in stages.items():
            tools.row(f'share of {stage}', f'{spent / total * 100:.0f} %', f'{spent / DOCUMENTS:.3f} ms a document')
        peaks = []
        for count in (1_000, 10_000):
            path = office(engross, folder, f'memory-{count}')
            clients = os.path.join(folder, f'list-{count}.csv')
            write_list(clients, count)
            peaks.append(tools.peak(command(engross, path, clients, 2), folder))
            tools.row(f'peak memory, {count:,} documents', f'{peaks[-1]:.1f} MB',
                      f'{peaks[-1] / peaks[0]:.2f} x; aim: 1.3 x, for 100,000 (./dev long-batch)' if peaks[1:] else '')


def docxtpl(folder, path, tools):
    """Seconds for a document, its template loaded once and rendered again as its documentation has it."""
    try:
        from docxtpl import DocxTemplate
    except ImportError:
        print('left out: docxtpl is not installed (python3 -m pip install docxtpl)')
        return None
    os.makedirs(os.path.join(folder, 'theirs'), exist_ok=True)
    template = DocxTemplate(os.path.join(path, 'templates', 'deal.docx'))
    common = shared()
    start = time.perf_counter()
    for number in range(1, SHARE + 1):
        deal = {column(field)[5:]: value(number, position, field) for position, field in enumerate(OWN)}
        template.render({**common, 'client': {'name': f'ООО «Клиент {number}»'}, 'deal': {**common['deal'], **deal}},
                        autoescape=True)
        template.save(os.path.join(folder, 'theirs', f'{number}.docx'))
    each = (time.perf_counter() - start) / SHARE
    tools.row('docxtpl, one core', f'{60 / each:,.0f} a minute', f'{each * 1000:.1f} ms a document; measured on {SHARE}')
    return each
