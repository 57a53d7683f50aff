import { spawnSync } from 'node:child_process'
import { childEnvironment, type Environment } from '../base/child-environment.ts'
import { OatError, unlessThrown } from '../base/error.ts'
import { findProgram } from '../base/program.ts'
import { quotedWord } from '../base/text.ts'
import { hashesOf } from '../runner/checkout.ts'
import type { FoundFile, WorkflowFiles } from '../workflows/files.ts'

type Reading = Pick<WorkflowFiles, 'find' | 'text'>

/** Git, which starts no program of the clone, and asks no server. `subject`: what it is to show. */
function openGit(subject: string, environment: Environment) {
  const program = findProgram('git', environment)
  // In a partial clone it would fetch what is missing.
  const env = { ...childEnvironment(environment, []), GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' }
  const options = { env, timeout: 20_000, maxBuffer: 2 ** 26, windowsHide: true, encoding: 'utf8' } as const
  return (argv: readonly string[]): string => {
    const result = program && spawnSync(program, ['--git-dir=.git'].concat(argv), options)
    if (result && result.status === 0) return result.stdout
    throw new OatError('INPUT_INVALID', {
      message: `git does not show ${quotedWord(subject)} here`,
      hint: 'give actions/checkout "fetch-depth: 2", and no "ref"',
      terminalHint: 'name a commit that git has, such as origin/main',
    })
  }
}

const isIn = (file: string, paths: readonly string[]) =>
  paths.includes(file) || (/\.ya?ml$/i.test(file) && paths.some(folder => file.startsWith(`${folder}/`)))

/** What a sparse checkout leaves out of the commit; nothing where git does not tell. */
export function leftOut(paths: readonly string[], environment: Environment): readonly FoundFile[] {
  const list = unlessThrown(() => openGit('the index', environment)(['ls-files', '-t', '-z'])) ?? ''
  const names = list.split('\0').flatMap(row => (row.startsWith('S ') ? row.slice(2) : []))
  const problem = 'the checkout leaves it out (sparse-checkout)'
  return names.filter(name => isIn(name, paths)).map(name => ({ path: name, problem }))
}

/** The files where the checkout left `from`. */
export function openBase(from: string, checkout: Reading, environment: Environment): Reading {
  const git = openGit(from, environment)
  const commit = git(['merge-base', '--end-of-options', from, 'HEAD']).trim()
  const tree = git(['ls-tree', '-r', '-z', '--full-tree', commit])
  const blobs = tree.matchAll(/(?:^|\0)100\d{3} blob (\w+)\t([^\0]+)/g)
  const hashes = new Map(Array.from(blobs, ([, hash = '', file = '']) => [file, hash]))
  // What is the same in the checkout is read there.
  const text = (file: string): string | undefined => {
    const [hash, same] = [hashes.get(file), checkout.text(file)]
    if (hash === undefined || (same !== undefined && hashesOf(same).includes(hash))) return hash && same
    return git(['cat-file', 'blob', hash])
  }
  const find = function* (paths: readonly string[]): Iterable<FoundFile> {
    for (const file of hashes.keys()) {
      if (isIn(file, paths)) yield { path: file, text: text(file) ?? '' }
    }
  }
  return { text, find }
}
