"""Reads whether the project has what Terraform says. Changes nothing, and starts nothing that costs."""

import sys
from collections.abc import Callable

from google.cloud import aiplatform, storage

from account import begin, outputs


def bucket() -> storage.Bucket:
    return storage.Client(project=outputs()["project"]).get_bucket(outputs()["bucket"].removeprefix("gs://"))


def bucket_keeps_versions() -> bool:
    return bool(bucket().versioning_enabled)


def bucket_is_closed() -> bool:
    return bucket().iam_configuration.public_access_prevention == "enforced"


def tensorboard_answers() -> bool:
    return aiplatform.Tensorboard(outputs()["tensorboard"]).resource_name.endswith(
        outputs()["tensorboard"].rsplit("/", 1)[1]
    )


def registry_answers() -> bool:
    return isinstance(list(aiplatform.Model.list()), list)


def endpoint_answers() -> bool:
    return isinstance(aiplatform.Endpoint(outputs()["endpoint"]).list_models(), list)


CHECKS: dict[str, Callable[[], bool]] = {
    "the bucket keeps every version": bucket_keeps_versions,
    "nobody else gets into the bucket": bucket_is_closed,
    "the TensorBoard answers": tensorboard_answers,
    "the model registry answers": registry_answers,
    "the endpoint answers": endpoint_answers,
}


def main() -> None:
    begin()
    failed = 0
    for words, check in CHECKS.items():
        try:
            holds, why = check(), ""
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what a reader has to know
            holds, why = False, f": {error}"
        failed += not holds
        print(f"{'ok    ' if holds else 'FAILED'} {words}{why}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
