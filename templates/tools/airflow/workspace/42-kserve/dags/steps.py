

def registered_model(files: str) -> str:
    """What the pipeline's run has registered, such as models:/wine/3."""
    import mlflow

    sign_in()
    version = mlflow.artifacts.load_dict(f"runs:/{files}/reports/registered.json")
    return f"models:/{version['name']}/{version['version']}"


def as_deployer() -> dict:
    """What makes the pod of a task one that may deploy models: the account of the platform that has the right to."""
    from kubernetes.client import V1Container, V1Pod, V1PodSpec

    spec = V1PodSpec(containers=[V1Container(name="base")], service_account_name="airflow-deployer")
    return {"pod_override": V1Pod(spec=spec)}
