"""Records what python-stdnum says of generated codes: requisites.tsv, one code a line.

    python3 -m venv venv && venv/bin/pip install python-stdnum==2.2
    venv/bin/python requisites.py

python-stdnum knows ИНН and ОГРН. Accounts are verified here by the second formula of the Bank of Russia's order No. 515
(the weighted sum of all 23 digits ends with 0), where Engross reckons the key by the first one.
The codes are random with a fixed seed; each base is tried with every last digit, so that exactly the right one must pass.
"""
import pathlib
import random

from stdnum.ru import inn, ogrn

SEED = 20261123
chance = random.Random(SEED)


def digits(count):
    return "".join(chance.choice("0123456789") for _ in range(count))


def account_is_sound(bik, account):
    weights = [7, 1, 3] * 8
    whole = bik[-3:] + account
    return sum(int(d) * w % 10 for d, w in zip(whole, weights)) % 10 == 0


def lines():
    for _ in range(150):
        base = digits(9)
        for last in "0123456789":
            yield "inn", base + last, inn.is_valid(base + last)
    for _ in range(150):
        base = digits(10)
        right = inn.calc_personal_check_digits(base)
        yield "inn", base + right, inn.is_valid(base + right)
        for _ in range(9):
            code = base + digits(2)
            yield "inn", code, inn.is_valid(code)
    for first in "1122334455667788990":
        for _ in range(12):
            base = first + digits(11)
            for last in "0123456789":
                yield "ogrn", base + last, ogrn.is_valid(base + last)
    for first in "3333344":
        for _ in range(30):
            base = first + digits(13)
            for last in "0123456789":
                yield "ogrnip", base + last, ogrn.is_valid(base + last)
    for code in ["0" * 10, "0" * 12]:
        yield "inn", code, inn.is_valid(code)
    for code in ["0" * 13, "1" * 12, "1" * 14]:
        yield "ogrn", code, ogrn.is_valid(code)
    for _ in range(100):
        bik = "04" + digits(4) + str(chance.randint(50, 999)).zfill(3)
        head, tail = "40702810", digits(11)
        for key in "0123456789":
            yield "account", bik + " " + head + key + tail, account_is_sound(bik, head + key + tail)


target = pathlib.Path(__file__).with_name("requisites.tsv")
with open(target, "w") as file:
    for sort, code, sound in lines():
        file.write(f"{sort}\t{code}\t{'yes' if sound else 'no'}\n")
