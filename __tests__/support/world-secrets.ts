import type { World } from '../../sandbox/world.ts'

/** The sandbox's credentials by the names that stories and transcripts call them. */
export function worldSecrets({
  entries,
  misfits,
  sharedAccount,
  owner,
  github,
  idTokens,
}: World): Record<string, string> {
  const four = entries.map(({ channel, access, token }) => [
    `${channel}_${access}`.toUpperCase(),
    token.value,
  ])
  return {
    ...(Object.fromEntries(four) as Record<string, string>),
    EXPIRED: misfits.expired.value,
    INACTIVE: misfits.inactive.value,
    DELETED: misfits.deleted.value,
    FOREIGN: misfits.foreign.value,
    UNKNOWN: misfits.unknown,
    PERSONAL: misfits.personal,
    PASSWORD: sharedAccount.password,
    OWNER_PASSWORD: owner.password,
    OWNER_TOTP: owner.totpSecret,
    ...(github && { APP_TOKEN: github.tokens.app.value, JOB_TOKEN: github.tokens.job.value }),
    ...(idTokens && { ID_TOKEN_REQUEST: idTokens.requestToken }),
  }
}

/** Tokens that nobody had before the story began, by the names that transcripts call them. */
export function mintedSecrets(
  { book }: World,
  known: Readonly<Record<string, string>>,
): Record<string, string> {
  const values = Object.values(known)
  const minted = book.everyToken().filter(({ value }) => !values.includes(value))
  return Object.fromEntries(minted.map(({ value }, place) => [`MINTED_${place + 1}`, value]))
}
