import type { Story } from '../story.ts'

export const story: Story = {
  about: 'The run is cancelled while docker logs in: docker is stopped, the post step cleans up.',
  docker: ['hang'],
  job: async ({ step, write }) => {
    await write('.docker/config.json', '{"auths":{}}')
    const inputs = { channel: 'release', access: 'push', repositories: 'kong/kubernetes-ingress-controller' }
    return {
      steps: [step({ ...inputs, token: '${{ secrets.RELEASE_PUSH }}' })],
      interruption: { how: 'cancel', printed: raw => raw.includes('proven:') },
    }
  },
}
