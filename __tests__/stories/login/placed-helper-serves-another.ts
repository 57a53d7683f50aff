import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Docker Hub, and a credential helper that keeps several users and serves another one.',
  world: { tls: true },
  helper: {
    name: 'osxkeychain',
    faults: {
      get: {
        exit: 0,
        stdout: '{"ServerURL":"https://index.docker.io/v1/","Username":"abot","Secret":"older"}',
      },
    },
  },
  job: async ({ step, proxy, write }) => {
    await write('.docker/config.json', '{ "credsStore": "osxkeychain" }\n')
    return {
      env: await proxy('through'),
      steps: [
        step({
          registry: 'docker.io',
          push: 'kong/kubernetes-ingress-controller',
          token: '${{ secrets.RELEASE_PUSH }}',
        }),
      ],
    }
  },
}
