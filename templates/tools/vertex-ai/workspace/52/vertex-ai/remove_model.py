"""Takes the models off the endpoint, so that nothing is paid by the hour. The endpoint and registered versions stay."""

from google.cloud import aiplatform

from account import begin, outputs


def main() -> None:
    begin()
    aiplatform.Endpoint(outputs()["endpoint"]).undeploy_all()
    print(f"{outputs()['endpoint']} has no model")


if __name__ == "__main__":
    main()
