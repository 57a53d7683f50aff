import { readFileSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { everyPermission } from '../../sandbox/github/permission.ts'
import type { World } from '../../sandbox/world.ts'
import { startGh } from '../support/gh.ts'
import { asReader, codeBlocks } from '../support/markdown-example.ts'
import { openReadersPlace } from '../support/readers-world.ts'
import { runInSandbox, type RanWorkflow, type RunWorkflow } from '../support/workflow-run.ts'

const repository = 'acme/app'

/** A reader who does what the pages say, in a world that remembers it: Docker Hub and GitHub by their own names, one clone, the real gh. */
export interface Reader {
  readonly world: World
  /** What the reader types when gh asks, by the name of the secret. */
  readonly answers: Map<string, string>
  /** Puts a file into the clone that a click in the browser leaves there. */
  readonly download: (file: string, text: string) => Promise<void>
  /** Saves the files of a page, or of one of its sections, and runs its commands of gh, from top to bottom. */
  readonly follow: (page: string, section?: string) => Promise<void>
  /** Adds steps to the last job of a saved workflow, as a page says it. */
  readonly append: (file: string, steps: string) => Promise<void>
  /** Runs a saved workflow, an hour after the last one. `form`: what is typed into the form of its start. */
  readonly start: (file: string, form?: Readonly<Record<string, string>>) => Promise<RanWorkflow>
  /** A file that a job uploaded, or that docker was given by the build: `config.json`. */
  readonly kept: (name: string) => Promise<string>
  readonly close: () => Promise<void>
}

export async function startReader(run: RunWorkflow = runInSandbox): Promise<Reader> {
  let ahead = 0
  const { world, common, close } = await openReadersPlace({ now: () => Date.now() + ahead })
  const { github } = world
  if (github === undefined) throw new TypeError('the world has no GitHub')
  await github.addRepository(repository)
  github.addToken({ name: 'reader', value: 'gho_reader', permissions: everyPermission })
  const gh = await startGh(world, { repository, token: 'gho_reader' })
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
    follow: async (page, section) => {
      for (const { file, text } of blocksOf(page, section)) {
        if (file !== undefined) await save(file, asReader(text))
      }
      for (const command of commandsOn(page, section)) {
        const [, secret = ''] = /^gh secret set (\w+)/.exec(command) ?? []
        const { code, out } = await gh.bash(asRest(command), { input: answers.get(secret) ?? '' })
        if (code !== 0) throw new Error(`${page}: ${command}\n${out}`)
      }
    },
    append: async (file, steps) => {
      await save(file, `${(await read(file)).trimEnd()}\n${steps.replaceAll(/^(?=.)/gm, ' '.repeat(6))}`)
    },
    start: async (file, form) => {
      ahead += 3_600_000
      const text = await read(file)
      const { jobs } = parse(text) as { jobs: Record<string, { environment?: string }> }
      const environment = Object.values(jobs)[0]?.environment
      return run({
        ...common,
        text,
        clone: gh.folder,
        secrets: valuesIn(environment, 'secrets'),
        variables: valuesIn(environment, 'variables'),
        ...(form && { form }),
      })
    },
    kept: name => readFile(join(common.kept, name), 'utf8'),
    close: async () => {
      await gh.close()
      await close()
    },
  }
}

/** The blocks of a page, or of what stands below one of its headings of the second level. */
function blocksOf(page: string, section?: string): ReturnType<typeof codeBlocks> {
  const blocks = codeBlocks(page)
  if (section === undefined) return blocks
  const lines = readFileSync(page, 'utf8').split('\n')
  const from = lines.indexOf(`## ${section}`)
  const to = lines.findIndex((line, place) => place > from && line.startsWith('## '))
  return blocks.filter(({ line }) => line > from && line <= to)
}

/** The commands of gh on a page, each with the text that it is given. */
function commandsOn(page: string, section?: string): readonly string[] {
  return blocksOf(page, section)
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
