
with pipeline:
    # A version that does not answer as the registered model itself does fails the task, and the one before it goes on.
    @task(executor_config=steps.as_deployer())
    def deploy(files: str) -> None:
        steps.run_step("deploy.py", steps.registered_model(files), files=files)

    deploy(registered)
