"""Nginx itself accepts the configurations of the right solutions of q25_deploy."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
from pathlib import Path

import pytest

KATA = Path(__file__).parents[1] / "katas" / "s8_real_world" / "q25_deploy"
NGINX = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/opt/homebrew/bin:/usr/local/bin:/usr/bin")
OPENSSL = shutil.which("openssl")
CERTIFICATES = "/etc/letsencrypt"
LISTEN = re.compile(r"(listen\s+(?:\S+:)?)(80|443)\b")
MAIN = """\
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    scgi_temp_path {folder}/scgi;
    uwsgi_temp_path {folder}/uwsgi;
    include {folder}/site.conf;
}}
"""
SITES = [("example.org", 10), ("a-1.example", 1)]

pytestmark = [
    pytest.mark.skipif(not NGINX, reason="nginx is not installed"),
    pytest.mark.skipif(not OPENSSL, reason="openssl is not installed, which makes the certificate"),
]


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder like that of Let's Encrypt, with a certificate for each domain."""
    folder = tmp_path_factory.mktemp("certificates")
    for domain, _ in SITES:
        live = folder / "live" / domain
        live.mkdir(parents=True)
        files = ["-keyout", str(live / "privkey.pem"), "-out", str(live / "fullchain.pem")]
        command = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={domain}", *files]
        subprocess.run([str(OPENSSL), *command], check=True, capture_output=True)
    return folder


def configuration(path: Path, domain: str, megabytes: int) -> str:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    text: str = module.nginx_server(domain, "/run/app.sock", "/srv/static", megabytes)
    return text


def checked(text: str, folder: Path, certificates: Path) -> subprocess.CompletedProcess[str]:
    """Return the result of `nginx -t` with ports that a user may open, and certificates that exist."""
    text = text.replace(CERTIFICATES, str(certificates))
    text = LISTEN.sub(r"\g<1>50\2", text)
    (folder / "site.conf").write_text(text, encoding="utf-8")
    (folder / "nginx.conf").write_text(MAIN.format(folder=folder), encoding="utf-8")
    command = [str(NGINX), "-t", "-p", str(folder), "-c", str(folder / "nginx.conf")]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("path", [KATA / "solution.py", *sorted((KATA / "accepted").glob("*.py"))], ids=lambda path: path.stem)
def test_nginx_accepts_the_configuration(path: Path, tmp_path: Path, certificates: Path) -> None:
    for domain, megabytes in SITES:
        ran = checked(configuration(path, domain, megabytes), tmp_path, certificates)

        assert ran.returncode == 0, ran.stderr


def test_nginx_refuses_an_unknown_directive(tmp_path: Path, certificates: Path) -> None:
    text = configuration(KATA / "solution.py", "example.org", 1).replace("proxy_pass", "proxy_passes")

    assert 'unknown directive "proxy_passes"' in checked(text, tmp_path, certificates).stderr
