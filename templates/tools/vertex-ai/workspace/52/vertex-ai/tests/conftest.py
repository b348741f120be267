import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    import account

    values = {
        "region": "europe-west4",
        "project": "lab",
        "bucket": "gs://demo-123456789012",
        "tensorboard": "projects/lab/locations/europe-west4/tensorboards/7",
        "endpoint": "projects/lab/locations/europe-west4/endpoints/1234567890",
        "service_account": "demo-vertex@lab.iam.gserviceaccount.com",
        "experiment": "demo",
    }
    monkeypatch.setattr(account, "OUTPUTS", tmp_path / "outputs.json")
    monkeypatch.setattr(account, "REPORTS", tmp_path / "reports")
    account.OUTPUTS.write_text(
        json.dumps({f"vertex_ai_{name}": {"value": value} for name, value in values.items()})
    )
    account.outputs.cache_clear()
    yield values
    account.outputs.cache_clear()
