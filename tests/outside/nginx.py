"""A real nginx on the loopback, with the configuration that `kava host nginx` prints."""

import http.client
import os
import re
import socket
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def serving(kava, site, base_url, folder, port=None):
    """Serves a built folder as `kava host nginx` says, below the base path; yields the port."""
    port = port or free_port()
    printed = subprocess.run(
        [kava, "-C", site, "host", "nginx", "--base-url", base_url], check=True, capture_output=True, text=True
    ).stdout
    with tempfile.TemporaryDirectory() as work:
        root = Path(work, "root")
        below = root / base_url.split("/", 3)[3].strip("/")
        below.parent.mkdir(parents=True, exist_ok=True)
        below.symlink_to(Path(folder).resolve(), target_is_directory=True)
        block = re.sub(r"listen 80;\n +listen \[::\]:80;", f"listen 127.0.0.1:{port};", printed)
        block = re.sub(r"\broot [^;]+;", f"root {root};", block)
        block = re.sub(r"\bserver_name [^;]+;", "server_name _;", block)
        assert f"127.0.0.1:{port}" in block and str(root) in block, printed
        # Workers of root would be another user, who may not read a temporary folder.
        user = "user root;" if os.geteuid() == 0 else ""
        paths = "".join(
            f"{name}_temp_path {work}/{name};" for name in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        )
        configuration = Path(work, "nginx.conf")
        configuration.write_text(
            f"daemon off; {user} worker_processes 1; pid {work}/pid; error_log stderr crit;\n"
            f"events {{ }}\nhttp {{\n{paths}\naccess_log off;\ninclude /etc/nginx/mime.types;\n{block}}}\n"
        )
        nginx = subprocess.Popen(["nginx", "-p", work, "-c", str(configuration), "-e", "stderr"])
        try:
            wait_for(port, nginx)
            yield port
        finally:
            nginx.terminate()
            nginx.wait(10)


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def wait_for(port, process):
    for _ in range(100):
        assert process.poll() is None, "nginx did not start"
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise AssertionError("nginx does not answer")


def asked(port, path, headers=None, method="GET"):
    """Status, headers as a list of pairs, and body."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(method, path, headers=headers or {})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, answer.getheaders(), body
