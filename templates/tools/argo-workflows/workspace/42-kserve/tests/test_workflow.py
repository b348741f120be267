

def test_the_model_that_was_registered_is_deployed_by_the_account_that_may():
    deploy = tasks()["deploy"]
    assert deploy["depends"] == "register"
    assert deploy["inline"]["serviceAccountName"] == "argo-workflows-deployer"
    assert (ROOT / "src" / deploy["inline"]["container"]["args"][0]).is_file()
    (model,) = deploy["arguments"]["parameters"]
    assert model["value"].startswith("models:/{{=jsonpath(") and model["value"].endswith("'$.version')}}")
