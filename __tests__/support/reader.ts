import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { everyPermission } from '../../sandbox/github/permission.ts'
import type { JobResult, Step } from '../../sandbox/runner/job.ts'
import { createMachine } from '../../sandbox/runner/machine.ts'
import { runJob } from '../../sandbox/runner/run-job.ts'
import { startWorld, type World } from '../../sandbox/world.ts'
import { startGh } from './gh.ts'
import { startHubBehindProxy } from './hub-behind-proxy.ts'
import { actionOnPages, codeBlocks, type StepExample } from './markdown-example.ts'

const action = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
const repository = 'acme/app'

/** A reader who does what the pages say, in a world that remembers it: Docker Hub and GitHub by their own names, one clone, the real gh. */
export interface Reader {
  readonly world: World
  /** What the reader types when gh asks, by the name of the secret. */
  readonly answers: Map<string, string>
  /** Puts a file into the clone that a click in the browser leaves there. */
  readonly download: (file: string, text: string) => Promise<void>
  /** Saves the files of a page and runs its commands of gh, from top to bottom. */
  readonly follow: (page: string) => Promise<void>
  /** Adds steps to the last job of a saved workflow, as a page says it. */
  readonly append: (file: string, steps: string) => Promise<void>
  /** Runs a saved workflow, an hour after the last one. `form`: what is typed into the form of its start. */
  readonly start: (file: string, form?: Readonly<Record<string, string>>) => Promise<JobResult>
  /** A file that a job uploaded, or that docker was given by the build: `config.json`. */
  readonly kept: (name: string) => Promise<string>
  readonly close: () => Promise<void>
}

/** @param pages what will be followed: the sandbox's GitHub has the environments that their commands create, and no other */
export async function startReader(pages: readonly string[]): Promise<Reader> {
  let ahead = 0
  const world = await startWorld({
    registry: 'embedded',
    hub: true,
    github: true,
    tls: true,
    now: () => Date.now() + ahead,
  })
  const { github } = world
  if (github === undefined) throw new TypeError('the world has no GitHub')
  const created = pages.flatMap(page =>
    commandsOn(page).flatMap(command => creation.exec(command)?.[1] ?? []),
  )
  // The token of a stranger to the other tests' organization.
  for (const { id } of world.book.tokens('acme')) world.book.delete(id)
  await github.addRepository(repository, { environments: created })
  github.addToken({ name: 'reader', value: 'gho_reader', permissions: everyPermission })
  const gh = await startGh(world, { repository, token: 'gho_reader' })
  const machine = await createMachine()
  const proxy = await startHubBehindProxy('through', { world, machine })
  const kept = join(machine.root, 'kept')
  const path = await placeDocker({ machine: machine.root, kept })
  const answers = new Map<string, string>()
  const save = async (file: string, text: string): Promise<void> => {
    await mkdir(dirname(join(gh.folder, file)), { recursive: true })
    await writeFile(join(gh.folder, file), text)
  }
  const read = (file: string): Promise<string> => readFile(join(gh.folder, file), 'utf8')
  const valuesIn = (environment: string | undefined, kind: 'secrets' | 'variables') =>
    Object.fromEntries(
      ['', ...(environment === undefined ? [] : [`#${environment}`])].flatMap(suffix => {
        const place = github.place(`actions:${repository}${suffix}`)
        if (place === undefined) throw new Error(`no page creates the environment ${suffix}`)
        return [...place[kind].values()].map(({ name, value }) => [name, value] as const)
      }),
    )
  return {
    world,
    answers,
    download: save,
    follow: async page => {
      for (const { file, text } of codeBlocks(page)) if (file !== undefined) await save(file, text)
      for (const command of commandsOn(page).filter(each => !creation.test(each))) {
        const [, secret = ''] = /^gh secret set (\w+)/.exec(command) ?? []
        const { code, out } = await gh.bash(asRest(command), { input: answers.get(secret) ?? '' })
        if (code !== 0) throw new Error(`${page}: ${command}\n${out}`)
      }
    },
    append: async (file, steps) => {
      await save(file, `${(await read(file)).trimEnd()}\n${steps.replaceAll(/^(?=.)/gm, ' '.repeat(6))}`)
    },
    start: async (file, form = {}) => {
      ahead += 3_600_000
      const { jobs } = parse(await read(file)) as {
        jobs: Record<string, { environment?: string; steps: StepExample[] }>
      }
      const [{ environment, steps } = { steps: [] }] = Object.values(jobs)
      const variables = valuesIn(environment, 'variables')
      const resolve = (text: unknown): string =>
        String(text).replaceAll(/\$\{\{ (vars|inputs)\.([\w-]+)(?: \|\| (\w+))? \}\}/g, (_, ...found) => {
          const [context, name = '', otherwise = ''] = found as readonly string[]
          return (context === 'vars' ? variables : form)[name] ?? otherwise
        })
      const all = (given: object = {}): Record<string, string> =>
        Object.fromEntries(Object.entries(given).map(([name, value]) => [name, resolve(value)]))
      return runJob({
        machine: { ...machine, environment: { ...machine.environment, PATH: path } },
        env: proxy.env,
        secrets: valuesIn(environment, 'secrets'),
        github: { GITHUB_REPOSITORY: repository },
        steps: steps.map((step): Step =>
          stepOf({ ...step, with: all(step.with) }, { clone: gh.folder, kept }),
        ),
      })
    },
    kept: name => readFile(join(kept, name), 'utf8'),
    close: async () => {
      await gh.close()
      await proxy.close()
      await machine.remove()
      await world.close()
    },
  }
}

