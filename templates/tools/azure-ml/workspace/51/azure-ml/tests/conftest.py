import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

WORKSPACE = (
    "/subscriptions/00000000-0000-4000-8000-000000000009/resourceGroups/demo"
    "/providers/Microsoft.MachineLearningServices/workspaces/demo"
)


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    import account

    values = {
        "mlflow_tracking_uri": f"azureml://westeurope.api.azureml.ms/mlflow/v1.0{WORKSPACE}",
        "workspace_id": WORKSPACE,
        "workspace": "demo",
        "resource_group": "demo",
        "compute": "jobs",
        "storage_account": "demo12345678",
        "endpoint": "demo12345678",
    }
    monkeypatch.setattr(account, "OUTPUTS", tmp_path / "outputs.json")
    monkeypatch.setattr(account, "REPORTS", tmp_path / "reports")
    account.OUTPUTS.write_text(
        json.dumps({f"azure_ml_{name}": {"value": value} for name, value in values.items()})
    )
    account.outputs.cache_clear()
    yield values
    account.outputs.cache_clear()
