import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { parse } from 'yaml'
import { entryKeys } from '../../src/token-list/read-entry.ts'
import { programKeys } from '../../src/token-list/read-program.ts'
import { kubernetesKeys, secretKeys } from '../../src/token-list/read-stores.ts'
import { tokenListKeys } from '../../src/token-list/read.ts'
import { parseDuration } from '../../src/base/time.ts'
import { defaultRotation, rotationKeys } from '../../src/token-list/rotation.ts'
import type { StoreFamily } from '../../src/token-list/store.ts'
import { tokenLists } from './arbitrary.ts'
import { cases, textOf } from './cases.ts'

interface Part {
  readonly properties: Readonly<
    Record<string, { readonly description?: string; readonly default?: string | number }>
  >
  readonly required?: readonly string[]
}
interface Keyed {
  readonly name: string
  readonly part: Part | undefined
  readonly keys: Readonly<Record<string, { readonly isRequired: boolean }>>
}
type Schema = Part & { readonly definitions: Readonly<Record<string, Part>> }

const schema = JSON.parse(readFileSync('token-list.schema.json', 'utf8')) as Schema
const accepts = new Ajv({ allErrors: true, strict: true, strictRequired: false, strictTypes: false }).compile(
  schema,
)

const { repositorySecret, organizationSecret, kubernetesStore, programStore } = schema.definitions
/** Each family of places has its part of the schema; secrets have two. */
const storeParts: Readonly<Record<StoreFamily, Keyed>> = {
  secret: {
    name: 'secret',
    part: {
      properties: { ...repositorySecret?.properties, ...organizationSecret?.properties },
      required: repositorySecret?.required ?? [],
    },
    keys: secretKeys,
  },
  kubernetes: { name: 'kubernetes', part: kubernetesStore, keys: kubernetesKeys },
  program: { name: 'program', part: programStore, keys: programKeys },
}

describe('token-list.schema.json', () => {
  it.each(cases)('judges "$name" as the parser does', example => {
    const good = example.refused === undefined || example.parserOnly === true
    expect(accepts(parse(textOf(example)))).toBe(good)
  })

  it('takes every token list that the parser takes', () => {
    fc.assert(
      fc.property(tokenLists, ({ source }) => {
        expect(accepts(source)).toBe(true)
      }),
    )
  })

  it.each([
    { name: 'the token list', part: schema, keys: tokenListKeys },
    { name: 'rotation', part: schema.definitions['rotation'], keys: rotationKeys },
    { name: 'a token', part: schema.definitions['token'], keys: entryKeys('acme', defaultRotation) },
    ...Object.values(storeParts),
  ])('knows and describes the keys of $name', ({ part, keys }) => {
    expect(Object.keys(part?.properties ?? {}).sort()).toEqual(Object.keys(keys).sort())
    const required = Object.entries(keys).filter(([, { isRequired }]) => isRequired)
    expect([...(part?.required ?? [])].sort()).toEqual(required.map(([key]) => key).sort())
    for (const property of Object.values(part?.properties ?? {})) expect(property.description).toBeTruthy()
  })

  it('has the defaults of the token list', () => {
    const {
      every,
      lifetime,
      grace,
      'delete-after': deleteAfter,
    } = schema.definitions['rotation']?.properties ?? {}
    const [everyMs, lifetimeMs, graceMs, deleteAfterMs] = [every, lifetime, grace, deleteAfter].map(key =>
      parseDuration(String(key?.default)),
    )
    expect({ everyMs, lifetimeMs, graceMs, deleteAfterMs }).toEqual(defaultRotation)
    const { 'idle-after': idle, 'audit-days': days } = schema.properties
    expect(parseDuration(String(idle?.default))).toBe(tokenListKeys['idle-after'].absent)
    expect(days?.default).toBe(tokenListKeys['audit-days'].absent)
  })
})
