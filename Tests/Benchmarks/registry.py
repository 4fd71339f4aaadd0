"""The registry: entries and decisions beside bare inserts of the same rows, files beside bare files, verifying beside sha256sum, and long lists as whole processes."""
import json
import os
import shutil
import subprocess
import tempfile

ENTRIES = 300
REVISIONS = 100
MEGABYTES = 400
LIST = 100_000


def report(engross, program, run):
    run.heading('The registry, on the disk of this machine')
    with tempfile.TemporaryDirectory(dir=os.environ.get('TMPDIR', '/tmp')) as folder:
        rates(program, folder, run)
        verifying(program, folder, run)
        lists(engross, program, folder, run)


def told(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def rates(program, folder, run):
    found = json.loads(told(program, 'rates', os.path.join(folder, 'rates'), str(ENTRIES)))
    for name, ours, bare, what in [
            ('new entries, without files', 'entry', 'bareEntry', 'bare inserts of the same rows'),
            ('decisions', 'decision', 'bareDecision', 'bare inserts and updates of the same rows'),
            ('new entries with four files', 'entryWithFiles', 'bareWithFiles', 'the same beside four files synced by hand')]:
        run.row(name, f'{found[ours]:.0f} a second',
                f'{what}: {found[bare]:.0f}, {found[bare] / found[ours]:.2f} x; aim: at most 2 x')
    ways = json.loads(told(program, 'syncing', os.path.join(folder, 'syncing'), str(REVISIONS)))
    run.row('revisions of five files on the disk', f"{ways['syncedTogether']:.0f} a second",
            f"each file synced for itself: {ways['syncedEach']:.0f}")


def verifying(program, folder, run):
    office = os.path.join(folder, 'files')
    told(program, 'files', office, str(MEGABYTES))
    files = [os.path.join(above, name) for above, _, names in os.walk(os.path.join(office, 'registry', 'files'))
             for name in names]
    size = sum(os.path.getsize(file) for file in files) / 1e6
    times = run.alternating({'verify': [program, 'verify', office], 'sha256sum': ['sha256sum'] + files}, folder, rounds=5)
    run.row('verify', f"{size / times['verify'] * 1000:.0f} MB/s",
            f"two workers; sha256sum, one: {size / times['sha256sum'] * 1000:.0f} MB/s")


def lists(engross, program, folder, run):
    office = os.path.join(folder, 'office')
    subprocess.run([engross, 'init', office, '--sample', 'chisty-gorod', '--quiet'], check=True)
    commands = {
        'engross list, 50 of 100,000': [engross, 'list', '--office', office, '--limit', '50'],
        'engross todo, of 100,000 entries': [engross, 'todo', '--office', office, '--as', 'gusev'],
    }
    told(program, 'fill', office, str(LIST))
    for name, value in run.alternating(commands, folder, rounds=5).items():
        run.row(name, f'{value:.1f} ms')
    shutil.rmtree(office)
