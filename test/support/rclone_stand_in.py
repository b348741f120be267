"""The part of rclone that the scripts of backup and restore use, on folders.

Behaves as rclone 1.60 was seen to: what a list of files names and does not exist is passed over, and a folder that does
not exist ends it with 3. It is started hundreds of times, so each command imports what it needs by itself.
"""

import os
import re
import sys
import time

VALUES = ("--files-from-raw", "--backup-dir", "--format", "--separator", "--include")
command, *words = sys.argv[1:]
flags = {}
paths = []
while words:
    word = words.pop(0)
    if word in VALUES:
        flags[word] = words.pop(0)
    elif word.startswith("--") or word == "SHA-256":
        flags[word] = True
    else:
        paths.append(re.sub("^store:", os.environ["STORE"] + "/", word))
source = paths[0] if paths else ""
target = paths[1] if len(paths) > 1 else ""


def end(code, message):
    print(message, file=sys.stderr)
    sys.exit(code)


def read(path):
    with open(path, "rb") as file:
        return file.read()


def write(path, content):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(content)


def files_below(folder):
    found = [
        os.path.relpath(os.path.join(place, name), folder)
        for place, _, names in os.walk(folder)
        for name in names
    ]
    only_complete = "--include" in flags
    return sorted(path for path in found if not only_complete or re.match("[^/]+/complete$", path))


def chosen():
    there = files_below(source)
    if "--files-from-raw" not in flags:
        return there
    with open(flags["--files-from-raw"], encoding="utf-8") as file:
        return [path for path in file.read().split("\n") if path in there]


def put(origin, destination, path):
    if "--backup-dir" in flags and os.path.exists(destination):
        kept = os.path.join(flags["--backup-dir"], path)
        os.makedirs(os.path.dirname(kept), exist_ok=True)
        os.rename(destination, kept)
    write(destination, read(origin))


def lsf():
    if not os.path.exists(source):
        end(3, "directory not found")
    if "--dirs-only" in flags:
        for name in sorted(os.listdir(source)):
            if os.path.isdir(os.path.join(source, name)):
                print(f"{name}/")
        return
    for path in files_below(source):
        status = os.stat(os.path.join(source, path))
        parts = {
            "t": time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(status.st_mtime)),
            "s": str(status.st_size),
            "p": path,
        }
        print("|".join(parts[part] for part in flags.get("--format", "p")))


def copy():
    for path in chosen():
        put(os.path.join(source, path), os.path.join(target, path), path)


def move():
    for path in chosen():
        put(os.path.join(source, path), os.path.join(target, path), path)
        os.remove(os.path.join(source, path))


def delete():
    for path in chosen():
        os.remove(os.path.join(source, path))


def copyto():
    put(source, target, "")


def hashsum():
    from hashlib import sha256

    for path in chosen():
        print(f"{sha256(read(os.path.join(source, path))).hexdigest()}  {path}")


def cat():
    if not os.path.exists(source):
        end(3, "directory not found")
    sys.stdout.buffer.write(read(source))


def rcat():
    write(source, sys.stdin.buffer.read())


def deletefile():
    if not os.path.exists(source):
        end(4, "object not found")
    os.remove(source)


def purge():
    from shutil import rmtree

    if not os.path.exists(source):
        end(3, "directory not found")
    rmtree(source)


# A test makes the network fail, or somebody else work on the store, at a certain call.
call = " ".join([command, *paths])
with open(os.environ["CALLS"], "a", encoding="utf-8") as calls:
    calls.write(call + "\n")
trouble = os.environ.get("TROUBLE")
if trouble is not None and re.search(trouble, call):
    end(1, "connection reset")

COMMANDS = (lsf, copy, move, delete, copyto, hashsum, cat, rcat, deletefile, purge)
known = {one.__name__: one for one in COMMANDS}
if command not in known:
    end(1, f'the stand-in for rclone does not know "{command}"')
known[command]()
