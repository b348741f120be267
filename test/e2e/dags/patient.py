"""Takes its time: a task that sleeps, one that waits outside of a pod, and one that may be killed. And one DAG that does not."""

import time
from datetime import timedelta

from airflow.providers.standard.sensors.time_delta import TimeDeltaSensor
from airflow.sdk import DAG, task

AGAIN = {"retries": 2, "retry_delay": timedelta(seconds=2)}

with DAG("patient", schedule=None, is_paused_upon_creation=False, default_args=AGAIN):

    @task
    def sleep():
        print("begun", flush=True)
        time.sleep(60)

    @task
    def last():
        time.sleep(15)

    sleep() >> TimeDeltaSensor(task_id="wait", delta=timedelta(seconds=10), deferrable=True) >> last()

with DAG("brief", schedule=None, is_paused_upon_creation=False):

    @task
    def only():
        print("done")

    only()
