/** Of `mlops.json` what is read of it; it may be any JSON. */
interface Protected {
  readonly platform?: { readonly deletionProtection?: unknown };
}

/**
 * Why `cdktf destroy` is not begun, or undefined where it is: with deletion protection on Terraform refuses each resource by
 * itself, at length, names no setting of this project, and advises `-target`.
 */
export function destroyRefusal(args: readonly string[], plan: unknown): string | undefined {
  const [command, ...rest] = args;
  if (command !== 'destroy' || rest.some((arg) => arg === '--help' || arg === '-h')) return undefined;
  // Whoever names other stacks than the platform's has added them to main.ts.
  const stacks = rest.filter((arg) => !arg.startsWith('-'));
  if (stacks.length > 0 && !stacks.some((stack) => /platform|\*/.test(stack))) return undefined;
  // As for the plan itself: on, unless it says otherwise.
  if (typeof plan !== 'object' || plan === null || (plan as Protected).platform?.deletionProtection === false)
    return undefined;
  return 'platform.deletionProtection in mlops.json is true, so Terraform would refuse to delete the namespace, the data and the secrets.\nWhere they are to go: set it to false, run "npm run synth" (no deploy is needed), and destroy again.';
}
