"""Synthetic data for the benchmarks: the same bytes at every run."""
import json
import sys


def packages(rows):
    names = ['Ежедневная уборка офисных помещений', 'Генеральная уборка', 'Мойка окон и фасада', 'Чистка ковровых покрытий',
             'Вывоз мусора', 'Дежурный уборщик', 'Уход за каменными полами']
    made = []
    for number, name in enumerate(['Базовый', 'Оптимальный', 'Полный']):
        lines, total = [], 0
        for row in range(rows):
            quantity, kopecks = 1 + (row * 7 + number) % 40, 15_000 + row * 1_237 + number * 391
            line = {'name': names[row % len(names)], 'unit': 'м²', 'quantity': quantity, 'price': decimal(kopecks),
                    'sum': decimal(kopecks * quantity)}
            if row % 3 == 0:
                line['note'] = 'по графику заказчика'
            lines.append(line)
            total += kopecks * quantity
        made.append({'name': name, 'recommended': number == 1, 'lines': lines, 'total': decimal(total),
                     'vat': decimal(total * 22 // 122)})
    return made


def decimal(kopecks):
    return f'{kopecks // 100}.{kopecks % 100:02}'


def record(rows=20):
    return {
        'company': {'name': 'ООО «Чистый город»', 'address': '190000, Санкт-Петербург, ул. Примерная, д. 1',
                    'phone': '+7 (812) 000-00-00'},
        'offer': {'number': '12/2026-КП', 'day': '23 ноября 2026 г.', 'subject': 'Уборка офиса',
                  'valid_until': '23.12.2026'},
        'client': {'name': 'АО «Альфа & Ко»', 'contact': {'first': 'Иван', 'patronymic': 'Иванович'}},
        'packages': packages(rows),
        'terms': [f'Условие номер {n}: оплата в течение {n + 5} рабочих дней после подписания акта.' for n in range(12)],
        'manager': {'post': 'Менеджер', 'name': 'А.А. Орлова', 'phone': '+7 (812) 000-00-01', 'email': 'orlova@example.com'},
    }


def text(rows=20):
    """JSON whose sums are numbers, as exact as they were written."""
    quoted = json.dumps(record(rows), ensure_ascii=False, indent=1)
    import re
    return re.sub(r'"(price|sum|total|vat)": "([0-9.]+)"', r'"\1": \2', quoted)


if __name__ == '__main__':
    sys.stdout.write(text(int(sys.argv[1]) if len(sys.argv) > 1 else 20))
