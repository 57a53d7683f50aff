import { parseLabel } from '../../../src/register/label.ts'
import type { TokenResource } from '../../../src/tokens/token.ts'
import { currentOf, makeToken, type ModelToken, organization, overwrite, type World } from './world.ts'

/** What people do in Docker Home and on GitHub, between any two steps. */

export function rights(access: 'pull' | 'push', ...repositories: readonly string[]): TokenResource[] {
  return [
    ...repositories.map(path => ({ type: 'TYPE_REPO', path, scopes: [`scope-image-${access}`] })),
    { type: 'TYPE_REPO', path: '*/*/public', scopes: ['scope-image-pull'] },
  ]
}

function named({ tokens }: World, name: string): readonly ModelToken[] {
  return tokens.filter(({ label }) => parseLabel(label).name === name)
}

function older(world: World, name: string): ModelToken | undefined {
  const current = currentOf(world, name)
  return named(world, name).findLast(
    token => token !== current && token.createdAt < (current?.createdAt ?? 0),
  )
}

/** Each takes the label that it is about, and the place. */
export const people: Readonly<Record<string, (world: World, label: string, place: string) => void>> = {
  'creates one of that name': (world, label) => {
    makeToken(world, { label, resources: rights('push', `${organization}/app`) })
  },
  'creates one of that name for something else': (world, label) => {
    makeToken(world, { label, resources: rights('push', `${organization}/other`) })
  },
  'deletes the current one': (world, label) => {
    const token = currentOf(world, label)
    world.touched.add(token?.id ?? '')
    world.tokens = world.tokens.filter(it => it !== token)
  },
  'deletes an older one': (world, label) => {
    const token = older(world, label)
    if (token !== undefined) world.touched.add(token.id)
    world.tokens = world.tokens.filter(it => it !== token)
  },
  'deactivates the current one': (world, label) => {
    const token = currentOf(world, label)
    if (token === undefined) return
    token.isActive = false
    world.touched.add(token.id)
  },
  'switches an older one on again': (world, label) => {
    const token = named(world, label).findLast(it => !it.isActive && parseLabel(it.label).state === 'retired')
    if (token === undefined) return
    token.isActive = true
    world.touched.add(token.id)
    world.revived.add(token.id)
  },
  'renames the current one': (world, label) => {
    const token = currentOf(world, label)
    if (token !== undefined) token.label = `${label} of Ann`
  },
  'widens the current one': (world, label) => {
    const token = currentOf(world, label)
    if (token === undefined) return
    token.resources = [...token.resources, ...rights('push', `${organization}/secret-product`)]
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
    if (held !== undefined) Object.assign(held, { value: undefined, noted: undefined })
  },
}
