"""Names put into five cases, beside pytrovich; part of `run`."""
import json
import os
import statistics
import subprocess
import time

ROUNDS = 9
CASES = 5
MEN = ('Иванов Кузнецов Соловьёв Мицкевич Чижевский Толстой Шевченко Белых Ким Коваль Сирота Ткач Римский-Корсаков '
       'Петросян Окуджава Бондаренко Пушкин Топольский Абрамов Гончаров').split()
WOMEN = ('Иванова Кузнецова Соловьёва Мицкевич Чижевская Толстая Шевченко Белых Ким Коваль Сирота Ткач '
         'Римская-Корсакова Петросян Окуджава Бондаренко Пушкина Топольская Абрамова Гончарова').split()
GIVEN = {'male': 'Иван Пётр Павел Никита Юрий Игорь Сергей Фёдор Андрей Дмитрий'.split(),
         'female': 'Анна Мария Ольга Наталья Любовь Елена Татьяна Ирина Софья Екатерина'.split()}
FATHERS = {'male': 'Иванович Петрович Ильич Сергеевич Юрьевич'.split(),
           'female': 'Ивановна Петровна Ильинична Сергеевна Юрьевна'.split()}


def names():
    made = []
    for number in range(1_000):
        gender = 'male' if number % 2 == 0 else 'female'
        surnames = MEN if gender == 'male' else WOMEN
        made.append({'surname': surnames[number // 2 % len(surnames)], 'given_name': GIVEN[gender][number // 3 % 10],
                     'patronymic': FATHERS[gender][number // 7 % 5], 'gender': gender})
    return made


def report(benchmarks, folder, run):
    run.heading('Whole names in five cases, beside pytrovich')
    with open(os.path.join(folder, 'names.json'), 'w', encoding='utf-8') as file:
        json.dump({'names': names()}, file, ensure_ascii=False)
    ours = json.loads(subprocess.run([benchmarks, folder, 'names'], check=True, capture_output=True, text=True).stdout)
    run.row('a whole name in a case', f"{ours['nanoseconds']} ns", f"{1e9 / ours['nanoseconds']:,.0f} names a second")
    try:
        from pytrovich.enums import Case, Gender, NamePart
        from pytrovich.maker import PetrovichDeclinationMaker
    except ImportError:
        print('left out: pytrovich is not installed (python3 -m pip install pytrovich)')
        return
    maker = PetrovichDeclinationMaker()
    cases = [Case.GENITIVE, Case.DATIVE, Case.ACCUSATIVE, Case.INSTRUMENTAL, Case.PREPOSITIONAL]

    def decline(card, case):
        gender = Gender.MALE if card['gender'] == 'male' else Gender.FEMALE
        return ' '.join([maker.make(NamePart.LASTNAME, gender, case, card['surname']),
                         maker.make(NamePart.FIRSTNAME, gender, case, card['given_name']),
                         maker.make(NamePart.MIDDLENAME, gender, case, card['patronymic'])])

    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        forms = [decline(card, case) for card in names() for case in cases]
        times.append((time.process_time() - start) / len(forms) * 1e9)
    theirs = statistics.median(times)
    same = sum(a == b for a, b in zip(forms, ours['forms']))
    run.row('pytrovich', f'{theirs:.0f} ns', f'{same} of {len(forms)} forms the same')
    run.row('ratio', f"{theirs / ours['nanoseconds']:.1f} x", 'aim: 100 x')
