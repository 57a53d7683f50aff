import { readFileSync, writeFileSync } from 'node:fs'
import { published } from '../../src/runner/command.ts'

/** Whose this action is, and how workflows and commands reach it. */
export interface Origin {
  readonly owner: string
  /** A tag of the first number (`v1`), or a full commit. */
  readonly ref: string
  /** npm has it as a package. */
  readonly isOnNpm: boolean
}

/** `package.json` is the only place that says whose this is; the ref is that of the last `npm run docs`. */
export function readOrigin(): Origin {
  const { repository, private: isPrivate } = manifest()
  return {
    owner: /github\.com\/([\w-]+)\/docker-oat-login\.git$/.exec(repository.url)?.[1] ?? '',
    ref: published.uses.replace(/.*@/, ''),
    isOnNpm: !isPrivate,
  }
}

/** Nobody has taken it over yet: `org` on GitHub is a stranger. */
export const isNobodys = ({ owner }: Pick<Origin, 'owner'>): boolean => owner === 'org'

/** The origin that `npm run docs -- --owner acme --ref v1` asks for, in `package.json`. Throws for a name that GitHub does not have. */
export function takeOver(before: Origin, wishes: Partial<Origin>): Origin {
  const origin = { ...before, ...wishes }
  const { owner, ref, isOnNpm } = origin
  if (isNobodys(origin) || !/^[a-z\d](?:[a-z\d-]{0,37}[a-z\d])?$/i.test(owner)) {
    throw new Error(`--owner ${owner}: write the name of your organization, or of your account, on GitHub`)
  }
  if (!/^(?:v\d+|[0-9a-f]{40})$/.test(ref)) {
    throw new Error(`--ref ${ref}: write the tag of the first number, such as v1, or a full commit`)
  }
  const page = `https://github.com/${owner}/docker-oat-login`
  const fields = {
    repository: { type: 'git', url: `git+${page}.git` },
    homepage: `${page}#readme`,
    bugs: `${page}/issues`,
    private: !isOnNpm,
  }
  writeFileSync('package.json', `${JSON.stringify({ ...manifest(), ...fields }, null, 2)}\n`)
  return origin
}

function manifest() {
  return JSON.parse(readFileSync('package.json', 'utf8')) as {
    repository: { url: string }
    private: boolean
  }
}
