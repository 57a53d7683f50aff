import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { migrateFiles } from '../../src/migrate/analyse.ts'
import { decideAll, type Decision } from '../../src/migrate/decide/decide.ts'
import type { ListView } from '../../src/migrate/decide/plan.ts'
import type { OwnAction, Repository } from '../../src/workflows/jobs/repository.ts'
import { readWorkflow } from '../../src/workflows/jobs/workflow.ts'
import { loadWorkflowYaml } from '../../src/yaml/read.ts'

const folder = join(import.meta.dirname, 'samples')
const read = await loadWorkflowYaml()

export const own: OwnAction = {
  name: 'org/docker-oat-login',
  tag: 'v1',
  pin: { commit: '0123456789012345678901234567890123456789', version: 'v1.2.3' },
}

/** Every sample: its name, and its files by path. `### PATH` begins a file of a sample that has several. */
export function samples(): readonly (readonly [string, ReadonlyMap<string, string>])[] {
  return readdirSync(folder).map(file => {
    const text = readFileSync(join(folder, file), 'utf8')
    const parts = text.startsWith('### ')
      ? text.split(/^### /m).slice(1)
      : [`.github/workflows/${file}\n${text}`]
    return [file.replace('.yml', ''), new Map(parts.map(part => cut(part)))]
  })
}

function cut(part: string): readonly [string, string] {
  const end = part.indexOf('\n')
  return [part.slice(0, end), part.slice(end + 1)]
}

/** A repository with these files. */
export function repositoryOf(files: ReadonlyMap<string, string>, more: Partial<Repository> = {}): Repository {
  const workflows = [...files].flatMap(([path, text]) => {
    const document = /\.ya?ml$/.test(path) ? read(text) : { problem: true }
    const workflow = 'problem' in document ? undefined : readWorkflow({ path, text, ...document })
    return workflow === undefined ? [] : [[path, workflow] as const]
  })
  const text = (path: string) => files.get(path)
  const tree = (path: string) => {
    const document = read(files.get(posix.normalize(path)) ?? '\0')
    return 'root' in document ? document.root : undefined
  }
  const known = { workflows: new Map(workflows), name: 'acme/app', isWhole: true, own, text, tree }
  return { ...known, ...more }
}

/** What becomes of each login, in the words of the samples' comments, by `FILE:LINE`. */
export function decided(
  files: ReadonlyMap<string, string>,
  list?: ListView,
  more: Partial<Repository> = {},
): ReadonlyMap<string, string> {
  const { decisions } = decideAll(repositoryOf(files, more), { answers: [], list })
  return new Map(
    decisions.map(one => {
      const { file, at } = one.login
      return [`${file.path}:${file.positionAt(at).line}`, shown(one)]
    }),
  )
}

function shown({ plan, unedited }: Decision): string {
  if (unedited?.question !== undefined) return `?? ${unedited.question}`
  if (unedited !== undefined) return unedited.code === 'LOGIN_BY_HAND' ? '!! by hand' : `-- ${unedited.code}`
  if (plan === undefined) throw new TypeError('an edit without a plan')
  const { access, isWhole, repositories, organization, bases } = plan
  const what = isWhole && repositories.length > 0 ? repositories.join(', ') : `of ${organization}`
  return `=> ${access} ${what}${bases.length > 0 ? `; pull ${bases.join(', ')}` : ''}`
}

/** The workflow of one job with these steps, after a login. */
export function job(steps: string): ReadonlyMap<string, string> {
  const login = `      - uses: docker/login-action@v3
        with:
          username: \${{ secrets.DOCKERHUB_USERNAME }}
          password: \${{ secrets.DOCKERHUB_TOKEN }}
`
  return new Map([
    [
      '.github/workflows/a.yml',
      `on: push\njobs:\n  image:\n    runs-on: ubuntu-latest\n    steps:\n${login}${steps}`,
    ],
  ])
}

/** The diff that migrate makes of one file. */
export function edited(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return migrateFiles(repositoryOf(files), undefined).changed
}
