"""Removes the logged records of whole days that are older than the retention says."""
import os
from datetime import datetime, timedelta, timezone

import boto3

BUCKET = os.environ["BUCKET"]
PREFIX = os.environ["PREFIX"]
DAYS = int(os.environ["RETENTION_DAYS"])


def folders(store, prefix):
    pages = store.get_paginator("list_objects_v2").paginate(Bucket=BUCKET, Prefix=prefix, Delimiter="/")
    return [found["Prefix"] for page in pages for found in page.get("CommonPrefixes", [])]


def expire(store, folder, oldest):
    """Removes the objects of a model before a day. Keys are listed in their order, which is that of the days."""
    removed = 0
    for page in store.get_paginator("list_objects_v2").paginate(Bucket=BUCKET, Prefix=folder):
        keys = [found["Key"] for found in page.get("Contents", [])]
        old = [key for key in keys if key < folder + oldest]
        for key in old:
            store.delete_object(Bucket=BUCKET, Key=key)
        removed += len(old)
        if len(old) < len(keys):
            break
    return removed


def main():
    store = boto3.client("s3", endpoint_url=os.environ["ENDPOINT"])
    oldest = f"{datetime.now(timezone.utc) - timedelta(days=DAYS):%Y/%m/%d/}"
    for namespace in folders(store, PREFIX):
        for model in folders(store, namespace):
            removed = expire(store, model, oldest)
            if removed:
                print(f"{model}: {removed} objects before {oldest} removed", flush=True)
    print(f"nothing before {oldest} is left", flush=True)


if __name__ == "__main__":
    main()
