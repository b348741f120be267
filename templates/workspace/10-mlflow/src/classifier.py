"""The model that is tuned and trained."""

from sklearn.ensemble import RandomForestClassifier
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler


def make_classifier(trees: int, depth: int, seed: int) -> Pipeline:
    return make_pipeline(
        StandardScaler(), RandomForestClassifier(n_estimators=trees, max_depth=depth, random_state=seed)
    )
