import { OatError } from '../base/error.ts'
import { counted, unique } from '../base/text.ts'
import { dayMs, momentText } from '../base/time.ts'
import type { Proof } from '../registry/prove.ts'
import { renewalHint } from '../registry/renewal.ts'
import { expiryVariable, isSecretStore } from '../token-list/store.ts'
import type { Entry } from '../token-list/token-list.ts'
import type { LoginJob } from './job.ts'

/** Few days left, or a past date of a token that is accepted. TOKEN_EXPIRED where it was not checked. */
export function expiryWarning(
  { clock, context, expiresAt, inputs, needs }: LoginJob,
  { isAccepted }: Pick<Proof, 'isAccepted'>,
): string | undefined {
  const { access, connection, input, organization, registry, renewal } = context
  if (expiresAt === undefined || connection !== undefined) return undefined
  const [remainingMs, when] = [expiresAt - clock.now(), momentText(expiresAt)]
  if (remainingMs > 0) {
    if (remainingMs >= inputs.expiryWarningDays * dayMs) return undefined
    const days = Math.floor(remainingMs / dayMs)
    const remainder = days === 0 ? 'in less than a day' : `in ${counted(days, 'day')}`
    return `The token (input "${input}") expires ${remainder}, at ${when}. Rotate it before then.`
  }
  if (isAccepted) {
    const says = `${expiresAtWords(renewal.entry)} says that the token (input "${input}") expired at ${when}`
    return `${says}, but ${registry} accepts it. Correct the variable that it reads, or remove the input.`
  }
  const questions = needs.needed.filter(({ action }) => action === access)
  const repositories = questions.map(({ repository }) => repository)
  throw new OatError('TOKEN_EXPIRED', {
    message: `the token (input "${input}") expired at ${when}, says input "expires-at", and it was not checked`,
    hint: renewalHint(renewal, { organization, access, input, repositories, registry }),
  })
}

function expiresAtWords(entry: Entry | undefined): string {
  const actionsSecrets = (entry?.stores ?? []).filter(isSecretStore).filter(({ app }) => app === 'actions')
  const names = unique(actionsSecrets.map(({ secret }) => expiryVariable(secret)))
  return `Input "expires-at"${names.length === 0 ? '' : ` (variable ${names.join(', ')})`}`
}
