"""Installs the packages of the lock into a folder, unless they are there: exact versions, each checked against its hash."""
import fcntl
import os
import pathlib
import shutil
import subprocess
import sys
import sysconfig

LOCK = os.environ["PACKAGES_LOCK"]
INDEX = os.environ["PACKAGES_INDEX"]
# On a volume that may outlive the pod; the folder's name tells the lock, so that another lock gets another folder.
FOLDER = pathlib.Path(os.environ["PACKAGES_FOLDER"])
# Compiled modules are of one Python on one kind of machine.
KIND = f"{sys.implementation.cache_tag} {sysconfig.get_platform()}"
COMPLETE = "complete.txt"


def is_complete():
    marker = FOLDER / COMPLETE
    return marker.exists() and marker.read_text() == KIND


def install():
    # pip collects the packages beside their place, which is on the same volume because /tmp is small.
    work = FOLDER.with_name(f"{FOLDER.name}.new")
    for old in FOLDER.parent.iterdir():
        if old.is_dir() and old.name != "lost+found":
            shutil.rmtree(old)
    temporary = work / "tmp"
    temporary.mkdir(parents=True)
    command = [
        *(sys.executable, "-m", "pip", "install", "--no-input", "--disable-pip-version-check"),
        *("--no-cache-dir", "--progress-bar", "off", "-qq", "--root-user-action", "ignore"),
        *("--require-hashes", "--only-binary", ":all:", "--no-deps", "--index-url", INDEX),
        *("--target", str(work / "packages"), "--requirement", LOCK),
    ]
    if subprocess.run(command, env={**os.environ, "TMPDIR": str(temporary)}).returncode != 0:
        sys.exit(
            f"FAILED: the Python packages of Evidently could not be installed from {INDEX}. "
            "Name an index that this pod reaches, or an image that holds the packages."
        )
    (work / "packages" / COMPLETE).write_text(KIND)
    (work / "packages").rename(FOLDER)
    shutil.rmtree(work)
    print(f"packages installed from {INDEX}", flush=True)


FOLDER.parent.mkdir(parents=True, exist_ok=True)
with open(FOLDER.parent / "lock", "w") as lock:
    # Two jobs may share the volume.
    fcntl.flock(lock, fcntl.LOCK_EX)
    if is_complete():
        print("packages are there already", flush=True)
    else:
        install()
