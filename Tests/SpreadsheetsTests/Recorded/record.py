"""Writes the lists of this folder with programs that are not ours: openpyxl, XlsxWriter, LibreOffice.

    python3 record.py      needs openpyxl, XlsxWriter and soffice
"""
import csv
import datetime
import pathlib
import subprocess

import openpyxl
import xlsxwriter

here = pathlib.Path(__file__).parent
headings = ["Код", "Название", "ИНН", "Площадь", "Дата", "Активен"]
rows = [
    ["nova", "ООО «Нова» <&>", "0099002002", 1200.5, datetime.date(2026, 11, 23), True],
    ["yug", "ИП Щукина Юлия", "7799003006", 0.3, datetime.date(1999, 1, 31), False],
    [None, None, None, None, None, None],
    ["zarya", "АО \"Заря\"\nфилиал", "0012", 12, None, None],
]

book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Клиенты"
sheet.append(headings)
for row in rows:
    sheet.append(row)
for row in range(2, 6):
    sheet.cell(row, 3).number_format = "@"
    sheet.cell(row, 5).number_format = "DD.MM.YYYY"
book.save(here / "openpyxl.xlsx")

book = xlsxwriter.Workbook(here / "xlsxwriter.xlsx")
sheet = book.add_worksheet("Клиенты")
day = book.add_format({"num_format": "dd.mm.yyyy"})
sheet.write_row(0, 0, headings)
for number, row in enumerate(rows, 1):
    for column, value in enumerate(row):
        if isinstance(value, datetime.date):
            sheet.write_datetime(number, column, datetime.datetime(value.year, value.month, value.day), day)
        elif isinstance(value, str):
            sheet.write_string(number, column, value)
        elif value is not None:
            sheet.write(number, column, value)
book.close()

with open(here / "list.csv", "w", newline="", encoding="utf-8") as file:
    file.write(";".join(headings) + "\n")
    for row in rows:
        cells = []
        for value in row:
            if isinstance(value, bool):
                cells.append("true" if value else "false")
            elif isinstance(value, str):
                cells.append('"' + value.replace('"', '""') + '"')
            else:
                cells.append("" if value is None else str(value))
        file.write(";".join(cells) + "\n")

subprocess.run(
    ["soffice", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", here / "office",
     here / "openpyxl.xlsx"], check=True, stdout=subprocess.DEVNULL)
(here / "office" / "openpyxl.xlsx").rename(here / "libreoffice.xlsx")
(here / "office").rmdir()
