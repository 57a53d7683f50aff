import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Texts by path; `undefined` removes a file, and `{ link }` is a symbolic link. */
export type ClonedFiles = Readonly<Record<string, string | { readonly link: string } | undefined>>

/** Git in a folder, with nothing of this machine's configuration. */
export function gitIn(folder: string, words: readonly string[], input = ''): string {
  const clean = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))
  const env = { ...Object.fromEntries(clean), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }
  return execFileSync('git', ['-C', folder, ...words], { env, input, encoding: 'utf8' }).trim()
}

/** One commit as `git fast-import` reads it. The time is always the same, and so is the commit's name. */
function commitOf(mark: number, parents: readonly number[], files: ClonedFiles): string {
  const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`
  const changes = Object.entries(files).map(([name, content]) => {
    if (content === undefined) return `D ${name}\n`
    const [mode, text] = typeof content === 'string' ? ['100644', content] : ['120000', content.link]
    return `M ${mode} inline ${name}\n${data(text)}`
  })
  const [from, ...merged] = parents
  return [
    `commit refs/heads/${mark === 3 ? 'main' : `part-${mark}`}\nmark :${mark}\n`,
    `committer Ada <ada@acme.example> 1795874400 +0000\n${data('A change')}`,
    ...(from === undefined ? [] : [`from :${from}\n`]),
    ...merged.map(parent => `merge :${parent}\n`),
    ...changes,
  ].join('')
}

function write(folder: string, files: ClonedFiles): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    rmSync(path, { force: true })
    if (typeof content === 'string') writeFileSync(path, content)
    else if (content !== undefined) symlinkSync(content.link, path)
  }
}

/**
 * What actions/checkout makes of a pull request: the merge of its head with its base, and so many commits of history. Branch `part-1` is
 * the base, `part-2` the head, `part-4` what the base became `later`.
 */
export function checkOutPullRequest(
  folder: string,
  {
    base,
    head,
    later = {},
    depth = 2,
  }: { base: ClonedFiles; head: ClonedFiles; later?: ClonedFiles; depth?: number },
) {
  mkdirSync(folder, { recursive: true })
  const marks = join(folder, '.git', 'marks')
  gitIn(folder, ['init', '--quiet', '--initial-branch=main'])
  const commits = [
    commitOf(1, [], base),
    commitOf(2, [1], head),
    commitOf(3, [1, 2], head),
    commitOf(4, [1], later),
  ]
  gitIn(folder, ['fast-import', '--quiet', `--export-marks=${marks}`], commits.join(''))
  const lines = readFileSync(marks, 'utf8').matchAll(/^:(\d) (\w+)$/gm)
  const named = new Map([...lines].map(([, mark, name]) => [mark, name]))
  const [sha, merge] = [named.get('2') ?? '', named.get('3') ?? '']
  const cut = depth === 1 ? [merge] : [named.get('1'), sha]
  if (depth <= 2) writeFileSync(join(folder, '.git', 'shallow'), `${cut.join('\n')}\n`)
  write(folder, { ...base, ...head })
  gitIn(folder, ['remote', 'add', 'origin', 'https://github.com/acme/app.git'])
  const event = { pull_request: { head: { sha, repo: { full_name: 'acme/app' } } } }
  return { event, merge }
}
