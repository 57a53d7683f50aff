import { describeWhole, login, path, workflow } from '../cases.ts'

const ours = (inputs: string, secret = 'DOCKERHUB_PUSH_TOKEN') =>
  `uses: org/docker-oat-login@v1\nwith:\n  ${inputs}\n  token: \${{ secrets.${secret} }}`

describeWhole(
  'the draft of a register, from steps of this action',
  {
    'that list what they push': workflow([ours('push: kong/b, kong/a, node\n  pull: kong/base')]),
    'that share a secret': {
      [path]: workflow([ours('push: kong/b')]),
      '.github/workflows/b.yml': workflow([ours('push: kong/a\n  channel: nightly')]),
    },
    'that push and pull': workflow([
      ours('push: kong/b\n  channel: nightly'),
      ours('pull: kong/a, node', 'PULL'),
    ]),
    'of two organizations': workflow([ours('push: kong/a'), ours('push: acme/a', 'ACME')]),
    'in an environment': workflow([ours('push: kong/a')], { job: 'environment: release' }),
    'of which one is in an environment': {
      [path]: workflow([ours('push: kong/a')], { job: 'environment: release' }),
      '.github/workflows/b.yml': workflow([ours('push: kong/a')]),
    },
    'with two secrets for one image': workflow([ours('push: kong/a'), ours('push: kong/a', 'B')]),
    'of which one lists nothing': workflow([
      ours('push: kong/a'),
      ours('organization: kong\n  access: push'),
      ours('organization: kong\n  access: pull', 'PULL'),
    ]),
    'beside a login that gets the same token': workflow([
      ours('push: kong/a'),
      login,
      'run: docker push kong/b:1',
    ]),
    'that list nothing': workflow([ours('organization: kong\n  access: push')]),
    'that list what a run knows': workflow([ours('push: ${{ vars.ORG }}/app')]),
    'whose token callers have': workflow([ours('push: kong/a', 'TOKEN')], {
      top: 'on:\n  workflow_call:\n    secrets:\n      TOKEN: { required: true }',
    }),
    'beside a login that moves': workflow([
      ours('push: kong/a', 'OTHER'),
      login,
      'run: docker push kong/b:1',
    ]),
    'of another action': workflow([ours('push: kong/a').replace('docker-oat-login', 'x')]),
  },
  new URL('used-tokens.txt', import.meta.url),
)
