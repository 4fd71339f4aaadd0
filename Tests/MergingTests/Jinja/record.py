"""Records what Jinja2 gives for every template of the `.corpus` files beside this script, in place.

A file holds, line by line:

    ; a remark
    data {"n": 5}                 data for the templates after it, replacing what was given before
    file a.txt "text in JSON"     a file that templates after it may include; `file` alone forgets them all
    {{ n + 1 }}                   a template; one that begins with a quotation mark is a JSON text
      jinja "6"                   what Jinja2 gives, as a JSON text; or `jinja error`
      engross "6" because …       only where Engross gives something else on purpose; also `engross error because …`

`python3 record.py` writes the `jinja` lines and keeps the others.
"""

import json
import pathlib

import jinja2


def environment(files):
    return jinja2.Environment(
        loader=jinja2.DictLoader(files), undefined=jinja2.StrictUndefined, keep_trailing_newline=True,
        extensions=["jinja2.ext.loopcontrols"])


def rendered(template, data, files):
    try:
        return json.dumps(environment(files).from_string(template).render(data), ensure_ascii=False)
    except Exception:  # whatever Python raises is the error a user of Jinja2 sees
        return "error"


def record(path):
    data, files, out = {}, {}, []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("  jinja "):
            continue
        out.append(line)
        if line.startswith("data "):
            data = json.loads(line[len("data "):])
        elif line.startswith("file"):
            name, _, text = line[len("file "):].partition(" ")
            files = {**files, name: json.loads(text)} if name else {}
        elif line and not line.startswith((";", " ")):
            template = json.loads(line) if line.startswith('"') else line
            out.append("  jinja " + rendered(template, data, files))
    path.write_text("\n".join(out) + "\n", encoding="utf-8")


if __name__ == "__main__":
    for path in sorted(pathlib.Path(__file__).parent.glob("*.corpus")):
        record(path)
