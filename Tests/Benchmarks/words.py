"""Sums in words beside num2words, the same sums; called by `run`."""
import statistics
import time
from decimal import Decimal


def report(inside, tools):
    tools.heading('Sums in words beside num2words, the same sums')
    try:
        import num2words
    except ImportError:
        print('left out: num2words is not installed (python3 -m pip install num2words)')
        return
    sums = [Decimal((n * 977 + 123_456) * 100 + n % 100) / 100 for n in range(1_000)]

    def say(value):
        return num2words.num2words(value, lang='ru', to='currency', currency='RUB', cents=False, separator='')

    same = [say(value) for value in sums] == [text[0].lower() + text[1:] for text in inside['sums']]
    times = []
    for _ in range(tools.ROUNDS):
        start = time.process_time()
        for value in sums:
            say(value)
        times.append((time.process_time() - start) * 1000)
    theirs = statistics.median(times)
    ours = next(f['milliseconds'] for f in inside['figures'] if f['name'] == 'say 1,000 sums in words')
    tools.row('num2words, 1,000 sums', f'{theirs:.4f} ms', 'the same words' if same else 'ITS WORDS DIFFER')
    tools.row('engross, sums in words a second', f'{1_000_000 / ours:,.0f}')
    tools.row('ratio', f'{theirs / ours:.0f} x', 'aim: 100 x')
