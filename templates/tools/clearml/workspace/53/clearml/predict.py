"""Predicts with the newest published model."""

import sys

import skops.io
from clearml import Model

from wine import data, params


def main() -> None:
    settings = params()
    found = Model.query_models(
        project_name=settings["project"], model_name=settings["model"], only_published=True, max_results=1
    )
    if not found:
        sys.exit("no model is published yet: python publish_model.py")
    model = skops.io.load(found[0].get_local_copy(raise_on_error=True))
    _, test, _, _ = data()
    print([int(one) for one in model.predict(test[:2])])


if __name__ == "__main__":
    main()
