import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type {
  OrganizationSecret,
  ProgramStore,
  RepositorySecret,
  Store,
} from '../../../src/register/store.ts'
import { longestPurpose } from '../../../src/register/values.ts'
import { copiesOf, noteMark, readMark } from '../../../src/tokens/copies.ts'
import { anyText } from '../../support/any-text.ts'

const position = { line: 1, column: 1 }
const secret = (name: string, repository?: string): RepositorySecret => ({
  kind: 'repository-secret',
  secret: name,
  app: 'actions',
  repository,
  position,
})
const readers = (...repositories: string[]): OrganizationSecret => ({
  kind: 'organization-secret',
  secret: 'A',
  app: 'actions',
  organization: 'kong',
  position,
  visibility: { kind: 'selected', repositories },
})
const program = (...rest: string[]): ProgramStore => ({
  kind: 'program',
  argv: ['save', ...rest],
  ordinal: 1,
  called: 'save',
  stdin: undefined,
  checkArgv: undefined,
  variables: undefined,
  timeoutMs: 1,
  position,
})
const of = (...stores: Store[]): string => copiesOf(stores, 'kong/kic')

describe('the fingerprint of a list of stores', () => {
  it.each<[string, Store[], Store[]]>([
    ['in another order', [secret('A'), secret('B')], [secret('B'), secret('A')]],
    ['this repository by its name', [secret('A')], [secret('A', 'Kong/KIC')]],
    ['readers in another order', [readers('kong/a', 'kong/b')], [readers('kong/B', 'kong/a')]],
    ['the place in the register', [secret('A')], [{ ...secret('A'), position: { line: 9, column: 9 } }]],
  ])('is the same: %s', (...[, one, other]) => {
    expect(of(...one)).toBe(of(...other))
  })

  it('stays what it is: it stands on Docker Hub since the last rotation', () => {
    const everybody = { ...readers(), visibility: { kind: 'all' } } as const
    const unsaid = { ...readers(), visibility: undefined }
    const lists = [
      [],
      [secret('A')],
      [secret('A'), secret('B')],
      [readers('kong/a', 'kong/b')],
      [everybody],
      [unsaid],
    ]
    expect(lists.map(list => of(...list))).toEqual([
      'ab3e7c0b',
      '74598463',
      'dbd252ac',
      '59210c8a',
      '082a55db',
      '1c061c89',
    ])
  })

  it('is another for any other list', () => {
    const lists = [
      ...[[secret('A')], [secret('B')], [secret('A'), secret('B')], [secret('A', 'kong/b')], []],
      ...[
        [{ ...secret('A'), app: 'dependabot' as const }],
        [readers('kong/a')],
        [readers('kong/a', 'kong/b')],
      ],
      ...[[program('x')], [program('y')], [program('x'), program('y')]],
    ]
    expect(new Set(lists.map(list => of(...list))).size).toBe(lists.length)
  })

  it('is read back from a description, whatever stands there, within the limit', () => {
    const digits = fc.stringMatching(/^[0-9a-f]{8}$/)
    fc.assert(
      fc.property(anyText({ maxLength: 300 }), digits, digits, (words, first, second) => {
        const once = noteMark(words, { copies: first })
        expect(readMark(once)?.copies).toBe(first)
        const twice = noteMark(once, { copies: second })
        expect(readMark(twice)?.copies).toBe(second)
        expect(twice.length).toBeLessThanOrEqual(200)
        expect(twice.split('[copies').length).toBe(once.split('[copies').length)
      }),
    )
  })

  it('has the digits of a value until the token is replaced, and stays within the limit', () => {
    const copies = '01234567'
    const mark = { copies, home: `${'o'.repeat(39)}/${'r'.repeat(100)}`, value: '89abcdef', isAnswer: true }
    const noted = noteMark('purpose', mark)
    expect(readMark(noted)).toEqual({ ...mark, replacedAt: undefined })
    expect(noted.length).toBeLessThanOrEqual(200)
    const replaced = noteMark(noted, { ...mark, replacedAt: Date.UTC(2026, 10, 24) })
    expect(readMark(replaced)).toMatchObject({ copies, value: undefined, replacedAt: Date.UTC(2026, 10, 24) })
    expect(replaced.length).toBeLessThanOrEqual(200)
    expect(readMark('[copies 01234567 in acme/app, value 0123]')).toBeUndefined()
  })

  it('stands behind the words, in place of an older one, with nothing left over', () => {
    expect(noteMark('made by hand', { copies: '01234567' })).toBe('made by hand [copies 01234567]')
    expect(noteMark('  made \n[copies 89abcdef]', { copies: '01234567' })).toBe('made [copies 01234567]')
    expect(noteMark('', { copies: '01234567' })).toBe('[copies 01234567]')
    expect(noteMark('a\ud800b', { copies: '01234567' })).toBe('ab [copies 01234567]')
    const long = `${'x'.repeat(longestPurpose - 1)}🐳`
    expect(noteMark(long, { copies: '01234567' })).toBe(`${'x'.repeat(longestPurpose - 1)} [copies 01234567]`)
    expect(noteMark(`${'x'.repeat(longestPurpose - 1)} y`, { copies: '01234567' })).toBe(
      `${'x'.repeat(longestPurpose - 1)} [copies 01234567]`,
    )
  })

  it('leaves a purpose as it is', () => {
    const purpose = 'x'.repeat(longestPurpose)
    expect(noteMark(purpose, { copies: '01234567' })).toBe(`${purpose} [copies 01234567]`)
    expect(readMark('made by hand')).toBeUndefined()
  })

  it('is the same when it is noted again, also where half characters stood', () => {
    const noted = noteMark('\ud800'.repeat(2 * longestPurpose), { copies: '01234567' })
    expect(noteMark(noted, { copies: '01234567' })).toBe(noted)
  })
})
