"""The dashboard behind its guard, for gunicorn."""
import os

from guard import Guard
from optuna.storages import RDBStorage
from optuna_dashboard import wsgi

storage = RDBStorage(
    os.environ["OPTUNA_STORAGE_URL"],
    # A connection for each thread of the server, and no more.
    engine_kwargs={"pool_pre_ping": True, "pool_size": 4, "max_overflow": 0},
    skip_compatibility_check=True,
    skip_table_creation=True,
)
application = Guard(
    wsgi(storage),
    hosts=os.environ["DASHBOARD_HOSTS"].split(","),
    user=os.environ.get("DASHBOARD_USER"),
    password=os.environ.get("DASHBOARD_PASSWORD"),
)
