import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ordinaryUser } from '../../support/real-parts.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about:
    'The configuration directory belongs to somebody else: nothing was changed, and isolated is the way out.',
  isBuilt: true,
  needs: 'file modes',
  job: async ({ machine, step }) => {
    const closed = join(machine.home, 'closed')
    await mkdir(closed, { mode: 0o500 })
    return {
      steps: [step({ push: 'acme/app', token: '${{ secrets.RELEASE_PUSH }}' })],
      env: { DOCKER_CONFIG: join(closed, 'docker') },
      ...(ordinaryUser && { user: ordinaryUser }),
    }
  },
}
