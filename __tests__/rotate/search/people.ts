import type { TokenResource } from '../../../src/tokens/token.ts'
import { currentOf, makeToken, type ModelToken, named, organization, overwrite, type World } from './world.ts'

/** What people do in Docker Home and on GitHub, between any two steps. */

export function rights(access: 'pull' | 'push', ...repositories: readonly string[]): TokenResource[] {
  return [
    ...repositories.map(path => ({ type: 'TYPE_REPO', path, scopes: [`scope-image-${access}`] })),
    { type: 'TYPE_REPO', path: '*/*/public', scopes: ['scope-image-pull'] },
  ]
}

/** What a person does to an entry's tokens by its label, or to a place. */
export type Person = (world: World, label: string, place: string) => void

function older(world: World, label: string): ModelToken | undefined {
  const current = currentOf(world, label)
  return named(world, label).findLast(it => it !== current && it.createdAt < (current?.createdAt ?? 0))
}

function remove(world: World, token: ModelToken | undefined): void {
  world.touched.add(token?.id ?? '')
  world.tokens = world.tokens.filter(it => it !== token)
}

function change(world: World, token: ModelToken | undefined, more: Partial<ModelToken>): void {
  if (token === undefined) return
  Object.assign(token, more)
  if ('isActive' in more) world.touched.add(token.id)
}

export const people: Readonly<Record<string, Person>> = {
  'creates one of that name': (world, label) =>
    void makeToken(world, { label, resources: rights('push', `${organization}/app`) }),
  'creates one of that name for something else': (world, label) =>
    void makeToken(world, { label, resources: rights('push', `${organization}/other`) }),
  'deletes the current one': (world, label) => {
    remove(world, currentOf(world, label))
  },
  'deletes an older one': (world, label) => {
    remove(world, older(world, label))
  },
  'deactivates the current one': (world, label) => {
    change(world, currentOf(world, label), { isActive: false })
  },
  'activates an older one again': (world, label) => {
    const token = named(world, label).findLast(it => !it.isActive)
    change(world, token, { isActive: true })
  },
  'renames the current one': (world, label) => {
    change(world, currentOf(world, label), { label: 'LEAKED' })
  },
  'edits the label of the current one': (world, label) => {
    const token = currentOf(world, label)
    change(world, token, { label: `${token?.label ?? ''} leaked!` })
  },
  'widens the current one': (world, label) => {
    const token = currentOf(world, label)
    const more = rights('push', `${organization}/secret-product`)
    change(world, token, { resources: [...(token?.resources ?? []), ...more] })
  },
  'writes a place by hand': (world, _, place) => {
    overwrite(world, place, '?by hand')
  },
  'puts an older one back into a place': (world, label, place) => {
    const token = older(world, label)
    if (token !== undefined) overwrite(world, place, token.id)
  },
  'empties a place': (world, _, place) => {
    const held = world.places.get(place)
    if (held !== undefined) Object.assign(held, { value: undefined, noted: undefined, isForeign: true })
  },
}
