"""The scripts with ClearML's own client: each call has to be one that it takes, and none leaves this machine."""

from unittest.mock import create_autospec

import pytest
import skops.io
from clearml import Model, OutputModel, Task

import predict
import publish_model
import train
import wine


@pytest.fixture
def task(monkeypatch):
    made = create_autospec(Task, instance=True)
    made.connect.side_effect = lambda values: values
    monkeypatch.setattr(train.Task, "init", create_autospec(Task.init, return_value=made))
    return made


@pytest.fixture
def output(monkeypatch):
    made = create_autospec(OutputModel)
    monkeypatch.setattr(train, "OutputModel", made)
    return made


def found(monkeypatch, script, *models):
    query = create_autospec(Model.query_models, return_value=list(models))
    monkeypatch.setattr(script.Model, "query_models", query)
    return query


def test_training_logs_hyperparameters_accuracy_and_the_model(task, output, capsys):
    stored = []
    output.return_value.update_weights.side_effect = lambda file, **_: stored.append(skops.io.load(file))
    train.main()
    assert train.Task.init.call_args.kwargs["output_uri"] is True
    task.connect.assert_called_once_with({"C": 1.0, "gamma": 0.02})
    name, accuracy = task.get_logger.return_value.report_single_value.call_args.args
    assert (name, accuracy > 0.9) == ("accuracy", True)
    assert stored[0].named_steps["svc"].gamma == 0.02
    assert output.return_value.set_metadata.call_args.args == ("accuracy", str(accuracy), "float")
    task.close.assert_called_once_with()
    assert capsys.readouterr().out == f"accuracy {accuracy:.3f}\n"


@pytest.mark.parametrize(
    ("accuracy", "published", "said"),
    [
        ("0.97", False, None),
        ("0.5", False, "below min_accuracy"),
        (None, False, "does not say how accurate"),
        ("0.97", True, "published already"),
    ],
)
def test_only_a_model_that_is_good_enough_is_published(monkeypatch, accuracy, published, said):
    model = create_autospec(Model, instance=True, published=published)
    model.get_metadata.return_value = accuracy
    found(monkeypatch, publish_model, model)
    if said is None:
        publish_model.main()
        model.publish.assert_called_once_with()
    else:
        with pytest.raises(SystemExit, match=said):
            publish_model.main()
        model.publish.assert_not_called()


def test_the_newest_published_model_predicts(monkeypatch, tmp_path, capsys):
    features, _, classes, _ = wine.data()
    skops.io.dump(wine.classifier(C=1.0, gamma=0.02).fit(features, classes), tmp_path / "wine.skops")
    model = create_autospec(Model, instance=True)
    model.get_local_copy.return_value = str(tmp_path / "wine.skops")
    query = found(monkeypatch, predict, model)
    predict.main()
    assert query.call_args.kwargs["only_published"] is True
    assert len(capsys.readouterr().out.split(",")) == 2


@pytest.mark.parametrize("script", [publish_model, predict])
def test_without_a_model_they_say_what_comes_first(monkeypatch, script):
    found(monkeypatch, script)
    with pytest.raises(SystemExit, match="python "):
        script.main()
