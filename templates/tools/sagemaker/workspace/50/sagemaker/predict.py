"""Asks the endpoint about the first rows of the data."""

from sklearn.datasets import load_wine

from account import client, outputs


def main() -> None:
    rows = load_wine(as_frame=True).data.head(3)
    answer = client("sagemaker-runtime").invoke_endpoint(
        EndpointName=outputs()["endpoint"],
        ContentType="text/csv",
        Accept="text/csv",
        Body=rows.to_csv(index=False, header=False).encode(),
    )
    print(answer["Body"].read().decode().strip())


if __name__ == "__main__":
    main()
