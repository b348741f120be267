"""Asks a server over HTTP until it answers, for a minute at the most. Needs nothing but Python."""
import ssl
import sys
import time
import urllib.error
import urllib.request


class Stay(urllib.request.HTTPRedirectHandler):
    """Follows nobody: the account would be sent along, and what a client writes would arrive as a question."""

    def redirect_request(self, *_):
        return None


def told(error: urllib.error.HTTPError) -> str:
    to = error.headers.get("Location")
    said = error.read(300).decode(errors="replace") if to is None else f"it sends to {to.split('?')[0]}"
    return f"status {error.code}: {said}"


def in_short(reason: str) -> str:
    return " ".join(reason.split())[:300]


def ask(request: urllib.request.Request, cannot: str) -> bytes:
    """The body of the answer. Where there is none, the program ends with `cannot` and the reason."""
    opener = urllib.request.build_opener(Stay)
    deadline = time.monotonic() + 60
    while True:
        try:
            with opener.open(request, timeout=10) as response:
                return response.read(100_000)
        except urllib.error.HTTPError as error:
            reason, final = told(error), error.code < 500
        except (OSError, urllib.error.URLError) as error:
            cause = getattr(error, "reason", error)
            reason, final = str(cause), isinstance(cause, ssl.SSLCertVerificationError)
        if final or time.monotonic() > deadline:
            sys.exit(f"{cannot}: {in_short(reason)}")
        print(f"trying again: {in_short(reason)}", flush=True)
        time.sleep(5)
