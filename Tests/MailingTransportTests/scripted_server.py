"""A mail server that misbehaves as it is told, on its first connection only; later ones are served well.

scripted_server.py LOG SCENARIO TLS CERTIFICATE
  LOG          a file that gets a line of JSON for every event; the first one holds the port
  SCENARIO     what goes wrong, see below
  TLS          none, starttls or implicit
  CERTIFICATE  NAME.pem and NAME.key without their endings
"""

import base64
import hashlib
import json
import socket
import ssl
import struct
import sys
import threading
import time

LOG, SCENARIO, TLS, CERTIFICATE = sys.argv[1:5]
AUTHENTICATES = not SCENARIO.startswith("open_")
# With which authentications, where the scenario does not say.
OFFERED = {"no_auth": "", "only_login": "LOGIN", "only_plain": "PLAIN"}.get(SCENARIO, "PLAIN LOGIN XOAUTH2")
PASSWORD = "pa55word"

lock = threading.Lock()
log = open(LOG, "a", encoding="utf-8")


def note(**event):
    with lock:
        log.write(json.dumps(event) + "\n")
        log.flush()


class Gone(Exception):
    """The connection is over."""


class Connection:
    def __init__(self, sock, number):
        self.sock = sock
        self.number = number
        self.buffer = b""
        self.is_bad = number == 1
        self.is_protected = False
        self.user = None
        self.letters = 0

    def does(self, *scenarios):
        return self.is_bad and SCENARIO in scenarios

    def say(self, *lines):
        self.sock.sendall(b"".join(line if isinstance(line, bytes) else line.encode() + b"\r\n" for line in lines))

    def hang(self):
        note(event="hangs", connection=self.number)
        time.sleep(600)

    def drop(self):
        """Breaks off at once, with what is unread thrown away."""
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.sock.close()
        raise Gone

    def line(self):
        while b"\n" not in self.buffer:
            piece = self.sock.recv(65536)
            if not piece:
                raise Gone
            self.buffer += piece
        line, self.buffer = self.buffer.split(b"\n", 1)
        return line.rstrip(b"\r")

    def protect(self):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        if SCENARIO == "old_tls":
            context.set_ciphers("ALL:@SECLEVEL=0")
            context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_1
        context.load_cert_chain(CERTIFICATE + ".pem", CERTIFICATE + ".key")
        self.sock = context.wrap_socket(self.sock, server_side=True)
        note(event="tls", connection=self.number, version=self.sock.version())
        self.is_protected = True

    def serve(self):
        if TLS == "implicit":
            self.protect()
        if self.does("hang_greeting"):
            self.hang()
        if self.does("drop_greeting"):
            self.drop()
        if self.does("nonsense_greeting"):
            self.say("HTTP/1.1 400 Bad Request", "Server: \x1b[31mnot mail", "", b"<html>\x00</html>\r\n")
            self.line()
            raise Gone
        if self.does("greeting_421"):
            self.say("421 4.3.2 too busy")
            raise Gone
        if self.does("greeting_554"):
            self.say("554 5.7.1 your address is on a list")
            raise Gone
        if self.does("endless_greeting"):
            while True:
                self.say("220-" + "x" * 70_000)
        if self.does("long_greeting"):
            self.say("220-" + "x" * 5000, "220 " + "y" * 50_000)
        else:
            self.say("220 test.example ESMTP")
        while True:
            line = self.line()
            verb = line.split(b" ")[0].split(b":")[0].upper().decode("ascii", "replace")
            note(event="command", connection=self.number, verb=verb)
            getattr(self, "on_" + verb.lower(), self.unknown)(line)

    def unknown(self, line):
        self.say("500 5.5.1 what?")

    def on_ehlo(self, line):
        note(event="ehlo", connection=self.number, name=line[5:].decode())
        if self.does("hang_ehlo"):
            self.hang()
        if self.does("drop_ehlo"):
            self.drop()
        if self.does("nonsense_ehlo"):
            self.say("what do you mean", "really")
            self.line()
            raise Gone
        lines = ["test.example", "8BITMIME", "ENHANCEDSTATUSCODES"]
        if SCENARIO == "pipelining":
            lines.append("PIPELINING")
        lines.append("SIZE 1000" if SCENARIO == "size" else "SIZE 50000000")
        if TLS == "starttls" and not self.is_protected and not self.does("no_starttls"):
            lines.append("STARTTLS")
        if OFFERED and AUTHENTICATES and (self.is_protected or TLS == "none"):
            lines.append("AUTH " + OFFERED)
        self.say(*[f"250-{word}" for word in lines[:-1]], f"250 {lines[-1]}")

    def on_starttls(self, line):
        if self.does("starttls_refused"):
            return self.say("454 4.7.0 not now")
        if self.does("starttls_injected"):
            # What a man in the middle puts behind the answer must not count as said under protection.
            self.say(b"220 go\r\n250 injected\r\n")
        else:
            self.say("220 2.0.0 go")
        if self.does("starttls_nonsense"):
            self.sock.sendall(b"this is no handshake\r\n" * 10)
            raise Gone
        if self.buffer:
            note(event="early", connection=self.number)
        self.protect()

    def on_auth(self, line):
        words = line.split(b" ")
        kind = words[1].upper()
        if self.does("echo_secret"):
            self.say("334 ")
            said = self.line()
            return self.say(b"535 5.7.8 I do not like " + said + b" nor " + base64.b64decode(said)[-8:] + b"\r\n")
        if self.does("auth_later"):
            return self.say("454 4.7.0 temporary authentication failure")
        if kind == b"LOGIN":
            self.say("334 VXNlcm5hbWU6")
            user = base64.b64decode(self.line()).decode()
            self.say("334 UGFzc3dvcmQ6")
            secret = base64.b64decode(self.line()).decode()
        else:
            if len(words) < 3:
                self.say("334 ")
                words.append(self.line())
            said = base64.b64decode(words[2])
            if kind == b"PLAIN":
                _, user, secret = said.decode().split("\0")
            else:
                user, secret = said.decode().rstrip("\x01").split("\x01")
                user, secret = user.removeprefix("user="), secret.removeprefix("auth=Bearer ")
        if self.does("auth_refused") or secret != PASSWORD:
            return self.say("535 5.7.8 wrong name or password")
        self.user = user
        note(event="auth", connection=self.number, kind=kind.decode(), user=user)
        self.say("235 2.7.0 welcome")

    def on_mail(self, line):
        if self.letters and self.does("busy_on_second"):
            self.say("421 4.4.2 you were idle for too long")
            raise Gone
        if self.does("mail_550"):
            return self.say("550 5.1.8 no such sender's domain")
        if self.does("mail_452"):
            return self.say("452 4.3.1 no room")
        if self.does("mail_530", "mail_530_open"):
            return self.say("530 5.7.0 Authentication required")
        if self.does("drop_mail"):
            self.drop()
        if SCENARIO == "size":
            size = [int(w[5:]) for w in line.upper().split(b" ") if w.startswith(b"SIZE=")]
            if not size or size[0] > 1000:
                return self.say("552 5.3.4 message too big for system")
        if OFFERED and AUTHENTICATES and not self.user:
            return self.say("530 5.7.0 Authentication required")
        self.sender = line[10:].split(b">")[0].strip(b"<").decode()
        self.say("250 2.1.0 fine")

    def on_rcpt(self, line):
        self.recipient = line[8:].split(b">")[0].strip(b"<").decode()
        answers = {
            "rcpt_450": ["450 4.2.1 mailbox busy"],
            "rcpt_550": ["550 5.1.1 no such user"],
            "rcpt_550_lines": ["550-5.1.1 The account does not exist.", "550-5.1.1 Look for typos.", "550 5.1.1 Bye"],
            "rcpt_550_rules": ["550 5.7.1 rejected by our rules"],
            "rcpt_550_plain": ["550 no such mailbox"],
            "rcpt_550_relay": ["550 relay not permitted"],
            "rcpt_long": ["550 5.1.1 " + "long " * 10_000],
            "rcpt_controls": [b"550 5.1.1 no\x00such\x1b[31muser \xe2\x80\xae\xff\x07!\r\n"],
            "hang_rcpt": None,
        }
        if self.does("drop_rcpt"):
            self.drop()
        if self.is_bad and SCENARIO in answers:
            return self.hang() if answers[SCENARIO] is None else self.say(*answers[SCENARIO])
        self.say("250 2.1.5 fine")

    def on_data(self, line):
        if self.does("hang_data"):
            self.hang()
        if self.does("data_554"):
            return self.say("554 5.5.1 no valid recipients")
        if self.does("data_250"):
            return self.say("250 2.0.0 done already")
        self.say("354 go on")
        if self.does("drop_mid_data"):
            self.sock.recv(1000)
            self.drop()
        if self.does("hang_mid_data"):
            self.sock.recv(1000)
            self.hang()
        lines = []
        while (line := self.whole_line()) != b".\r\n":
            lines.append(line[1:] if line.startswith(b".") else line)
        letter = b"".join(lines)
        if self.does("drop_after_dot"):
            note(event="has", connection=self.number)
            self.drop()
        if self.does("hang_after_dot"):
            self.hang()
        if self.does("nonsense_after_dot"):
            self.say("perhaps")
            self.drop()
        answers = {
            "dot_451": "451 4.7.1 come back later",
            "dot_552": "552 5.3.4 too big",
            "dot_554": "554 5.7.1 looks like spam",
            "dot_550_content": "550 5.6.0 broken letter",
        }
        if self.is_bad and SCENARIO in answers:
            return self.say(answers[SCENARIO])
        note(
            event="letter", connection=self.number, sender=self.sender, recipient=self.recipient,
            sha256=hashlib.sha256(letter).hexdigest(), bytes=len(letter), user=self.user)
        self.letters += 1
        self.say("250 2.0.0 taken as 42\x07")
        if self.does("drop_after_250"):
            self.drop()
        if self.does("farewell_after_250"):
            self.say("421 4.4.2 goodbye")
            raise Gone

    def whole_line(self):
        while b"\n" not in self.buffer:
            piece = self.sock.recv(65536)
            if not piece:
                raise Gone
            self.buffer += piece
        line, self.buffer = self.buffer.split(b"\n", 1)
        return line + b"\n"

    def on_rset(self, line):
        self.say("250 2.0.0 forgotten")

    def on_quit(self, line):
        if self.does("hang_quit"):
            self.hang()
        self.say("221 2.0.0 bye")
        raise Gone


def serve(sock, number):
    try:
        note(event="connection", connection=number)
        connection = Connection(sock, number)
        connection.serve()
    except (Gone, OSError, ssl.SSLError) as reason:
        note(event="over", connection=number, reason=repr(reason))
    finally:
        try:
            connection.sock.close()
        except OSError:
            pass


listener = socket.create_server(("127.0.0.1", 0))
note(event="port", port=listener.getsockname()[1])
count = 0
while True:
    accepted, _ = listener.accept()
    count += 1
    threading.Thread(target=serve, args=(accepted, count), daemon=True).start()
