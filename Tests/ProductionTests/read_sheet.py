"""Says what openpyxl finds in a spreadsheet: how it looks, then a line for each row.

    python3 read_sheet.py FILE      needs openpyxl
"""
import sys

import openpyxl

sheet = openpyxl.load_workbook(sys.argv[1]).active
print(f"title={sheet.title} frozen={sheet.freeze_panes}")
print("bold=" + str(all(cell.font.b for cell in sheet[1])), "wrapped=" + str(sheet["A2"].alignment.wrap_text))
print("widths=" + " ".join(str(sheet.column_dimensions[name].width) for name in "ABC"))
for row in sheet.iter_rows(min_row=2):
    print("|".join(f"{cell.number_format} {cell.value!r}" for cell in row))
