"""Takes away the endpoint that deploy_model.py made, with every configuration and model that it had."""

from account import client, outputs
from deploy_model import status


def main() -> None:
    sagemaker, endpoint = client("sagemaker"), outputs()["endpoint"]
    if status(sagemaker, endpoint) is not None:
        sagemaker.delete_endpoint(EndpointName=endpoint)
    for one in sagemaker.list_endpoint_configs(NameContains=f"{endpoint}-")["EndpointConfigs"]:
        sagemaker.delete_endpoint_config(EndpointConfigName=one["EndpointConfigName"])
    for one in sagemaker.list_models(NameContains=f"{endpoint}-")["Models"]:
        sagemaker.delete_model(ModelName=one["ModelName"])
    print(f"{endpoint} is gone. Registered versions stay.")


if __name__ == "__main__":
    main()
