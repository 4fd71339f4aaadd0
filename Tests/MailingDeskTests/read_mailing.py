"""Reads every .eml of a folder as strictly as Python can; one line of JSON for each, in the order of their names."""

import email
import email.policy
import hashlib
import json
import pathlib
import sys
from email.header import decode_header, make_header


def words(value):
    # The parser of policy.default joins encoded words of a quoted name with a space; the older one does as RFC 2047 says.
    return str(make_header(decode_header(value)))


for path in sorted(pathlib.Path(sys.argv[1]).glob("*.eml")):
    raw = path.read_bytes()
    assert all(len(line) <= 998 for line in raw.split(b"\r\n")), path
    assert b"\n" not in raw.replace(b"\r\n", b""), path
    message = email.message_from_bytes(raw, policy=email.policy.SMTP.clone(raise_on_defect=True))
    plain = email.message_from_bytes(raw, policy=email.policy.compat32)
    files = []
    for part in message.walk():
        assert not part.defects, (path, part.defects)
        if part.get_content_disposition() == "attachment":
            content = part.get_payload(decode=True)
            files.append({"name": part.get_filename(), "digest": hashlib.sha256(content).hexdigest()})
    name, _, address = words(plain["To"]).rpartition(" ")
    print(json.dumps({
        "file": path.name,
        "to": address.strip("<>"),
        "name": name.strip('"'),
        "recipients": len(message["To"].addresses) + sum(len(message[h].addresses) for h in ("Cc", "Bcc") if message[h]),
        "subject": words(plain["Subject"]),
        "text": message.get_body(("plain",)).get_content(),
        "html": message.get_body(("html",)).get_content(),
        "files": files,
        "id": message["Message-ID"],
        "unsubscribe": message["List-Unsubscribe"],
        "oneClick": message["List-Unsubscribe-Post"],
        "precedence": message["Precedence"],
    }, ensure_ascii=False))
