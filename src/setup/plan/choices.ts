import { draftRegister } from '../../migrate/report/draft.ts'
import type { Migration } from '../../migrate/analyse.ts'
import type { OwnAction } from '../../workflows/workflow/repository.ts'
import { analysed, newEntries, type Given, isKeylessRegister, organizationOf } from './entries.ts'
import type { Facts } from './facts.ts'
import { actionOf } from './own-name.ts'

/** What is wanted, once nothing is left to ask. */
export interface Choices {
  readonly organization: string
  readonly login: 'token' | 'keyless'
  /** The UUID of a new OIDC connection. */
  readonly connection: string | undefined
  readonly rotation: 'owner' | 'assisted' | 'none'
  readonly audit: boolean
  readonly hubUsername: string | undefined
  /** A new register; `undefined`: there is one. */
  readonly registerText: string | undefined
  readonly migration: Migration
  /** `undefined` only where no file is written that names this action. */
  readonly own: OwnAction | undefined
  /** Lines of `with:` for servers and paths that are not the usual ones. */
  readonly elsewhere: readonly string[]
}

/** Reads the answers. `elsewhere`: as in Choices. */
export function readChoices(facts: Facts, given: Given, elsewhere: readonly string[]): Choices {
  const isKeyless = given.get('login') === 'keyless' || isKeylessRegister(facts)
  const connection = given.get('oidc-connection-id')
  const hubUsername = given.get('hub-username')
  const { entries } = newEntries(facts, given)
  const text = draftRegister(entries, {
    owners: hubUsername === undefined ? [] : [hubUsername],
    connection,
    head: 'The Docker tokens of this repository: what each may do, and where it is kept.',
  })
  return {
    organization: organizationOf(facts, given) ?? '',
    login: isKeyless ? 'keyless' : 'token',
    connection,
    rotation: rotationOf(facts, given),
    audit: facts.audit !== undefined || given.get('audit') === 'nightly',
    hubUsername,
    registerText: facts.register.value === undefined ? text : undefined,
    migration: analysed(facts, given),
    own: actionOf(facts, given),
    elsewhere,
  }
}

/** What a workflow does that is there, else what was asked for. */
function rotationOf({ rotate }: Facts, given: Given): Choices['rotation'] {
  if (rotate !== undefined) return rotate.text.includes('hub-password') ? 'owner' : 'assisted'
  const said = given.get('rotation')
  return said === 'owner' || said === 'assisted' ? said : 'none'
}