/** GitHub's sandbox has no request for it, so its effect is arranged beforehand. */
const creation = /^gh api --method PUT 'repos\/\{owner\}\/\{repo\}\/environments\/([\w-]+)'/

/** The commands of gh on a page, each with the text that it is given. */
function commandsOn(page: string): readonly string[] {
  return codeBlocks(page)
    .filter(({ language, text }) => language === 'sh' && /^gh /.test(text))
    .flatMap(({ text }) => text.split(/\n(?=gh )/))
    .map(command => command.trim())
}

/** `gh variable set` asks by GraphQL, which the sandbox does not speak. */
function asRest(command: string): string {
  return command.replace(
    /^gh variable set (\w+) --env (\S+) --body (\S+)$/,
    `gh api --silent 'repos/{owner}/{repo}/environments/$2/variables' --field name=$1 --field value=$3`,
  )
}

/** A docker that builds and pushes nothing: it notes with which login it would. */
async function placeDocker({ machine, kept }: { machine: string; kept: string }): Promise<string> {
  const bin = join(machine, 'bin')
  await mkdir(bin)
  await mkdir(kept)
  const script = `#!/bin/sh\ntest -f Dockerfile && cp "$HOME/.docker/config.json" '${kept}'\n`
  await writeFile(join(bin, 'docker'), script)
  await chmod(join(bin, 'docker'), 0o755)
  return [bin, process.env['PATH'] ?? ''].join(delimiter)
}

type SavedStep = StepExample & {
  readonly id?: string
  readonly if?: string
  readonly env?: Record<string, string>
}

/** A step for the sandbox's runner; of other people's actions what matters to the ones that follow. */
function stepOf(
  { uses, with: given, ...step }: SavedStep & { with: Record<string, string> },
  { clone, kept }: { clone: string; kept: string },
): Step {
  const [name = ''] = uses?.split('@') ?? []
  if (uses === actionOnPages) return { ...step, uses: action, with: given }
  const script =
    name === 'actions/checkout'
      ? `cp -R '${clone}/.github' '${clone}/Dockerfile' .`
      : name === 'actions/upload-artifact'
        ? `cp -R ${given['path'] ?? ''} '${kept}'`
        : step.run
  if (script === undefined) throw new Error(`no reader knows ${name}`)
  return { ...step, run: script }
}
