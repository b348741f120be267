"""Prints which of a store's buckets each key opens: open_buckets.py BUCKET..., the keys as JSON in KEYS, by who has them."""
import json
import os
import sys

import boto3
from botocore.exceptions import ClientError


def opens(key, bucket):
    store = boto3.client(
        "s3",
        endpoint_url=os.environ["STORE"],
        region_name="us-east-1",
        aws_access_key_id=key[0],
        aws_secret_access_key=key[1],
    )
    try:
        store.list_objects_v2(Bucket=bucket)
    except ClientError as error:
        if error.response["Error"]["Code"] == "AccessDenied":
            return False
        raise
    return True


keys = json.loads(os.environ["KEYS"])
print(json.dumps({who: [bucket for bucket in sys.argv[1:] if opens(key, bucket)] for who, key in keys.items()}))
