import type { ReadingPlace } from '../../base/error.ts'
import { type Look, lookAt } from '../../base/look.ts'
import { createMemory } from '../memory.ts'
import type { LinkedPage, Parse } from './answers.ts'
import type { GithubClient } from './client.ts'

export type GithubLooks = ReturnType<typeof createGithubLooks>

/** What GitHub shows, each path asked for once. `undefined`: it is not there. What it refuses is a gap. */
export function createGithubLooks(client: GithubClient, place: ReadingPlace) {
  const remember = <T>(ask: (path: string, about: ReturnType<typeof subjectOf>) => Promise<T>) => {
    const memory = createMemory<Look<T>>()
    return (path: string) => {
      const about = subjectOf(path)
      return memory(path, () => lookAt(about.place, place, () => ask(path, about)))
    }
  }
  return {
    one: <T>(parse: Parse<T>) => remember((path, about) => client.find(path, { about, parse })),
    /** Entries of a list, the newest first. @param oldest milliseconds since 1970: older ones are not needed */
    newest: <T extends { readonly at: number }>(parse: Parse<LinkedPage<T>>, oldest: number) =>
      remember((path, about) => client.follow(path, { about, parse }, ({ at }) => at < oldest)),
  }
}

/** The repository of a path, as an error names it. */
export function subjectOf(path: string) {
  const name = path.split('/').slice(2, 4).join('/')
  const place = `repository ${name}`
  const rights = '"Actions: read", "Contents: read" and "Pull requests: read"'
  return { name: place, place, permission: `the repository permissions ${rights} for ${name}` }
}
