"""Synthetic input for the benchmarks: the same bytes at every run."""
import json
import re

SERVICES = ['Ежедневная уборка офисных помещений', 'Генеральная уборка', 'Мойка окон и фасада', 'Чистка ковровых покрытий',
            'Вывоз мусора', 'Дежурный уборщик', 'Уход за каменными полами']
SECTIONS = ['Предмет договора', 'Срок действия', 'Цена и порядок расчётов', 'Обязанности исполнителя',
            'Обязанности заказчика', 'Порядок сдачи и приёмки', 'Ответственность сторон', 'Конфиденциальность',
            'Обстоятельства непреодолимой силы', 'Изменение и расторжение', 'Порядок разрешения споров',
            'Заключительные положения']
SYLLABLES = ['до', 'го', 'вор', 'у', 'слу', 'га', 'сто', 'ро', 'на', 'за', 'каз', 'чик', 'ис', 'пол', 'ни', 'тель', 'акт', 'сро', 'ком',
             'пла', 'та', 'не', 'по', 'ряд', 'ра', 'бо', 'че', 'го', 'дня', 'пре', 'дос', 'тав', 'ля', 'ет', 'при', 'ём', 'ки', 'обя', 'зан']
HOLES = ['{{ client.address }}', '{{ client.contact.first }} {{ client.contact.patronymic }}', '**{{ offer.number }}**',
         '{{ manager.email }}', '{{ manager.phone }}']


class Words:
    """Invented words in the frequencies of a written text, so that it packs like one; always the same ones."""

    def __init__(self):
        self.state = 2026
        self.known = [''.join(self.pick(SYLLABLES) for _ in range(1 + self.next(4))) for _ in range(900)]

    def next(self, limit):
        self.state = (self.state * 1_103_515_245 + 12_345) % 2**31
        return (self.state >> 8) % limit

    def pick(self, items):
        return items[self.next(len(items))]

    def clause(self):
        # Small numbers are likelier: some words stand everywhere, most stand once.
        words = [self.known[self.next(900) * self.next(900) // 900] for _ in range(36)]
        words[12] += ','
        words[24] = self.pick(HOLES)
        return words[0].capitalize() + ' ' + ' '.join(words[1:]) + '.'


def decimal(kopecks):
    return f'{kopecks // 100}.{kopecks % 100:02}'


def packages(rows):
    made = []
    for number, name in enumerate(['Базовый', 'Оптимальный', 'Полный']):
        lines, total = [], 0
        for row in range(rows):
            quantity, kopecks = 1 + (row * 7 + number) % 40, 15_000 + row * 1_237 + number * 391
            line = {'name': SERVICES[row % len(SERVICES)], 'unit': 'м²', 'quantity': quantity, 'price': decimal(kopecks),
                    'sum': decimal(kopecks * quantity)}
            if row % 3 == 0:
                line['note'] = 'по графику заказчика'
            lines.append(line)
            total += kopecks * quantity
        made.append({'name': name, 'recommended': number == 1, 'lines': lines, 'total': decimal(total),
                     'vat': decimal(total * 22 // 122)})
    return made


def record(rows=20):
    return {
        'company': {'name': 'ООО «Чистый город»', 'address': '190000, Санкт-Петербург, ул. Примерная, д. 1',
                    'phone': '+7 (812) 000-00-00'},
        'offer': {'number': '12/2026-КП', 'day': '23 ноября 2026 г.', 'subject': 'Уборка офиса',
                  'valid_until': '23 декабря 2026 г.'},
        'client': {'name': 'АО «Альфа & Ко»', 'address': '190000, Санкт-Петербург, пр. Образцовый, д. 7',
                   'contact': {'first': 'Иван', 'patronymic': 'Иванович'}},
        'packages': packages(rows),
        'terms': [f'Условие номер {n}: оплата в течение {n + 5} рабочих дней после подписания акта.' for n in range(12)],
        'manager': {'post': 'Менеджер', 'name': 'А.А. Орлова', 'phone': '+7 (812) 000-00-01', 'email': 'orlova@example.com'},
    }


def record_json(rows=20):
    """The record with its sums as numbers, as exact as they were written."""
    text = json.dumps(record(rows), ensure_ascii=False, indent=1)
    return re.sub(r'"(price|sum|total|vat)": "([0-9.]+)"', r'"\1": \2', text)


def contract():
    """An outline of ten pages that pandoc reads too, once its tags are filled in."""
    words = Words()
    out = ['# Договор № {{ offer.number }}', '', '{{ company.name }} и {{ client.name }} заключили настоящий договор.', '']
    for section, title in enumerate(SECTIONS):
        out += [f'## {title}', '']
        for _ in range(8):
            out.append(f'1. {words.clause()}')
        out.append('')
        if section == 2:
            out += ['| № | Услуга | Ед. | Кол-во | Цена | Сумма |', '|--:|--------------------|-----|----:|------:|------:|',
                    '{% for line in packages[0].lines %}',
                    '| {{ loop.index }} | {{ line.name }} | {{ line.unit }} | {{ line.quantity }} | {{ line.price | money }} '
                    '| {{ line.sum | money }} |', '{% endfor %}', '']
    return '\n'.join(out)


def clients_csv(count):
    rows = ['id;name;address;inn;area;need']
    for n in range(count):
        rows.append(f'c{n};"ООО ""Клиент {n}""";190000, Санкт-Петербург, ул. Примерная, д. {n};{7_700_000_000 + n};'
                    f'{n % 900 + 50}.5;Ежедневная уборка офиса и мойка окон два раза в год')
    return '\n'.join(rows) + '\n'


def clients_json(count):
    return json.dumps([{'id': f'c{n}', 'name': f'ООО «Клиент {n}»', 'address': f'190000, Санкт-Петербург, ул. Примерная, д. {n}',
                        'inn': str(7_700_000_000 + n), 'area': n % 900 + 50.5,
                        'need': 'Ежедневная уборка офиса и мойка окон два раза в год'} for n in range(count)],
                      ensure_ascii=False)
