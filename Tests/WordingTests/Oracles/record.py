"""Records what num2words says for the numbers and sums of `num2words.tsv`, beside this script.

    python3 -m venv venv && venv/bin/pip install num2words==0.5.14 && venv/bin/python record.py

A line is: what is said, the number, and num2words's words. What is said is `ru CASE GENDER`, `ru ordinal CASE`, `en`,
`en ordinal`, or a language and a currency. The accusative is that of things. The same numbers every time.
"""

import decimal
import pathlib
import random

from num2words import num2words

CASES = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'prepositional']
SIZES = [10, 100, 1_000, 100_000, 10**6, 10**7, 10**9, 10**12, 10**15]


def number(source):
    # Round numbers are where the mistakes are.
    value = source.randrange(source.choice(SIZES))
    return value // 1000 * 1000 if source.random() < 0.15 else value


def cardinals(source):
    for case in CASES:
        for gender in 'mfn':
            for _ in range(120):
                value = number(source)
                yield f'ru {case} {gender}', value, num2words(value, lang='ru', case=case, gender=gender, animate=False)
        for _ in range(40):
            value = source.randrange(10_000)
            yield f'ru ordinal {case}', value, num2words(value, lang='ru', to='ordinal', case=case, gender='m', animate=False)
    for _ in range(400):
        value = number(source)
        yield 'en', value, num2words(value, lang='en')
        value = source.randrange(10_000)
        yield 'en ordinal', value, num2words(value, lang='en', to='ordinal')


def sums(source):
    amounts = [('ru', code, 600) for code in ('USD', 'EUR', 'BYN', 'KZT', 'UZS')]
    for language, code, count in [('ru', 'RUB', 1500)] + amounts + [('en', 'GBP', 400), ('en', 'RUB', 300), ('en', 'USD', 300)]:
        for _ in range(count):
            value = decimal.Decimal(number(source) % 10**12 * 100 + source.randrange(100)) / 100
            words = num2words(value, lang=language, to='currency', currency=code, cents=False, separator='')
            yield f'{language} {code}', f'{value:.2f}', words


def main():
    source = random.Random(20261126)
    lines = ['\t'.join(map(str, row)) for rows in (cardinals, sums) for row in rows(source)]
    path = pathlib.Path(__file__).with_name('num2words.tsv')
    path.write_text('\n'.join(lines) + '\n', encoding='utf-8')


if __name__ == '__main__':
    main()
