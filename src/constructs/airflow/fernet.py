"""Prints the key that Airflow encrypts connections and variables with, made of any text in the Secret."""
import base64
import hashlib
import os

digest = hashlib.sha256(os.environ["FERNET_SECRET"].encode()).digest()
print(base64.urlsafe_b64encode(digest).decode(), end="")
