import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { parsePairs, parsePaths } from './file-commands.ts'
import { commandFiles, type CommandFile } from './job.ts'
import type { Masker } from './masker.ts'
import type { StepRecord } from './step-record.ts'

const summaryLimit = 1024 * 1024

/** The five command files of one step. */
export interface StepFiles {
  /** Their paths, by the name of their variable. */
  readonly variables: Readonly<Record<string, string>>
  /** Their text as it is now; `''` for one that is gone. */
  read(): Promise<Readonly<Record<CommandFile, string>>>
}

/** Makes five fresh, empty files in `directory`. The step's user, who may be another one, can write them. */
export async function createStepFiles(directory: string): Promise<StepFiles> {
  await mkdir(directory, { recursive: true })
  const run = randomUUID()
  const pathOf = (file: CommandFile): string => join(directory, `${file.toLowerCase()}_${run}`)
  for (const file of commandFiles) {
    await writeFile(pathOf(file), '')
    await chmod(pathOf(file), 0o666)
  }
  return {
    variables: Object.fromEntries(commandFiles.map(file => [`GITHUB_${file}`, pathOf(file)])),
    async read() {
      const texts = await Promise.all(commandFiles.map(async file => [file, await readIfThere(pathOf(file))]))
      return Object.fromEntries(texts) as Record<CommandFile, string>
    },
  }
}

async function readIfThere(path: string): Promise<string> {
  const there = await stat(path).then(
    found => found.isFile(),
    () => false,
  )
  if (!there) return ''
  const text = await readFile(path, 'utf8')
  // Its runner takes both line ends there, and no other does (actions/runner, EnvFileKeyValuePairs).
  return process.platform === 'win32' ? text.replaceAll('\r\n', '\n') : text
}

/** Does what the files say, also after a crash: in the runner's order, as far as each can be read. */
export function applyStepFiles(
  files: Readonly<Record<CommandFile, string>>,
  into: { record: StepRecord; paths: string[] },
): void {
  const { record, paths } = into
  for (const path of parsePaths(files.PATH)) {
    paths.splice(0, paths.length, ...paths.filter(known => known !== path), path)
  }
  applyPairs(files.ENV, { file: 'env', record }, (name, value) => {
    if (name.toUpperCase() !== 'NODE_OPTIONS') record.exported.set(name, value)
    else {
      const message = "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command."
      record.annotate('error', message)
    }
  })
  applyPairs(files.STATE, { file: 'state', record }, (name, value) => record.state.set(name, value))
  applyPairs(files.OUTPUT, { file: 'output', record }, (name, value) => record.outputs.set(name, value))
}

/** The summary as GitHub gets it: masked, or nothing when it is over 1 MiB. */
export function readSummary(
  text: string,
  { record, masker }: { record: StepRecord; masker: Masker },
): string {
  const size = Buffer.byteLength(text)
  if (size <= summaryLimit) return text.split('\n').map(masker.apply).join('\n')
  record.annotate('error', `The step summary of ${size} bytes is over 1 MiB and was dropped.`)
  return ''
}

function applyPairs(
  text: string,
  { file, record }: { file: string; record: StepRecord },
  apply: (name: string, value: string) => unknown,
): void {
  const { pairs, problem } = parsePairs(text)
  for (const [name, value] of pairs) apply(name, value)
  if (problem !== undefined) record.fail(`Unable to process file command '${file}' successfully.`, problem)
}
