"""aiosmtpd with STARTTLS and authentication: aiosmtpd_server.py LOG CERTIFICATE."""

import asyncio
import hashlib
import json
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

LOG, CERTIFICATE = sys.argv[1:3]
log = open(LOG, "a", encoding="utf-8")


def note(**event):
    log.write(json.dumps(event) + "\n")
    log.flush()


class Keeper:
    async def handle_DATA(self, server, session, envelope):
        note(
            event="letter", sender=envelope.mail_from, recipient=envelope.rcpt_tos[0], tls=session.ssl is not None,
            connection=0, bytes=len(envelope.original_content), user=(session.auth_data or b"").decode(),
            sha256=hashlib.sha256(envelope.original_content).hexdigest())
        return "250 2.0.0 kept"


def authenticate(server, session, envelope, mechanism, data):
    good = data.login == b"offers" and data.password == b"pa55word"
    # Not handled: the answer to the client is left to the server.
    return AuthResult(success=good, handled=False, auth_data=data.login if good else None)


async def main():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE + ".pem", CERTIFICATE + ".key")
    server = await asyncio.get_running_loop().create_server(
        lambda: SMTP(
            Keeper(), tls_context=context, require_starttls=True, auth_required=True, authenticator=authenticate,
            hostname="test.example", enable_SMTPUTF8=False, data_size_limit=50_000_000), "127.0.0.1", 0)
    note(event="port", port=server.sockets[0].getsockname()[1])
    await server.serve_forever()


asyncio.run(main())
