"""Serves the registered version at the platform's endpoint. The version before answers until this one does."""

from google.cloud import aiplatform

from account import begin, outputs, params, read_report


def main() -> None:
    begin()
    told, settings, registered = outputs(), params("serve"), read_report("registered.json")
    endpoint = aiplatform.Endpoint(told["endpoint"])
    before = [one.id for one in endpoint.list_models()]
    aiplatform.Model(registered["model"]).deploy(
        endpoint=endpoint,
        machine_type=settings["machine"],
        min_replica_count=1,
        max_replica_count=settings["most"],
        service_account=told["service_account"],
        traffic_percentage=100,
    )
    for old in before:
        endpoint.undeploy(deployed_model_id=old)
    print(f"{told['endpoint']} serves {registered['model']}")


if __name__ == "__main__":
    main()
