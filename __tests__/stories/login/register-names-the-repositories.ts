import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The register knows what to prove for the slot.',
  job: async ({ step, write, machine }) => {
    await write(
      'register.yml',
      `organization: kong
tokens:
  - label: kubernetes-ingress-controller push
    channel: release
    access: push
    repositories: [kong/kubernetes-ingress-controller]
    stores: [{ secret: RELEASE_PUSH_TOKEN, environment: release }]
  - label: kubernetes-ingress-controller pull
    channel: release
    access: pull
    repositories: [kong/kubernetes-ingress-controller]
    stores: [{ secret: RELEASE_PULL_TOKEN }]
`,
    )
    const config = `${machine.home}/register.yml`
    return {
      steps: [
        step({
          config,
          channel: 'release',
          access: 'push',
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
        }),
      ],
    }
  },
}
