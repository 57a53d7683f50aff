import type { AccessToken } from './access-token.ts'
import type { TokenResource } from './grant.ts'
import type { TokenBook } from './token-book.ts'

export type Channel = 'release' | 'nightly'
export type Access = 'pull' | 'push'

/** One of the design's four, with the token that Docker Hub holds for it. */
export interface Entry {
  readonly channel: Channel
  readonly access: Access
  readonly repository: string
  readonly token: AccessToken
}

export const organization = 'acme'

const names: Readonly<Record<Channel, string>> = {
  release: 'app',
  nightly: 'nightly-app',
}

export function repositoryOf(channel: Channel): string {
  return `${organization}/${names[channel]}`
}

/** The resources of a token with exactly this access, and the right to read what is public. */
export function resourcesOf(channel: Channel, access: Access): TokenResource[] {
  return [
    { type: 'TYPE_REPO', path: repositoryOf(channel), scopes: [`scope-image-${access}`] },
    { type: 'TYPE_REPO', path: '*/*/public', scopes: ['scope-image-pull'] },
  ]
}

/** Mints the four tokens, labelled as people labelled them in Docker Home. */
export function mintEntries(book: TokenBook): Entry[] {
  const channels = ['release', 'nightly'] as const
  const accesses = ['pull', 'push'] as const
  return channels.flatMap(channel =>
    accesses.map(access => ({
      channel,
      access,
      repository: repositoryOf(channel),
      token: book.mint(organization, {
        label: `${names[channel]} ${access}`,
        resources: resourcesOf(channel, access),
      }),
    })),
  )
}
