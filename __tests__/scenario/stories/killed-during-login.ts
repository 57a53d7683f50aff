import type { Story } from '../story.ts'

export const story: Story = {
  about: 'Main is killed with the lock in its hand: the post step takes it over and cleans up.',
  docker: ['hang'],
  job: async ({ step, write }) => {
    await write('.docker/config.json', '{"auths":{}}')
    const inputs = { channel: 'release', access: 'push', repositories: 'kong/kubernetes-ingress-controller' }
    return {
      steps: [step({ ...inputs, token: '${{ secrets.RELEASE_PUSH }}' })],
      interruption: { how: 'kill', printed: raw => raw.includes('proven:') },
    }
  },
}
