import type { ProofContext } from '../registry/failure.ts'
import type { Proof } from '../registry/prove.ts'

/** What came of a login. */
export interface LoginReport {
  proof: Proof
  /** Docker's config directory, or that of buildx where the login is for builds alone. */
  directory: string
  isForBuilds: boolean
  /** What was seen of each tag, in Markdown. */
  tags: readonly string[]
  /** Where it was written. */
  pullSecret: string | undefined
  /** ISO text, where it is known. */
  expiresAt: string | undefined
  warnings: readonly string[]
}

/** The outputs of a login, by name. */
export function loginOutputs(
  { registry, user, channel, access }: ProofContext,
  { proof, directory, pullSecret, expiresAt }: LoginReport,
): Readonly<Record<string, string>> {
  return {
    'logged-in': 'true',
    registry,
    username: user.username,
    channel: channel ?? '',
    access,
    grant: JSON.stringify(proof.grant),
    'docker-config': directory,
    ...(pullSecret !== undefined && { 'pull-secret': pullSecret }),
    'expires-at': expiresAt ?? '',
  }
}
