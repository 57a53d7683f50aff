import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { childEnvironment, type Environment } from '../base/child-environment.ts'
import { createClock } from '../base/clock.ts'
import { hintFor, OatError, resultOrError } from '../base/error.ts'
import { createFiles } from '../base/files.ts'
import { asJsonObject } from '../base/json.ts'
import { unseen } from '../base/look.ts'
import { findProgram } from '../base/program.ts'
import { quotedWord } from '../base/text.ts'
import { blobHash, checkedOutCommit } from '../runner/checkout.ts'
import { readEvent, type RunEvent } from '../runner/event.ts'
import { openEvidence } from '../runner/evidence.ts'
import { jobOf } from '../runner/github-variables.ts'
import { inputNames } from '../runner/input-defaults.ts'
import { inputWords } from '../runner/input-words.ts'
import { isWritten, readChoice, readText } from '../runner/inputs.ts'
import type { Runner, Step } from '../runner/runner.ts'
import { findTokenList, parseTokenList } from '../token-list/read.ts'
import type { TokenList } from '../token-list/token-list.ts'
import { createWorkflowFiles, type FoundFile, type WorkflowFiles } from '../workflows/files.ts'
import { readRepository, usualPlaces } from '../workflows/read.ts'
import { loadWorkflowYaml, readTokenListYaml } from '../yaml/read.ts'
import type { YamlDocument } from '../yaml/tree.ts'
import { review } from './review.ts'
import { lookAtWorkflows, type Version } from './workflows.ts'

/** Far more than a repository of people has, and takes. */
const most = { characters: 16_000_000, milliseconds: 60_000 }

type Reading = Pick<WorkflowFiles, 'find' | 'text'>
type Git = (...argv: readonly string[]) => string | undefined

/**
 * Mode audit with "parts: workflows": the checkout's workflows beside its token list. A stranger may have written both: this takes no
 * token, asks no server, and runs nothing of the checkout. `false` fails the job.
 * @param ref what a terminal compares with; a job's event tells it
 */
export async function startReview(runner: Runner, ref: string | undefined): Promise<boolean> {
  refuseOthers(runner)
  const [config, failOn] = [readText(runner, 'config'), readChoice(runner, 'fail-on')]
  const { now, unique } = createClock()
  const files = createFiles(unique)
  const writeEvidence = await openEvidence(runner, files)
  const { environment, place } = runner
  const { repository: home, event: name } = jobOf(environment)
  const [load, end] = [await loadWorkflowYaml(), now() + most.milliseconds]
  // Most files are the same before and after.
  const documents = new Map<string, YamlDocument>()
  const readYaml = (text: string) => {
    const document = documents.get(text) ?? load(text)
    documents.set(text, document)
    return document
  }
  const read = (from: Reading, list: TokenList | undefined): Version => {
    const about = { name: home === '' ? undefined : home, own: { name: '', tag: '', pin: undefined } }
    const found = readRepository(usualPlaces, { files: bounded(from), readYaml, ...about })
    return lookAtWorkflows(found, { list, home }, () => now() > end)
  }
  const checkout = createWorkflowFiles(process.cwd(), unique)
  const head = read(
    checkout,
    await findTokenList({ path: config, isExplicit: isWritten(runner, 'config') }, files),
  )
  if (head.files === 0 && head.list === undefined) throw problem(...nothingHere)
  const before = async (from: string | RunEvent): Promise<Version> => {
    const commit = openCommit(from, checkout, environment)
    return read(commit, await listIn(commit, config))
  }
  const event = /^(pull_request|merge_group)/.test(name) ? await readEvent(runner, files) : undefined
  const past = event && (await resultOrError(() => before(event)))
  const said =
    past instanceof OatError
      ? unseen('what is new, so all findings count', past.message, hintFor(past, place))
      : past && { seen: past }
  const base = ref === undefined ? said : { seen: await before(ref) }
  const commit = await checkedOutCommit(config, files, environment)
  return review({ head, base, config, failOn, home, runner, commit, now, writeEvidence })
}

const problem = (message: string, hint: string) => new OatError('INPUT_INVALID', { message, hint })
const nothingHere = ['there is no .github/workflows here, and no token list', 'run it in a checkout'] as const

