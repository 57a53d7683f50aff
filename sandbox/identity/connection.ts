import type { TokenResource } from '../book/grant.ts'
import { organization, repositoryOf, resourcesOf } from '../book/entry.ts'

/** What a job with such a subject may do. */
interface Ruleset {
  /** Patterns in which `*` stands for any text. */
  readonly subjects: readonly string[]
  readonly resources: readonly TokenResource[]
}

/** An OIDC connection of an organization, as Docker Home keeps it. */
export interface Connection {
  readonly id: string
  readonly organization: string
  /** One to five. */
  rulesets: readonly Ruleset[]
  isActive: boolean
  /** The longest life of a token in seconds, also if more is asked for. */
  longest: number
}

/** The connection of `acme`: the release repository's jobs push, and those of every main branch pull what is nightly. */
export function acmeConnection(): Connection {
  return {
    id: '7e9f1a52-3c0d-4b6e-9f21-0a1b2c3d4e5f',
    organization,
    isActive: true,
    longest: 21_600,
    rulesets: [
      { subjects: [`repo:${repositoryOf('release')}:*`], resources: resourcesOf('release', 'push') },
      { subjects: [`repo:${organization}/*:ref:refs/heads/main`], resources: resourcesOf('nightly', 'pull') },
    ],
  }
}

function matches(pattern: string, subject: string): boolean {
  const parts = pattern.split('*').map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`).test(subject)
}

/** What all matching rulesets come to together; `undefined` when none matches. */
export function resourcesFor(connection: Connection, subject: string): readonly TokenResource[] | undefined {
  const matching = connection.rulesets.filter(({ subjects }) =>
    subjects.some(pattern => matches(pattern, subject)),
  )
  return matching.length === 0 ? undefined : matching.flatMap(({ resources }) => resources)
}
