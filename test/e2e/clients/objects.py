"""Puts, gets or deletes one object of a store, as one consumer: prints JSON with what the store said."""
import json
import os
import sys

import boto3
from botocore.exceptions import ClientError

action, bucket, key = sys.argv[1:4]
store = boto3.client("s3", endpoint_url=os.environ["STORE"], region_name="us-east-1")
try:
    if action == "put":
        store.put_object(Bucket=bucket, Key=key, Body=sys.argv[4].encode())
        said = "written"
    elif action == "list":
        pages = store.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=key)
        said = [found["Key"] for page in pages for found in page.get("Contents", [])]
    else:
        said = store.get_object(Bucket=bucket, Key=key)["Body"].read().decode("latin-1")
except ClientError as error:
    said = error.response["Error"]["Code"]
print(json.dumps(said))
