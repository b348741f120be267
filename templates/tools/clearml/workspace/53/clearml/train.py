"""Trains a classifier, and logs its hyperparameters, its accuracy and the model to ClearML."""

import tempfile
from pathlib import Path

import skops.io
from clearml import OutputModel, Task

from wine import ACCURACY, classifier, data, params


def main() -> None:
    settings = params()
    # output_uri: the model goes to the file server, and not to a folder of this machine.
    task = Task.init(project_name=settings["project"], task_name="train", output_uri=True)
    # An agent, or a copy of the task on the page, may give others.
    hyperparameters = task.connect(settings["hyperparameters"])
    train, test, train_classes, test_classes = data()
    model = classifier(**hyperparameters).fit(train, train_classes)
    accuracy = float(model.score(test, test_classes))
    task.get_logger().report_single_value(ACCURACY, accuracy)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"{settings['model']}.skops"
        skops.io.dump(model, file)
        output = OutputModel(task=task, name=settings["model"], framework="ScikitLearn")
        output.update_weights(str(file), auto_delete_file=False, async_enable=False)
        output.set_metadata(ACCURACY, str(accuracy), "float")
    task.close()
    print(f"accuracy {accuracy:.3f}")


if __name__ == "__main__":
    main()