/** In a terminal, variables may be there for another mode. */
function refuseOthers(step: Step): void {
  const used = ['mode', 'config', 'parts', 'fail-on', 'evidence']
  const others = inputNames.filter(name => !used.includes(name) && isWritten(step, name))
  if (step.place === 'terminal' || others.length === 0) return
  const message = `with "parts: workflows" mode audit does not use ${inputWords(others)}`
  const hint = 'remove that: this part reads the checkout alone, which may be a stranger’s'
  throw new OatError('INPUT_UNUSED', { message, hint })
}

function bounded({ find, text }: Reading): Reading {
  let left = most.characters
  return {
    text,
    *find(paths): Iterable<FoundFile> {
      for (const file of find(paths)) {
        if ('text' in file) left -= file.text.length
        yield left < 0 ? { path: file.path, problem: 'the files before it have 16,000,000 characters' } : file
      }
    },
  }
}

/** The files of the commit before a change. Git only reads objects for that, which starts no program of the clone. */
function openCommit(from: string | RunEvent, checkout: Reading, environment: Environment): Reading {
  const program = findProgram('git', environment)
  if (program === undefined) throw problem('there is no git on PATH', 'install it')
  const own = Object.entries(childEnvironment(environment, [])).filter(([name]) => !/^GIT_/i.test(name))
  // In a partial clone it would fetch what is missing.
  const env = { ...Object.fromEntries(own), GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' }
  const options = { env, encoding: 'utf8', timeout: 20_000, maxBuffer: 2 ** 26, windowsHide: true } as const
  const git: Git = (...argv) => {
    const { status, stdout } = spawnSync(program, ['--git-dir=.git', ...argv], options)
    return status === 0 ? stdout.trimEnd() : undefined
  }
  const listed = git(
    'ls-tree',
    '-r',
    '-z',
    '--full-tree',
    typeof from === 'string' ? forkPoint(from, git) : mergedInto(from, git),
  )
  if (listed === undefined) throw problem('git does not show its files', 'run git fsck')
  const blobs = listed.matchAll(/(?:^|\0)100\d{3} blob (\w+)\t([^\0]+)/g)
  const hashes = new Map([...blobs].map(([, hash = '', file = '']) => [file, hash]))
  // What is the same in the checkout is read there.
  const text = (file: string): string | undefined => {
    const [hash, here] = [hashes.get(file), checkout.text(file)]
    if (hash === undefined || (here !== undefined && blobHash(here) === hash)) return hash && here
    return git('cat-file', 'blob', hash)
  }
  const find = function* (paths: readonly string[]): Iterable<FoundFile> {
    for (const file of hashes.keys()) {
      const isInside = /\.ya?ml$/i.test(file) && paths.some(folder => file.startsWith(`${folder}/`))
      if (!isInside && !paths.includes(file)) continue
      const read = text(file)
      yield read === undefined ? { path: file, problem: 'git does not show it' } : { path: file, text: read }
    }
  }
  return { text, find }
}

/** Where the branch left a ref. */
function forkPoint(ref: string, git: Git): string {
  const commit = git('rev-parse', '--verify', '--quiet', `${ref}^{commit}`)
  if (commit !== undefined) return git('merge-base', commit, 'HEAD') ?? commit
  throw problem(
    `--base: there is no commit ${quotedWord(ref)} here`,
    'name one that git has, such as origin/main',
  )
}

/** The checkout is the merge of a pull request with its base, or a merge queue has made it on top of that. */
function mergedInto({ payload }: RunEvent, git: Git): string {
  const [, base, head] = git('rev-list', '--parents', '--max-count=1', 'HEAD')?.split(' ') ?? []
  const [pull, group] = ['pull_request', 'merge_group'].map(key => asJsonObject(asJsonObject(payload)?.[key]))
  const isMerge = head !== undefined && asJsonObject(pull?.['head'])?.['sha'] === head
  if (base !== undefined && (isMerge || group?.['base_sha'] === base)) return base
  throw problem(
    'the checkout is not the merge with its base',
    'give actions/checkout "fetch-depth: 2", and no "ref"',
  )
}

/** The token list of that commit. Throws LIST_INVALID. */
async function listIn({ find }: Reading, config: string): Promise<TokenList | undefined> {
  const file = path.relative(process.cwd(), path.resolve(config)).split(path.sep).join('/')
  const isOutside = file.startsWith('..') || path.isAbsolute(file)
  if (isOutside) throw problem('the token list lies outside of the checkout', 'keep it there')
  const [found] = find([file])
  if (found !== undefined && 'problem' in found) throw problem(`${file}: ${found.problem}`, 'fetch it')
  return found && parseTokenList(await readTokenListYaml(found.text), file)
}
