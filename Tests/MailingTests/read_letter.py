"""Reads letters with Python's own parser and says what is in them, one JSON object a line.

    read_letter.py FOLDER    reads every .eml of the folder, in the order of their names

Subjects and names are read by email.header, as the parser of policy.default joins the encoded words of a display name
with spaces. Text bodies are given as text, pictures and attachments in base64.
"""

import base64
import email
import email.policy
import json
import os
import re
import sys
from email.header import decode_header
from email.utils import parseaddr


# Encoded words within quotes are what Outlook reads as a file's name, and no rule knows; a quote ends the last of them.
QUOTED_WORDS = {"encoded word inside quoted string", "missing trailing whitespace after encoded-word"}


def decoded(raw):
    """A header's text, unfolded and with its encoded words read."""
    unfolded = re.sub(r"\r?\n(?=[ \t])", "", raw)
    parts = []
    for text, charset in decode_header(unfolded):
        parts.append(text.decode(charset or "ascii") if isinstance(text, bytes) else text)
    return "".join(parts)


def name_of(raw):
    """The display name and the address of a mailbox.

    A name in encoded words may hold a comma or a quote, so the address is cut off before they are read.
    """
    unfolded = re.sub(r"\r?\n(?=[ \t])", "", raw).strip()
    if "=?" in unfolded and unfolded.endswith(">"):
        name, _, address = unfolded.rpartition(" <")
        return [decoded(name), address[:-1]]
    return list(parseaddr(unfolded))


def defects(message):
    """Everything the parsers complain of, in all parts and structured headers."""
    found = []
    for part in message.walk():
        found += [repr(defect) for defect in part.defects]
        for name, value in part.items():
            for defect in getattr(value, "defects", ()):
                if not (name == "Content-Type" and str(defect) in QUOTED_WORDS):
                    found.append(f"{name}: {defect!r}")
    return found


def body(part):
    return part.get_payload(decode=True).decode("utf-8")


def read(path):
    with open(path, "rb") as file:
        data = file.read()
    strict = email.message_from_bytes(data, policy=email.policy.SMTP + email.policy.strict)
    plain = email.message_from_bytes(data)
    lines = data.split(b"\r\n")
    out = {
        "name": os.path.basename(path),
        "subject": decoded(plain["Subject"]),
        "strict_subject": strict["Subject"],
        "to": name_of(plain["To"]),
        "from": name_of(plain["From"]),
        "headers": [name for name, _ in plain.items()],
        "text": None,
        "html": None,
        "pictures": [],
        "files": [],
        "defects": defects(strict),
        "longest": max(len(line) for line in lines),
        "bare": any(b"\r" in line or b"\n" in line for line in lines),
        "ascii": max(data) < 128 and 0 not in data,
        "trailing": any(line[-1:] in (b" ", b"\t") for line in lines),
        "from_line": any(line.startswith(b"From ") for line in lines),
        "structure": [part.get_content_type() for part in strict.walk()],
    }
    for part, legacy in zip(strict.walk(), plain.walk()):
        if part.is_multipart():
            continue
        content = part.get_payload(decode=True)
        if part.get_content_disposition() == "attachment":
            out["files"].append(
                {
                    "name": part.get_filename(),
                    "legacy": decoded(legacy.get_param("name")),
                    "type": part.get_content_type(),
                    "content": base64.b64encode(content).decode(),
                }
            )
        elif part["Content-ID"]:
            out["pictures"].append(
                {
                    "id": str(part["Content-ID"]),
                    "type": part.get_content_type(),
                    "content": base64.b64encode(content).decode(),
                }
            )
        elif part.get_content_type() == "text/html":
            out["html"] = body(part)
        else:
            out["text"] = body(part)
    return out


def main():
    folder = sys.argv[1]
    for name in sorted(os.listdir(folder)):
        if name.endswith(".eml"):
            print(json.dumps(read(os.path.join(folder, name))))


main()
