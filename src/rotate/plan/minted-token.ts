import { isSameText } from '../../register/label.ts'
import { compareResources } from '../../tokens/resources.ts'
import type { HubToken } from '../../tokens/token.ts'
import type { SlotPolicy, Stop } from './rotation.ts'

/** What a server may round an expiry to, in milliseconds. */
const rounding = 60_000

/** Why a token that was just made is not the one that was asked for: then it goes again before anything gets it. */
export function whyMintedOtherwise(
  token: HubToken,
  asked: { readonly label: string; readonly expiresAt: number },
  { resources }: Pick<SlotPolicy, 'resources'>,
): Stop | undefined {
  const isAsked =
    token.resources === undefined || compareResources(token.resources, resources).verdict === 'same'
  const wrong = [
    ...(isSameText(token.label, asked.label) ? [] : [`the label ${JSON.stringify(token.label)}`]),
    ...(Math.abs((token.expiresAt ?? Infinity) - asked.expiresAt) <= rounding
      ? []
      : [
          token.expiresAt === undefined
            ? 'no expiry'
            : `the expiry ${new Date(token.expiresAt).toISOString()}`,
        ]),
    ...(token.isActive ? [] : ['the state inactive']),
    ...(isAsked ? [] : ['other access']),
  ]
  if (wrong.length === 0) return undefined
  return {
    code: 'HUB_INVALID',
    message: `Docker Hub made the token ${JSON.stringify(asked.label)} with ${wrong.join(' and ')}, so it was not used`,
  }
}
