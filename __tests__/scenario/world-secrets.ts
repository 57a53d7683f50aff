import type { World } from '../../sandbox/world.ts'

/** The sandbox's credentials by the names that stories and transcripts call them. */
export function worldSecrets({ slots, misfits, sharedAccount }: World): Record<string, string> {
  const four = slots.map(({ channel, access, token }) => [`${channel}_${access}`.toUpperCase(), token.value])
  return {
    ...(Object.fromEntries(four) as Record<string, string>),
    EXPIRED: misfits.expired.value,
    INACTIVE: misfits.inactive.value,
    DELETED: misfits.deleted.value,
    FOREIGN: misfits.foreign.value,
    UNKNOWN: misfits.unknown,
    PERSONAL: misfits.personal,
    PASSWORD: sharedAccount.password,
  }
}
