"""The model that is tuned and trained."""

from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC


def make_classifier(c: float, gamma: float, seed: int) -> Pipeline:
    return make_pipeline(StandardScaler(), SVC(C=c, gamma=gamma, random_state=seed))
