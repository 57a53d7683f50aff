import { expect, it } from '@jest/globals'
import { play } from '../support/play.ts'
import type { Scene } from '../support/scene.ts'
import type { Story } from '../support/story.ts'

/** docker names itself in its token requests; the others are ours. */
function tokenRequests({ requests }: Scene): string[] {
  const ours = requests.filter(
    ({ server, target }) => server === 'auth' && !target.includes('client_id=docker'),
  )
  return ours.map(({ target }) => new URL(target, 'http://auth').searchParams.getAll('scope').join(' '))
}

const names = ['acme/a', 'acme/b', 'acme/c', 'acme/d', 'acme/e', 'acme/f']

function storyOf(proof: string, secret: 'MANY' | 'UNKNOWN'): Story {
  return {
    about: '',
    job: ({ step, world }) => {
      for (const name of names) world.book.addRepository({ name, visibility: 'private' })
      const resources = names.map(path => ({
        type: 'TYPE_REPO' as const,
        path,
        scopes: ['scope-image-pull'],
      }))
      const { value } = world.book.mint('acme', { label: 'many', resources })
      const inputs = { pull: names.join(','), proof }
      const token = secret === 'MANY' ? '${{ secrets.MANY }}' : '${{ secrets.UNKNOWN }}'
      return { secrets: { MANY: value, UNKNOWN: world.misfits.unknown }, steps: [step({ ...inputs, token })] }
    },
  }
}

const together = names.map(name => `repository:${name}:pull`).join(' ')

it('costs one token request for all repositories, whose answer is masked', async () => {
  const scene = await play(storyOf('sufficient', 'MANY'))
  expect(tokenRequests(scene)).toEqual([together])
  expect(scene.jobs[0]?.steps[0]?.raw).toMatch(/^::add-mask::eyJ/m)
})

it('costs one refused request more per repository under exact', async () => {
  const [first, ...others] = tokenRequests(await play(storyOf('exact', 'MANY')))
  expect(first).toBe(together)
  expect(others.sort()).toEqual(names.map(name => `repository:${name}:push`))
})

it('costs none with proof: off', async () => {
  expect(tokenRequests(await play(storyOf('off', 'MANY')))).toEqual([])
})

it('presents a rejected credential exactly once', async () => {
  const scene = await play(storyOf('sufficient', 'UNKNOWN'))
  expect(tokenRequests(scene)).toEqual([together])
  expect(scene.docker).toEqual([])
})
