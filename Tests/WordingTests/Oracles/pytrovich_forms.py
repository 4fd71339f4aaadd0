"""Records what pytrovich makes of surnames, given names and patronymics, for OraclesTests.swift.

Run it where pytrovich is installed (python -m venv, pip install pytrovich==0.2.0), from this folder:

    python pytrovich_forms.py

It writes pytrovich.tsv: part, gender, name and the forms of five cases. Whole names are put together by the test: pytrovich
declines part by part. The surnames stand in surnames.txt, the given names are those the program knows.
"""
import pathlib
import re

from pytrovich.enums import Case, Gender, NamePart
from pytrovich.maker import PetrovichDeclinationMaker

HERE = pathlib.Path(__file__).resolve().parent
CASES = [Case.GENITIVE, Case.DATIVE, Case.ACCUSATIVE, Case.INSTRUMENTAL, Case.PREPOSITIONAL]
PARTS = {'surname': NamePart.LASTNAME, 'given': NamePart.FIRSTNAME, 'patronymic': NamePart.MIDDLENAME}
FATHERS = {
    'ович': 'Иван Пётр Степан Александр Владимир Виктор Михаил Роман Богдан Тимур Рустам Марат Эдуард Герман Игорь',
    'евич': 'Сергей Андрей Алексей Николай Матвей Игорь Юрий Василий Анатолий Григорий Дмитрий Евгений',
}
SHORT = {'m': 'Ильич Кузьмич Лукич Фомич Никитич Саввич Львович Павлович Яковлевич',
         'f': 'Ильинична Кузьминична Лукинична Фоминична Никитична Саввична Львовна Павловна Яковлевна'}


def given_names():
    """The lists of the program itself, with a capital; ё is е there."""
    source = (HERE / '../../../Sources/Wording/Names/KnownGivenNames.swift').read_text(encoding='utf-8')
    men, women = re.findall(r'"""\n(.*?)"""', source, re.S)
    return {'m': [w.capitalize() for w in men.split()], 'f': [w.capitalize() for w in women.split()]}


def patronymics():
    made = {'m': SHORT['m'].split(), 'f': SHORT['f'].split()}
    for ending, fathers in FATHERS.items():
        for father in fathers.split():
            if ending == 'ович' and father[-1] in 'йь' or ending == 'евич' and father[-1] not in 'йь':
                continue
            stem = father
            if father.endswith('ий'):
                stem = father[:-2] + 'ь'
            elif father[-1] in 'йь':
                stem = father[:-1]
            stem = stem.replace('Пётр', 'Петр')
            made['m'].append(stem + ending)
            made['f'].append(stem + ending[:-2] + 'на')
    return made


def surnames():
    text = (HERE / 'surnames.txt').read_text(encoding='utf-8')
    men, women = text.split('women\n')
    return {'m': men.replace('men\n', '').split(), 'f': women.split()}


def main():
    maker = PetrovichDeclinationMaker()
    lines = []
    for part, names in [('surname', surnames()), ('given', given_names()), ('patronymic', patronymics())]:
        for gender in 'mf':
            for name in dict.fromkeys(names[gender]):
                sex = Gender.MALE if gender == 'm' else Gender.FEMALE
                forms = [maker.make(PARTS[part], sex, case, name) for case in CASES]
                lines.append('\t'.join([part, gender, name] + forms))
    (HERE / 'pytrovich.tsv').write_text('\n'.join(lines) + '\n', encoding='utf-8')
    print(len(lines), 'names')


if __name__ == '__main__':
    main()
