"""delete_objects.py ENDPOINT BUCKET FOLDER: deletes every object below a folder, and prints how many."""

import sys

import boto3

ENDPOINT, BUCKET, FOLDER = sys.argv[1:4]

store = boto3.client("s3", endpoint_url=ENDPOINT, region_name="us-east-1")
found = store.list_objects_v2(Bucket=BUCKET, Prefix=f"{FOLDER}/").get("Contents", [])
for item in found:
    store.delete_object(Bucket=BUCKET, Key=item["Key"])
print(len(found))
