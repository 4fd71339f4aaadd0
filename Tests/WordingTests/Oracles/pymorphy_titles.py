"""Records what pymorphy3 makes of posts, company forms and papers, for OraclesTests.swift.

Run it where pymorphy3 is installed (python -m venv, pip install pymorphy3==2.0.6), from this folder:

    python pymorphy_titles.py

It writes pymorphy.tsv: the phrase and its forms of five cases. pymorphy3 declines words, not phrases: the adjectives at the
beginning and the first noun are put into the case, the rest is left, as the program does. The phrases stand in titles.txt.
"""
import pathlib

import pymorphy3

HERE = pathlib.Path(__file__).resolve().parent
CASES = ['gent', 'datv', 'accs', 'ablt', 'loct']


def cased(form, word):
    return form.upper() if word.isupper() and len(word) > 1 else form.capitalize() if word[0].isupper() else form


def parses(morph, word):
    found = [p for p in morph.parse(word) if 'nomn' in p.tag and p.tag.POS in ('NOUN', 'ADJF', 'PRTF')]
    # A dictionary knows «управляющий» as a noun too; as an adjective it agrees with what follows.
    return sorted(found, key=lambda p: p.tag.POS == 'NOUN')


def inflected(morph, phrase, case):
    words = phrase.split(' ')
    gender, number = None, 'sing'
    out = []
    for position, word in enumerate(words):
        found = parses(morph, word)
        if not found:
            return ' '.join(out + words[position:])
        parse = found[0]
        if parse.tag.POS == 'NOUN' and gender and parse.tag.gender not in (gender, None):
            return ' '.join(out + words[position:])
        gender, number = parse.tag.gender, parse.tag.number
        grammemes = {case, number}
        if parse.tag.POS != 'NOUN' and gender:
            grammemes.add(gender)
            if case == 'accs' and gender == 'masc':
                nouns = [p for w in words[position:] for p in parses(morph, w) if p.tag.POS == 'NOUN']
                grammemes.add('inan' if nouns and 'inan' in nouns[0].tag else 'anim')
        form = parse.inflect(grammemes)
        out.append(cased(form.word, word) if form else word)
        if parse.tag.POS == 'NOUN':
            return ' '.join(out + words[position + 1:])
    return ' '.join(out)


def main():
    morph = pymorphy3.MorphAnalyzer()
    phrases = [line for line in (HERE / 'titles.txt').read_text(encoding='utf-8').splitlines() if line]
    lines = ['\t'.join([phrase] + [inflected(morph, phrase, case) for case in CASES]) for phrase in phrases]
    (HERE / 'pymorphy.tsv').write_text('\n'.join(lines) + '\n', encoding='utf-8')
    print(len(lines), 'phrases')


if __name__ == '__main__':
    main()
