import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Environment } from '../base/child-environment.ts'
import { OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { printable, quotedWord } from '../base/text.ts'
import { inRepository, jobOf } from './github-variables.ts'

type Reading = Pick<Files, 'read'>

/** Git's own files (git-scm.com, gitrepository-layout): a machine may have no git. `undefined`: no clone. */
export async function openClone(folder: string, files: Reading) {
  const textOf = async (folder: string, name = ''): Promise<string | undefined> =>
    (await files.read(path.join(folder, name)).catch(() => undefined))?.trim()
  const dotGit = path.join(folder, '.git')
  // A further worktree, or a submodule, has a file there, which names the directory.
  const gitDirectory = /^gitdir: (.+)$/.exec((await textOf(dotGit)) ?? '')?.[1]
  const git = gitDirectory === undefined ? dotGit : path.resolve(folder, gitDirectory)
  const head = await textOf(git, 'HEAD')
  // Branches and settings lie with those of the first worktree.
  const shared = path.resolve(git, (await textOf(git, 'commondir')) ?? '')
  if (head === undefined) return undefined
  const branch = /^ref: (refs\/heads\/\S+)$/.exec(head)?.[1]
  const packed = refsIn((await textOf(shared, 'packed-refs')) ?? '')
  const commit = branch === undefined ? head : ((await textOf(shared, branch)) ?? packed.get(branch) ?? '')
  const tags = Array.from(packed.keys()).filter(name => versionTag.test(name))
  const tag = tags.find(name => packed.get(name) === commit)
  const version = (tag ?? branch ?? '').replace(/^refs\/(tags|heads)\//, '') || commit.slice(0, 7)
  return {
    commit: /^[0-9a-f]{40}$/.test(commit) ? commit : undefined,
    /** How people call the commit: its version tag, or its branch. */
    version,
    origin: /\[remote "origin"\][^[]*?\burl *= *(\S+)/.exec((await textOf(shared, 'config')) ?? '')?.[1],
  }
}

const versionTag = /^refs\/tags\/v\d+\.\d+\.\d+$/

/** A tag with a text of its own stands for the commit in the line behind it. */
function refsIn(text: string): ReadonlyMap<string, string> {
  const refs = new Map<string, string>()
  let last = ''
  for (const [, target, name, peeled] of text.matchAll(
    /^(?:([0-9a-f]{40}) (refs\/\S+)|\^([0-9a-f]{40}))$/gm,
  )) {
    last = name ?? last
    refs.set(last, peeled ?? target ?? '')
  }
  return refs
}

/** The clone around a file, its commit and `origin`. In a job no folder above the workspace counts. */
async function cloneAround(file: string, files: Reading, environment: Environment) {
  const last = path.resolve(jobOf(environment).workspace || '/')
  for (let top = path.dirname(path.resolve(file)); ; top = path.dirname(top)) {
    const git = await openClone(top, files)
    if (git !== undefined) return { top, commit: git.commit, origin: git.origin }
    if (top === last || top === path.dirname(top)) return undefined
  }
}

/** The commit that is checked out around a file, if known. The file may have been changed since. */
export async function checkedOutCommit(file: string, files: Reading, environment: Environment) {
  return (await cloneAround(file, files, environment))?.commit
}

/** Which ref may run was asked of the commit that the run was started for. `undefined`: no other is known. */
export function otherCommit(commit: string | undefined, environment: Environment): string | undefined {
  const { isGithub, sha: started, ref } = jobOf(environment)
  if (!isGithub || started === '' || commit === undefined || commit === started) return undefined
  return `the token list comes from commit ${commit.slice(0, 7)}, and this run was started for commit ${started.slice(0, 7)} of ${ref || 'its ref'}`
}

/**
 * The repository that a command in a terminal is about: the one that was named, else that of the `origin` of
 * the clone around the current folder, which the variable may repeat. A remote of another host than GitHub's
 * tells nothing. Throws INPUT_INVALID where the two differ: one would be read, and the other written.
 * @param repository by --repository
 */
export async function withRepository(
  environment: Environment,
  files: Reading,
  { repository, folder = process.cwd() }: { repository?: string | undefined; folder?: string } = {},
) {
  if (repository !== undefined) {
    if (namePattern.test(repository)) return inRepository(environment, repository)
    const message = `--repository: ${quotedWord(repository)} is not the name of a repository`
    throw new OatError('INPUT_INVALID', { message, hint: 'write it like acme/app' })
  }
  const { repository: set, server } = jobOf(environment)
  const clone = await cloneAround(path.join(folder, '.git'), files, environment)
  const origin = repositoryOfUrl(clone?.origin ?? '', server) ?? set
  if (set === '') return origin === '' ? environment : inRepository(environment, origin)
  if (origin.toLowerCase() === set.toLowerCase()) return environment
  throw new OatError('INPUT_INVALID', {
    message: `the variable GITHUB_REPOSITORY is ${printable(set, 100)}, and the remote "origin" of this clone is ${origin}`,
    hint: 'say with --repository which of the two is meant; nothing was asked or changed',
  })
}

const namePattern = /^[\w.-]+\/[\w.-]+$/

const usualPath = '.github/docker-oat.yml'

/** Which list: `owner/repo`, or host and path; `#` and an unusual path. `undefined`: `home:` may tell. */
export async function readHome(file: string, files: Reading, environment: Environment) {
  const { repository, server, workspace } = jobOf(environment)
  const clone = await cloneAround(file, files, environment)
  const base = homeOfUrl(repository === '' ? (clone?.origin ?? '') : `${server}/${repository}`)
  if (base === undefined) return undefined
  const top = clone?.top ?? workspace
  const inside = top === '' ? usualPath : path.relative(path.resolve(top), path.resolve(file))
  const isUsual = inside === path.normalize(usualPath) || inside.startsWith('..') || path.isAbsolute(inside)
  return (isUsual ? base : `${base}#${inside.replaceAll(path.sep, '/')}`).toLowerCase()
}

/** The list as a job has checked it out: its path in the repository, and Git's hashes of it. */
export async function readListFile(file: string, files: Reading, environment: Environment) {
  const { isGithub, ref, workspace } = jobOf(environment)
  const text = (await files.read(file)) ?? ''
  const inside = path.relative(path.resolve(workspace), path.resolve(file)).replaceAll(path.sep, '/')
  if (!isGithub || inside.startsWith('../')) return undefined
  return { path: inside, branch: ref.replace('refs/heads/', ''), hashes: hashesOf(text) }
}

/** Git's hash of a text, and of the same with git's line ends. */
export function hashesOf(text: string): readonly string[] {
  return [text, text.replaceAll('\r\n', '\n')].map(content => {
    const bytes = Buffer.from(content)
    return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
  })
}

export function homeOfUrl(url: string): string | undefined {
  const { host, inside } = placeOfUrl(url) ?? {}
  return host === undefined || host === 'github.com' ? inside : `${host}/${inside ?? ''}`
}

/** Of `https://user@host:port/path.git`, `git@host:path`, `ssh://git@host/path`; a folder has none. */
function placeOfUrl(url: string): { host: string; inside: string } | undefined {
  const short = /^(?:[\w.-]+@)?(?<host>[\w.-]+):(?!\/)(?<path>.+)$/.exec(url)?.groups
  const long = short === undefined && URL.canParse(url) ? new URL(url) : undefined
  const address = (short?.['host'] ?? long?.hostname ?? '').toLowerCase()
  // GitHub's for SSH at the port of HTTPS (docs.github.com, "Using SSH over the HTTPS port").
  const host = address.replace(/^ssh\.(?=github\.com$|.+\.ghe\.com$)/, '')
  const inside = (short?.['path'] ?? long?.pathname ?? '').replace(/^\/+|\/+$/g, '').replace(/\.git$/, '')
  return host === '' || inside === '' ? undefined : { host, inside }
}

/** `owner/repo` of a remote's address, where it leads to that server. */
export function repositoryOfUrl(url: string, server: string): string | undefined {
  const { host, inside = '' } = placeOfUrl(url) ?? {}
  const isServer = URL.canParse(server) && host === new URL(server).hostname
  return isServer && namePattern.test(inside) ? inside : undefined
}
