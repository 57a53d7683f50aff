import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Docker 28.4 and later, without an engine: a registry on this machine needs TLS.',
  docker: [
    {
      exit: 1,
      // Printed by Debian's docker-cli 28.5.2.
      stderr: `time="2026-11-25T18:52:02Z" level=info msg="Error logging in to endpoint, trying next endpoint" endpoint="{https://127.0.0.1:5000}"
Get "https://127.0.0.1:5000/v2/": http: server gave HTTP response to HTTPS client
`,
    },
  ],
  job: ({ step }) => ({
    steps: [
      step({
        channel: 'release',
        'release-push-token': '${{ secrets.RELEASE_PUSH }}',
        push: 'kong/kubernetes-ingress-controller',
      }),
    ],
  }),
}
