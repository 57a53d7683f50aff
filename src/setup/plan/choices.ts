import { draftRegister, withoutLine } from '../../migrate/report/draft.ts'
import type { Migration } from '../../migrate/analyse.ts'
import type { OwnAction } from '../../workflows/jobs/repository.ts'
import type { Declined } from '../../register/register.ts'
import { analysed, newEntries, type Answers, isKeyless, organizationOf } from './entries.ts'
import type { Facts } from './facts.ts'
import { actionOf } from './own-name.ts'

/** What is wanted, once nothing is left to ask. */
export interface Choices {
  readonly organization: string
  /** The UUID of a new OIDC connection. */
  readonly connection: string | undefined
  readonly rotation: 'owner' | 'assisted' | 'none'
  readonly audit: boolean
  readonly hubUsername: string | undefined
  /** A new register, or another text for the one that is there; `undefined`: it stays. */
  readonly registerText: string | undefined
  readonly migration: Migration
  /** `undefined` only where no file is written that names this action. */
  readonly own: OwnAction | undefined
  /** Lines of `with:` for servers and paths that are not the usual ones. */
  readonly elsewhere: readonly string[]
}

/** Reads the answers. `elsewhere`: as in Choices. */
export function readChoices(facts: Facts, answers: Answers, elsewhere: readonly string[]): Choices {
  const connection = answers.get('oidc-connection-id')
  const hubUsername = answers.get('hub-username')
  const { entries } = newEntries(facts, answers)
  const rotation = rotationOf(facts, answers)
  const audit = hasAudit(facts, answers)
  const without: readonly Declined[] = [
    ...(rotation === 'none' && !isKeyless(facts, answers) ? (['rotation'] as const) : []),
    ...(audit ? [] : (['audit'] as const)),
  ]
  const text = draftRegister(entries, {
    owners: hubUsername === undefined ? [] : [hubUsername],
    connection,
    without,
    head: 'The Docker tokens of this repository: what each may do, and where it is kept.',
  })
  return {
    organization: organizationOf(facts, answers) ?? '',
    connection,
    rotation,
    audit,
    hubUsername,
    registerText: facts.register.value === undefined ? text : noted(facts.register, without),
    migration: analysed(facts, answers),
    own: actionOf(facts, answers),
    elsewhere,
  }
}

function hasAudit({ audit, register }: Facts, answers: Answers): boolean {
  const declined = register.value?.without.includes('audit') === true ? 'none' : undefined
  return audit !== undefined || (answers.get('audit') ?? declined) === 'nightly'
}

/** The register with another line of what is not wanted; `undefined`: it says so already. */
function noted({ value, text = '' }: Facts['register'], without: readonly Declined[]): string | undefined {
  if (value === undefined || [...value.without].sort().join() === [...without].sort().join()) return undefined
  const rest = text.replace(/^without:.*\n(?:[ \t]*-.*\n)*/m, '')
  return without.length === 0 ? rest : `${rest.replace(/\n*$/, '\n')}${withoutLine(without)}\n`
}

/** What a workflow does that is there, else what was asked for. */
function rotationOf(facts: Facts, answers: Answers): Choices['rotation'] {
  const { rotate } = facts
  if (rotate !== undefined) return rotate.text.includes('hub-password') ? 'owner' : 'assisted'
  if (isKeyless(facts, answers)) return 'none'
  const way = answers.get('rotation')
  return way === 'owner' || way === 'assisted' ? way : 'none'
}
