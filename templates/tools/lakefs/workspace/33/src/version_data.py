"""Keeps the files of data/ as commits of lakeFS.

    python src/version_data.py commit -m "What has changed"   # data/ to the branch; data.lock.json says which commit it is
    python src/version_data.py fetch                          # data/ as the commit in data.lock.json has it
"""

import argparse
import hashlib
import os
from pathlib import Path

from lakefs_sdk import BranchCreation, CommitCreation, Configuration, RepositoryCreation
from lakefs_sdk.client import LakeFSClient
from lakefs_sdk.exceptions import BadRequestException, NotFoundException

from project import ROOT, params, read_json, write_json

DATA = ROOT / "data"
LOCK = ROOT / "data.lock.json"
MAIN = "main"
NOTHING = "no changes"


def connect() -> LakeFSClient:
    return LakeFSClient(
        Configuration(
            host=f"{os.environ['LAKEFS_URL']}/api/v1",
            username=os.environ["LAKEFS_ACCESS_KEY_ID"],
            password=os.environ["LAKEFS_SECRET_ACCESS_KEY"],
        )
    )


def ensure(client: LakeFSClient, repository: str, branch: str) -> None:
    """The repository and the branch, which begins as `main` is."""
    try:
        client.repositories_api.get_repository(repository)
    except NotFoundException:
        place = f"{os.environ['LAKEFS_STORAGE_NAMESPACE']}{repository}"
        client.repositories_api.create_repository(
            RepositoryCreation(name=repository, storage_namespace=place, default_branch=MAIN)
        )
    try:
        client.branches_api.get_branch(repository, branch)
    except NotFoundException:
        client.branches_api.create_branch(repository, BranchCreation(name=branch, source=MAIN))


def remote_files(client: LakeFSClient, repository: str, ref: str) -> dict[str, str]:
    """Path and checksum of every file of data/ there."""
    found: dict[str, str] = {}
    after = ""
    while True:
        page = client.objects_api.list_objects(repository, ref, prefix="data/", after=after, amount=1000)
        found |= {one.path: one.checksum for one in page.results}
        if not page.pagination.has_more:
            return found
        after = page.pagination.next_offset


def local_files(folder: Path = DATA) -> dict[str, bytes]:
    return {f"data/{path.relative_to(folder).as_posix()}": path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def commit(client: LakeFSClient, repository: str, branch: str, message: str) -> str:
    """Makes the branch what data/ is; the id of its commit, which is the one before where nothing has changed."""
    ensure(client, repository, branch)
    before = remote_files(client, repository, branch)
    files = local_files()
    for path, content in files.items():
        if before.get(path) != hashlib.md5(content, usedforsecurity=False).hexdigest():
            client.objects_api.upload_object(repository, branch, path, content=content)
    for path in before.keys() - files.keys():
        client.objects_api.delete_object(repository, branch, path)
    try:
        return client.commits_api.commit(repository, branch, CommitCreation(message=message)).id
    except BadRequestException as error:
        if NOTHING not in str(error.body):
            raise
        return client.branches_api.get_branch(repository, branch).commit_id


def fetch(client: LakeFSClient, repository: str, ref: str, folder: Path = DATA) -> list[str]:
    """Makes data/ what the commit has; which files those are."""
    wanted = sorted(remote_files(client, repository, ref))
    for path in wanted:
        target = folder / path.removeprefix("data/")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(client.objects_api.get_object(repository, ref, path))
    for path in folder.rglob("*"):
        if path.is_file() and f"data/{path.relative_to(folder).as_posix()}" not in wanted:
            path.unlink()
    return wanted


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("commit", help="data/ to lakeFS").add_argument("-m", "--message", required=True)
    commands.add_parser("fetch", help="data/ from lakeFS")
    options = parser.parse_args()
    client = connect()
    if options.command == "fetch":
        lock = read_json(LOCK)
        files = fetch(client, lock["repository"], lock["commit"])
        print(f"{len(files)} files of the commit {lock['commit'][:12]}")
        return
    settings = params("data")
    made = commit(client, settings["repository"], settings["branch"], options.message)
    write_json(LOCK, {"repository": settings["repository"], "commit": made})
    print(f"data/ is the commit {made[:12]} of {settings['repository']}/{settings['branch']}")


if __name__ == "__main__":
    main()
