#!/usr/bin/env python3
"""long_batch.py ENGROSS [DOCUMENTS [KILLS]]: one batch of 100,000 offers from a CSV, several times over.

What it costs in memory beside a batch of 1,000, how many documents a second one core and two give, whether both give the
same bytes, and whether a batch that is killed several times on its way and gone on with gives them too. The folders stay until the
end: a disk from which many files were just taken writes new ones slowly.
"""
import hashlib
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time

DAY = '2026-11-23'
# 2026-11-23, so that files of two runs are of one time.
ENVIRONMENT = {**os.environ, 'SOURCE_DATE_EPOCH': '1795392000'}
SMALL = 1_000


class Trial:
    def __init__(self, engross, folder):
        self.engross = engross
        self.folder = folder

    def office(self, name):
        path = os.path.join(self.folder, name)
        subprocess.run([self.engross, 'init', path, '--sample', 'chisty-gorod', '--quiet'], check=True)
        return path

    def clients(self, count):
        path = os.path.join(self.folder, f'{count}.csv')
        with open(path, 'w', encoding='utf-8') as file:
            file.write('Код;Вид;Название;Эл. почта;Контактное лицо;Площадь;restrooms\n')
            for number in range(1, count + 1):
                file.write(f'c{number};организация;ООО «Клиент {number}»;c{number}@client.example;'
                           f'Иванов Иван Иванович;{100 + number % 900};{number % 7 + 1}\n')
        return path

    def start(self, office, clients, jobs):
        pinned = ['taskset', '-c', '0'] if jobs == 1 and shutil.which('taskset') else []
        return subprocess.Popen(
            pinned + [self.engross, 'batch', 'offer', '--office', office, '--clients', clients, '--package', 'basic',
                      '--format', 'docx', '--date', DAY, '--quiet', '--jobs', str(jobs)],
            env=ENVIRONMENT, stdout=subprocess.DEVNULL)

    def run(self, office, clients, jobs):
        """Seconds and the largest resident size in MB."""
        begun = time.perf_counter()
        _, status, usage = os.wait4(self.start(office, clients, jobs).pid, 0)
        if status:
            sys.exit(f'the batch ended with {status}')
        return time.perf_counter() - begun, usage.ru_maxrss / 1024

    def run_killed(self, office, clients, count, kills):
        """Kills the batch when so many documents are there as chance has it, and lets it go on each time."""
        marks = sorted(random.Random(7).sample(range(1, count), kills))
        folder = os.path.join(office, 'documents')
        for mark in marks:
            process = self.start(office, clients, 2)
            while process.poll() is None and files(folder) < mark:
                time.sleep(0.5)
            process.kill()
            process.wait()
        if self.start(office, clients, 2).wait():
            sys.exit('the batch that was gone on with did not end well')


def files(folder):
    """How many files lie below a folder."""
    return sum(len(names) for _, _, names in os.walk(folder))


def digest(office):
    """Over the names and bytes of everything in the office's documents, with how many there are."""
    whole, count = hashlib.sha256(), 0
    for above, folders, names in os.walk(os.path.join(office, 'documents')):
        folders.sort()
        for name in sorted(names):
            path = os.path.join(above, name)
            with open(path, 'rb') as file:
                inside = hashlib.file_digest(file, 'sha256').hexdigest()
            whole.update(f'{os.path.relpath(path, office)} {inside}\n'.encode())
            count += 1
    return whole.hexdigest(), count


def say(name, figure, note=''):
    print(f'{name:<44}{figure:>18}  {note}'.rstrip(), flush=True)


def main():
    engross = os.path.abspath(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    kills = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    with tempfile.TemporaryDirectory(dir=os.environ.get('TMPDIR', '/tmp')) as folder:
        trial = Trial(engross, folder)
        _, small = trial.run(trial.office('small'), trial.clients(SMALL), 2)
        say(f'peak memory, {SMALL:,} offers', f'{small:.1f} MB')
        clients = trial.clients(count)
        offices = {jobs: trial.office(f'jobs-{jobs}') for jobs in (2, 1)}
        both, large = trial.run(offices[2], clients, 2)
        say(f'peak memory, {count:,} offers', f'{large:.1f} MB', f'{large / small:.2f} x; aim: at most 1.3 x')
        say('two cores', f'{count / both:.0f} a second')
        alone, single = trial.run(offices[1], clients, 1)
        say('one core', f'{count / alone:.0f} a second', f'two: {alone / both:.2f} x; aim: 1.8 x; peak {single:.1f} MB')
        killed = trial.office('killed')
        trial.run_killed(killed, clients, count, kills)
        digests = {name: digest(office) for name, office in [('two', offices[2]), ('one', offices[1]), ('killed', killed)]}
        for name, (found, number) in digests.items():
            say(f'files of {name}', f'{number:,}', found)
        subprocess.run([engross, 'verify', '--office', killed, '--quiet'], check=True, stdout=subprocess.DEVNULL)
        same = len(set(digests.values())) == 1
        say(f'one worker, two, killed {kills} times', 'same bytes' if same else 'NOT THE SAME')
        if not same:
            sys.exit(1)


main()
