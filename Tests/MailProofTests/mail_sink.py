"""A mail server that keeps what it takes: one line for every letter it has answered for, and one before it answers.

Usage: mail_sink.py LOG. It prints its port, and takes letters until it is ended. A line `taken ID` is on the disk before the
answer goes out, so that a letter of which the sender knows has a line for certain.
"""

import asyncio
import os
import sys

log = os.open(sys.argv[1], os.O_WRONLY | os.O_CREAT | os.O_APPEND)


async def serve(reader, writer):
    async def say(line):
        writer.write(line.encode() + b"\r\n")
        await writer.drain()

    try:
        await say("220 sink")
        while True:
            line = (await reader.readline()).decode("latin-1").strip()
            word = line.upper()
            if not line or word.startswith("QUIT"):
                break
            if word.startswith("DATA"):
                await say("354 go on")
                name = ""
                while True:
                    text = await reader.readline()
                    if not text:
                        return
                    if text.lower().startswith(b"message-id:"):
                        name = text.split(b":", 1)[1].strip().decode("latin-1")
                        if not name:
                            name = (await reader.readline()).strip().decode("latin-1")
                    if text == b".\r\n":
                        break
                os.write(log, f"taken {name}\n".encode())
                await say("250 kept")
            else:
                await say("250 yes")
    except (ConnectionError, asyncio.IncompleteReadError):
        pass
    finally:
        writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
