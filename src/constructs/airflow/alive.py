"""Fails where the job of this pod has not said for a minute that it is alive. Airflow's own check takes seconds of CPU."""
import os
import sys

import psycopg2

NEWEST = """
    select extract(epoch from now() - max(latest_heartbeat)) from job
    where job_type = %s and hostname = %s and state = 'running'
"""

try:
    connection = psycopg2.connect(os.environ["DATABASE"], connect_timeout=5)
except psycopg2.OperationalError as error:
    # Another pod would not reach it either.
    print(f"not known: {error}")
    sys.exit(0)
with connection, connection.cursor() as cursor:
    cursor.execute(NEWEST, (sys.argv[1], os.environ["POD_IP"]))
    age = cursor.fetchone()[0]
if age is None or age > 60:
    sys.exit(f"{sys.argv[1]}: last heard of {'never' if age is None else f'{age:.0f} s ago'}")
