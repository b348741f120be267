"""Makes the modules of src/ importable, and the platform's address known."""

import os
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))


@pytest.fixture
def tracking_uri() -> str:
    uri = os.environ.get("MLFLOW_TRACKING_URI")
    if not uri:
        pytest.skip("MLFLOW_TRACKING_URI is not set: these tests need the platform (README.md)")
    return uri
