import { connectedTools } from '../../plan/components';
import { TargetConflictError } from '../../scaffold/target-conflict';
import { decisionText } from '../../words/decision-text';
import type { Dependencies } from '../project/dependencies';
import { finishProject, requireNpm } from '../project/finish-project';
import { columnsOf, type Io } from '../system/io';
import type { InitOptions } from './options';
import { prepareProject, type PreparedProject } from '../project/prepare-project';
import { previewProject } from '../project/preview-project';
import { progressFor } from '../system/progress';
import { nextStepsText, noteLines, previewText, writtenText } from '../project/project-report';
import { brokenRulesLines } from '../text/broken-rules-text';
import { leftoversLines } from '../text/leftovers-text';
import { wrapText } from '../../document/wrap-text';
import { writeReview } from './review';
import { tell } from '../system/tell';
import { tellOutput } from '../output/tell-output';
import type { Output } from '../output/outputs';
import { oneLine } from '../../redaction/printable';

/** `mlops-scaffold init [directory]`: from answers to a project that is written, installed and reviewed. */
export async function init(
  directory: string | undefined,
  options: InitOptions,
  io: Io,
  deps: Dependencies,
): Promise<void> {
  const installed = options.install !== false;
  if (installed && options.dryRun !== true) requireNpm(io);
  const project = await prepareProject(directory, options, io, deps);
  const { folder, shownFolder, decision, plan, operations, reproduce } = project;
  const say = (text: string): void => {
    if (options.json !== true) tell(io.stdout, wrapText(text, columnsOf(io.stdout)));
  };
  const sayJson = (files: Output<'init'>['files'], leftovers?: Output<'init'>['leftovers']): void => {
    if (options.json !== true) return;
    const dryRun = options.dryRun === true;
    const result = { directory: folder, dryRun, files, leftovers, reproduce, decision, plan };
    tellOutput(io.stdout, 'init', result);
  };
  if (!project.interactive) say(`${decisionText(decision, project.toolName, connectedTools(plan))}\n`);

  if (options.dryRun === true) {
    const preview = await previewProject(folder, operations, options.onConflict ?? 'fail', deps);
    say([previewText(shownFolder, preview), ...noteLines(plan)].join('\n'));
    sayJson(preview);
    return;
  }

  const written = await write(project, options, io, deps);
  say([writtenText(shownFolder, written), ...leftoversLines(written)].join('\n'));
  const broken: string[] = [];
  if (installed) {
    await finishProject(folder, {
      io,
      progress: progressFor(io, options),
      review: async (target) => {
        const { report } = await writeReview(target, deps);
        broken.push(...brokenRulesLines(report));
      },
    });
  }
  for (const line of broken) tell(io.stderr, line);
  const withCdktfCli = options.cdktfCli !== false;
  say(`\n${nextStepsText({ folder: shownFolder, plan, installed, withCdktfCli })}`);
  // Not broken into lines: a command is there to be copied.
  if (options.json !== true) tell(io.stdout, `\nThe same again, without questions:\n  ${oneLine(reproduce)}`);
  const { created, overwritten, kept, unchanged, leftoversRemoved: removed, leftoversLeft: left } = written;
  sayJson({ created, overwritten, kept, unchanged }, { removed, left });
}

/** Writes; after a conversation, a conflict must not cost the answers. */
async function write(
  { folder, operations, interactive, reproduce }: PreparedProject,
  options: InitOptions,
  io: Io,
  deps: Dependencies,
) {
  try {
    return await deps.writeProject(folder, operations, { onConflict: options.onConflict ?? 'fail' });
  } catch (error) {
    if (interactive && error instanceof TargetConflictError) {
      tell(
        io.stderr,
        `Your answers are not lost. The same again, without questions:\n  ${oneLine(reproduce)}\n`,
      );
    }
    throw error;
  }
}
