import { expect, it } from '@jest/globals'
import { readActionDefinition } from '../../scripts/docs/action-definition.ts'
import { storyOf } from '../../scripts/docs/picture-stories.ts'
import { play } from '../support/play.ts'
import type { Story } from '../support/story.ts'

const migrating: Story = {
  about: 'A workflow without a login.',
  job: ({ step }) => ({
    steps: [
      { name: 'check out', run: 'mkdir -p .github/workflows && echo "on: push" > .github/workflows/a.yml' },
      step({ mode: 'migrate', registry: '', organization: '' }),
    ],
  }),
}

it('action.yml declares every output that a job of each mode sets, and no other', async () => {
  const told = [
    storyOf('login/docker', 'pull-secret'),
    storyOf('verify/tokens', 'all-right'),
    storyOf('rotate/usual', 'first-time'),
    storyOf('audit/audits', 'all-right'),
  ]
  const set = new Set<string>()
  for (const story of [...told, () => Promise.resolve(migrating)]) {
    const { jobs } = await play(await story())
    for (const { outputs } of jobs.flatMap(({ steps }) => steps)) {
      for (const name of Object.keys(outputs)) set.add(name)
    }
  }
  expect([...set].sort()).toEqual(Object.keys(readActionDefinition().outputs).sort())
})
