// What `npm run deploy`, `diff` and `destroy` of a generated project have node load before cdktf's own command line:
// cdktf goes on in the same process, so terminal and signals are its own, and no shell has to set a variable.
import { EXIT_CODES } from './cli-error';
import { findProgram } from './system/find-program';
import { oneLine } from '../redaction/printable';

// Unless it is set, cdktf reports each run to its vendor, and Terraform asks the same vendor for newer versions.
process.env['CHECKPOINT_DISABLE'] ??= '1';

const terraform = process.env['TERRAFORM_BINARY_NAME'] ?? 'terraform';
if (findProgram(terraform, process.env) === undefined) {
  process.stderr.write(
    `error: "${oneLine(terraform)}" cannot be started: it is not on PATH. Nothing was changed.\nInstall Terraform 1.11 or newer, or name another program, such as TERRAFORM_BINARY_NAME=tofu.\n`,
  );
  process.exit(EXIT_CODES.environment);
}
