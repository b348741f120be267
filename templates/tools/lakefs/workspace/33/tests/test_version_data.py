"""A commit is what data/ is, and a fetch makes data/ what the commit is. Against a lakeFS in memory."""

import hashlib
from types import SimpleNamespace

import pytest
from lakefs_sdk.exceptions import BadRequestException, NotFoundException

import version_data


class Lake:
    """As lakeFS's client, with one repository: branches are files and the commits of them."""

    def __init__(self):
        self.branches: dict[str, dict[str, bytes]] = {}
        self.commits: dict[str, dict[str, bytes]] = {}
        self.heads: dict[str, str] = {}
        self.uploads: list[str] = []
        self.repositories_api = self.branches_api = self.objects_api = self.commits_api = self

    def get_repository(self, name):
        if not self.branches:
            raise NotFoundException(status=404)

    def create_repository(self, creation):
        self.branches[creation.default_branch] = {}
        self.place = creation.storage_namespace

    def get_branch(self, repository, branch):
        if branch not in self.branches:
            raise NotFoundException(status=404)
        return SimpleNamespace(commit_id=self.heads.get(branch))

    def create_branch(self, repository, creation):
        self.branches[creation.name] = dict(self.branches[creation.source])

    def files(self, ref):
        return self.commits.get(ref, self.branches.get(ref))

    def list_objects(self, repository, ref, prefix, after, amount):
        found = [path for path in sorted(self.files(ref)) if path > after][:1]
        more = bool(found) and found[-1] != max(self.files(ref))
        checksum = {path: hashlib.md5(self.files(ref)[path]).hexdigest() for path in found}
        return SimpleNamespace(
            results=[SimpleNamespace(path=path, checksum=checksum[path]) for path in found],
            pagination=SimpleNamespace(has_more=more, next_offset=found[-1] if found else ""),
        )

    def upload_object(self, repository, branch, path, content):
        self.uploads.append(path)
        self.branches[branch][path] = content

    def delete_object(self, repository, branch, path):
        del self.branches[branch][path]

    def get_object(self, repository, ref, path):
        return self.files(ref)[path]

    def commit(self, repository, branch, creation):
        if self.commits.get(self.heads.get(branch)) == self.branches[branch]:
            error = BadRequestException(status=400)
            error.body = '{"message":"commit: no changes"}'
            raise error
        self.heads[branch] = f"commit-{len(self.commits)}"
        self.commits[self.heads[branch]] = dict(self.branches[branch])
        return SimpleNamespace(id=self.heads[branch])


@pytest.fixture
def data(tmp_path, monkeypatch):
    folder = tmp_path / "data"
    (folder / "raw").mkdir(parents=True)
    (folder / "train.csv").write_text("1")
    (folder / "raw" / "all.csv").write_text("2")
    monkeypatch.setattr(version_data, "local_files", lambda: LOCAL(folder))
    monkeypatch.setenv("LAKEFS_STORAGE_NAMESPACE", "s3://lakefs/")
    return folder


LOCAL = version_data.local_files


def test_a_commit_is_what_the_folder_is(data):
    lake = Lake()
    first = version_data.commit(lake, "wine", "main", "first")
    assert lake.place == "s3://lakefs/wine"
    assert lake.commits[first] == {"data/train.csv": b"1", "data/raw/all.csv": b"2"}
    (data / "train.csv").write_text("3")
    (data / "raw" / "all.csv").unlink()
    lake.uploads.clear()
    second = version_data.commit(lake, "wine", "main", "second")
    assert lake.commits[second] == {"data/train.csv": b"3"}
    assert lake.uploads == ["data/train.csv"]
    # Nothing has changed: no file is uploaded, and the version is the same.
    assert version_data.commit(lake, "wine", "main", "third") == second
    assert lake.uploads == ["data/train.csv"]


def test_a_branch_begins_as_main_is(data):
    lake = Lake()
    version_data.commit(lake, "wine", "main", "first")
    (data / "train.csv").write_text("4")
    version_data.commit(lake, "wine", "other", "try")
    assert lake.branches["main"]["data/train.csv"] == b"1"
    assert lake.branches["other"] == {"data/train.csv": b"4", "data/raw/all.csv": b"2"}


def test_a_fetch_makes_the_folder_what_the_commit_is(data, tmp_path):
    lake = Lake()
    made = version_data.commit(lake, "wine", "main", "first")
    (data / "train.csv").write_text("changed")
    (data / "new.csv").write_text("not in the commit")
    assert version_data.fetch(lake, "wine", made, data) == ["data/raw/all.csv", "data/train.csv"]
    assert LOCAL(data) == {"data/raw/all.csv": b"2", "data/train.csv": b"1"}
