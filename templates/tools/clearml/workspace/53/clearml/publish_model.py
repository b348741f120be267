"""Publishes the newest model of this project, if it is good enough: from then on nobody changes it."""

import sys

from clearml import Model

from wine import ACCURACY, params


def main() -> None:
    settings = params()
    # The one that changed last comes first.
    found = Model.query_models(
        project_name=settings["project"], model_name=settings["model"], only_published=False, max_results=1
    )
    if not found:
        sys.exit("there is no model yet: python train.py")
    model = found[0]
    if model.published:
        sys.exit(f"model {model.id} is the newest, and published already")
    accuracy = model.get_metadata(ACCURACY)
    if accuracy is None:
        sys.exit(f"not published: model {model.id} does not say how accurate it is")
    if float(accuracy) < settings["min_accuracy"]:
        sys.exit(f"not published: accuracy {float(accuracy):.3f} is below min_accuracy {settings['min_accuracy']}")
    model.publish()
    print(f"Published {model.id}")


if __name__ == "__main__":
    main()
