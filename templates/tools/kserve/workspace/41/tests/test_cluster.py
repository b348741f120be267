"""Which cluster is spoken of, as kubectl says it."""

import json

from cluster import Cluster

VIEW = {
    "current-context": "lab",
    "contexts": [{"name": "prod", "context": {"cluster": "p"}}, {"name": "lab", "context": {"cluster": "l"}}],
    "clusters": [
        {"name": "p", "cluster": {"server": "https://10.0.0.2:6443"}},
        {"name": "l", "cluster": {"server": "https://jane:secret@10.0.0.1:6443/k8s"}},
    ],
}


def title(monkeypatch, view):
    monkeypatch.setattr(Cluster, "_must", lambda self, *args: json.dumps(view))
    return Cluster("mlops").title()


def test_it_is_named_by_context_and_address_without_credentials(monkeypatch):
    assert title(monkeypatch, VIEW) == 'context "lab", https://10.0.0.1:6443/k8s'


def test_within_a_cluster_there_is_no_context(monkeypatch):
    assert title(monkeypatch, {"contexts": None, "clusters": None}) == "the one that this runs in"
