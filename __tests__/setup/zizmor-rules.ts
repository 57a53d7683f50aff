import { parse } from 'yaml'

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Job {
  readonly name?: string
  readonly 'runs-on'?: unknown
  readonly environment?: unknown
  readonly permissions?: unknown
  readonly secrets?: unknown
  readonly container?: unknown
  readonly services?: unknown
  readonly steps?: readonly Step[]
}

interface Workflow {
  readonly name?: string
  readonly on: unknown
  readonly permissions?: unknown
  readonly concurrency?: unknown
  readonly env?: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

interface Seen {
  readonly text: string
  readonly workflow: Workflow
  readonly jobs: readonly Job[]
  readonly steps: readonly Step[]
}

/**
 * zizmor's rules (docs.zizmor.sh/audits of August 2026, all personas), as far as a few lines tell whether a file breaks one. Not here:
 * those that ask GitHub (impostor-commit, known-vulnerable-actions, ref-confusion, ref-version-mismatch, stale-action-refs,
 * archived-uses), those for other files, and those for things that setup never writes: conditions, caches, publishing, images, tools.
 * `concurrency-limits` is held to the group alone: a rotation must not be cancelled by the next one.
 */
const rules: Readonly<Record<string, (seen: Seen) => boolean>> = {
  'unpinned-uses': ({ steps }) =>
    steps.some(({ uses }) => uses !== undefined && !/@[0-9a-f]{40}$/.test(uses)),
  'excessive-permissions': ({ workflow, jobs }) =>
    JSON.stringify(workflow.permissions) !== '{}' ||
    jobs.some(({ permissions }) => JSON.stringify(permissions) !== '{"contents":"read"}'),
  'undocumented-permissions': ({ text }) => /^ +[a-z-]+: (read|write)$/m.test(text),
  artipacked: ({ steps }) =>
    steps.some(
      ({ uses, with: inputs }) =>
        uses?.startsWith('actions/checkout') === true && inputs?.['persist-credentials'] !== false,
    ),
  'template-injection': ({ steps }) => steps.some(({ run }) => run?.includes('${{') === true),
  'secrets-inherit': ({ jobs }) => jobs.some(({ secrets }) => secrets === 'inherit'),
  'dangerous-triggers': ({ workflow }) =>
    /pull_request_target|workflow_run/.test(JSON.stringify(workflow.on)),
  'overprovisioned-secrets': ({ text }) => /toJSON\(\s*secrets|secrets\[/i.test(text),
  'unredacted-secrets': ({ text }) => /fromJSON\(\s*secrets/i.test(text),
  'secrets-outside-env': ({ text, jobs }) =>
    text.includes('secrets.') && jobs.some(({ environment }) => environment === undefined),
  'bot-conditions': ({ text }) => /github\.(triggering_)?actor/.test(text),
  'github-env': ({ steps }) => steps.some(({ run = '' }) => /GITHUB_(ENV|PATH)/.test(run)),
  'insecure-commands': ({ text }) => text.includes('ACTIONS_ALLOW_UNSECURE_COMMANDS'),
  'self-hosted-runner': ({ jobs }) =>
    jobs.some(job => !/^(ubuntu|windows|macos)-/.test(String(job['runs-on']))),
  'hardcoded-container-credentials': ({ jobs }) =>
    jobs.some(({ container, services }) => container !== undefined || services !== undefined),
  'concurrency-limits': ({ workflow }) => !JSON.stringify(workflow.concurrency ?? '').includes('group'),
  'anonymous-definition': ({ workflow, jobs }) =>
    workflow.name === undefined || jobs.some(({ name }) => name === undefined),
  obfuscation: ({ steps }) => steps.some(({ uses = '' }) => /\/\.|\/\/|\\/.test(uses)),
}

export const ruleNames = Object.keys(rules)

/** The rules that a workflow of this action's own breaks. */
export function brokenRules(text: string): readonly string[] {
  const workflow = parse(text) as Workflow
  const jobs = Object.values(workflow.jobs)
  const seen = { text, workflow, jobs, steps: jobs.flatMap(({ steps = [] }) => steps) }
  return ruleNames.filter(name => rules[name]?.(seen) === true)
}
