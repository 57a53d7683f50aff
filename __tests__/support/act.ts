import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join, resolve } from 'node:path'
import { node24 } from '../../sandbox/runner/node24.ts'
import { git } from './git.ts'
import {
  otherAction,
  ourAction,
  type RanWorkflow,
  runInSandbox,
  type RunWorkflow,
  startOf,
  stepsOf,
  type Values,
  type WorkflowRun,
} from './workflow-run.ts'

/** One line of act's log. */
interface ActLine {
  readonly msg: string
  readonly stage?: 'Main' | 'Post'
  readonly stepID?: readonly string[]
  readonly stepResult?: string
  readonly jobResult?: string
  readonly raw_output?: boolean
  readonly command?: string
  readonly name?: string
  readonly arg?: string
  readonly content?: string
}

/** By act, which is a runner that nobody here wrote. With `insecure` it hides no secret, so only what the action prints counts. */
export function runInAct(program: string, insecure = false): RunWorkflow {
  return async run => {
    const { clone, machine, secrets = {}, variables = {}, form, env = {} } = run
    const folder = await mkdtemp(join(machine.root, 'act-'))
    const write = async (name: string, text: string): Promise<string> => {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), text)
      return join(folder, name)
    }
    const ours = await placeActions(run, folder)
    // It takes the repository's name from there.
    if (!existsSync(join(clone, '.git'))) {
      git(clone, 'init', '--quiet')
      git(clone, 'remote', 'add', 'origin', 'https://github.com/acme/app.git')
    }
    const event = {
      ref: 'refs/heads/main',
      repository: { full_name: 'acme/app', default_branch: 'main' },
      ...(form && { inputs: form }),
    }
    const lines = (values: Values): string =>
      Object.entries(values)
        .map(([name, value]) => `${name}=${JSON.stringify(value)}\n`)
        .join('')
    const argv = [
      ...[startOf(run), '--json', '--platform=ubuntu-latest=-self-hosted', `--directory=${clone}`],
      `--workflows=${await write('workflow.yml', run.text)}`,
      `--eventpath=${await write('event.json', JSON.stringify(event))}`,
      `--secret-file=${await write('secrets', lines(secrets))}`,
      `--var-file=${await write('vars', lines(variables))}`,
      `--env-file=${await write('env', lines(env))}`,
      ...ours.flatMap(replaced => ['--local-repository', replaced]),
      ...(insecure ? ['--insecure-secrets'] : []),
    ]
    const path = [dirname(node24()), machine.environment['PATH']].join(delimiter)
    const environment = { ...machine.environment, PATH: path, XDG_CACHE_HOME: join(folder, 'cache') }
    const stdout = await new Promise<string>(done => {
      execFile(program, argv, { env: environment, maxBuffer: 2 ** 26 }, (_, out) => {
        done(out)
      })
    })
    return ranInAct(
      run.text,
      stdout
        .split('\n')
        .filter(line => line.startsWith('{'))
        .map(line => JSON.parse(line) as ActLine),
    )
  }
}

/** The actions of a workflow as `NAME@REF=FOLDER`: ours is this checkout's, and one of other people does the least. */
async function placeActions(run: WorkflowRun, folder: string): Promise<readonly string[]> {
  const own = join(folder, 'own')
  await cp(resolve('dist'), join(own, 'dist'), { recursive: true })
  await cp(resolve('action.yml'), join(own, 'action.yml'))
  const others = [...new Set(stepsOf(run.text).flatMap(({ uses }) => uses ?? []))].filter(
    uses => !ourAction.test(uses),
  )
  for (const [place, uses] of others.entries()) {
    const steps = JSON.stringify([{ id: 'do', shell: 'bash', run: otherAction(uses, run) }])
    const isKeeper = uses.startsWith('actions/upload-artifact@')
    const names = uses.startsWith('docker/metadata-action@') ? ['tags'] : ['token', 'TOKEN']
    const outputs = names.map(name => `${name}: { value: "\${{ steps.do.outputs.${name} }}" }`)
    await mkdir(join(folder, `other-${place}`))
    await writeFile(
      join(folder, `other-${place}/action.yml`),
      `name: other\noutputs: { ${isKeeper ? '' : outputs.join(', ')} }\nruns: { using: composite, steps: ${steps} }\n`,
    )
  }
  const ours = stepsOf(run.text).flatMap(({ uses = '' }) => (ourAction.test(uses) ? [`${uses}=${own}`] : []))
  return [...ours, ...others.map((uses, place) => `${uses}=${join(folder, `other-${place}`)}`)]
}

function ranInAct(text: string, lines: readonly ActLine[]): RanWorkflow {
  // Other actions are composite ones here, which have no post steps of their own.
  const ours = new Set(
    stepsOf(text).flatMap(({ id, uses = '' }, place) => (ourAction.test(uses) ? [id ?? String(place)] : [])),
  )
  const steps = new Map<string, ActLine[]>()
  for (const line of lines) {
    const key = `${line.stage ?? ''} ${line.stepID?.[0] ?? ''}`
    if (line.stage === 'Main' || (line.stage === 'Post' && ours.has(line.stepID?.[0] ?? ''))) {
      steps.set(key, [...(steps.get(key) ?? []), line])
    }
  }
  return {
    conclusion: lines.find(({ jobResult }) => jobResult !== undefined)?.jobResult ?? 'none',
    shown: lines.map(({ msg }) => msg).join('\n'),
    // It also tells of steps that it skips.
    steps: [...steps.values()]
      .filter(own => own.some(({ stepResult }) => stepResult !== undefined))
      .map(own => ({
        step: own[0]?.stepID?.[0] ?? '',
        stage: own[0]?.stage === 'Post' ? 'post' : 'main',
        conclusion: own.find(({ stepResult }) => stepResult !== undefined)?.stepResult ?? 'none',
        exitCode: Number(own.flatMap(({ msg }) => /^exit status (\d+)$/.exec(msg)?.[1] ?? [])[0] ?? 0),
        outputs: Object.fromEntries(
          own.flatMap(({ command, name = '', arg = '' }) => (command === 'set-output' ? [[name, arg]] : [])),
        ),
        log: own.flatMap(({ raw_output: isRaw, command = '', msg, arg = '' }) => {
          // It shows an empty line where the end of a line comes late.
          if (isRaw === true) return msg.trim() === '' ? [] : [msg.replace(/\n$/, '')]
          return /^(error|warning|notice|group|endgroup)$/.test(command)
            ? `##[${command}]${arg}`.split('\n')
            : []
        }),
        summary: own.map(({ command, content = '' }) => (command === 'summary' ? content : '')).join(''),
      })),
  }
}

const act = process.env['ACT']

export const actObstacle = act === undefined ? 'no act (name one with ACT=/path/to/act)' : undefined

/** The sandbox's, and act where `ACT` names it. */
export const runners: readonly { name: string; obstacle: string | undefined; run: RunWorkflow }[] = [
  { name: "the sandbox's runner", obstacle: undefined, run: runInSandbox },
  {
    name: 'act',
    obstacle: actObstacle,
    run: runInAct(act ?? ''),
  },
]
