"""Sees that a service for experiments knows the API key. Stands after ask.py."""
import base64
import json
import os

product, url, consumer = os.environ["PRODUCT"], os.environ["TRACKER_URL"], os.environ["CONSUMER"]
key = os.environ["TRACKER_API_KEY"].strip()
if product == "wandb":
    # As its client does: the key is the password of the user "api".
    title, name = "Weights & Biases", "viewer"
    query = json.dumps({"query": "query Viewer { viewer { id } }"}).encode()
    request = urllib.request.Request(f"{url}/graphql", data=query)
    request.add_header("Content-Type", "application/json")
    request.add_header("Authorization", "Basic " + base64.b64encode(f"api:{key}".encode()).decode())
else:
    title, name = "Comet", "userName"
    request = urllib.request.Request(f"{url}/api/rest/v2/account-details")
    request.add_header("Authorization", key)

cannot = f"{consumer} cannot use {title} at {url}"
try:
    answer = json.loads(ask(request, cannot))
except ValueError:
    sys.exit(f"{cannot}: what answers there is no {title}")
if not isinstance(answer, dict):
    sys.exit(f"{cannot}: what answers there is no {title}")
known = answer.get("data", answer)
# Its GraphQL answers a key that it does not know with nobody.
if not (isinstance(known, dict) and known.get(name)):
    sys.exit(f"{cannot}: it does not know the API key")
print(f"{consumer} can use {title} at {url}")
