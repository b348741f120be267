"""Asks for what it may not have: the scheduler's account, and a password."""

from airflow.sdk import DAG, task
from kubernetes.client import V1Container, V1EnvVar, V1EnvVarSource, V1Pod, V1PodSpec, V1SecretKeySelector


def asking(container, **spec):
    return {"pod_override": V1Pod(spec=V1PodSpec(containers=[container], **spec))}


SECRET = V1SecretKeySelector(name="airflow", key="admin-password")
VARIABLE = V1EnvVar(name="GIVEN", value_from=V1EnvVarSource(secret_key_ref=SECRET))

with DAG("greedy", schedule=None, is_paused_upon_creation=False):

    @task(executor_config=asking(V1Container(name="base"), service_account_name="airflow-scheduler"))
    def account():
        print("it came about")

    @task(executor_config=asking(V1Container(name="base", env=[VARIABLE])))
    def password():
        print("it came about")

    account()
    password()
