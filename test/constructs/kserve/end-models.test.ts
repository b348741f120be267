import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describeWithPython, PYTHON } from '../../support/python';

const FOLDER = join(__dirname, '..', '..', '..', 'src', 'constructs', 'kserve');

/** Runs the script for two namespaces. A played API server still has the model for so many looks after its deletion. */
function run(looks: number) {
  const program = `
import sys
sys.dont_write_bytecode = True
sys.path.insert(0, ${JSON.stringify(FOLDER)})
import end_models

left = ${looks} + 1
deleted = False

def request(method, path):
    global left, deleted
    place = path.split("/")[5]
    print(method, place)
    if place == "shop":
        return {"items": []}
    if method == "DELETE":
        deleted = True
        return {}
    left -= deleted
    return {"items": [{"metadata": {"name": "wine"}}] if left > 0 else []}

end_models.PATIENCE_SECONDS = 3.5
end_models.request = request
end_models.main()
`;
  return spawnSync(PYTHON, ['-c', program, 'lab', 'shop'], { encoding: 'utf8' });
}

describeWithPython('the end of models', () => {
  test('deletes those of every namespace, and waits for the last', () => {
    const { status, stdout } = run(1);
    expect({ status, stdout: stdout.trim().split('\n') }).toEqual({
      status: 0,
      stdout: [
        ...['GET lab', 'deletes the model wine', 'DELETE lab', 'GET shop', 'DELETE shop'],
        ...['GET lab', 'GET shop', 'GET lab', 'GET shop'],
      ],
    });
  });

  test('gives up on one that stays, by name', () => {
    const { status, stderr } = run(1000);
    expect({ status, stderr: stderr.trim() }).toEqual({
      status: 1,
      stderr: 'still there: wine. Is the controller of KServe running?',
    });
  });
});
