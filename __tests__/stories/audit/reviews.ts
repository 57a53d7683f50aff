import { join } from 'node:path'
import { checkOutPullRequest, type ClonedFiles } from '../../support/pull-request.ts'
import type { Stories, Story } from '../../support/story.ts'

interface Review {
  readonly base?: ClonedFiles
  readonly head: ClonedFiles
  readonly depth?: number
  /** The repository that the pull request comes from. */
  readonly from?: string
  readonly inputs?: Readonly<Record<string, string>>
  /** A step before the review, and one behind it. */
  readonly before?: string
  readonly after?: string
}

const list = '.github/docker-oat.yml'
const release = '.github/workflows/release.yml'
const tokens = `organization: acme
owners: [rotator]
tokens:
  - label: app push
    access: push
    repositories: [acme/app]
  - label: base pull
    access: pull
    repositories: [acme/base]
`
const workflow = `on: { push: { tags: ['v*'] } }
permissions: {}
jobs:
  release:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - uses: org/docker-oat-login@v1
        with:
          push: acme/app
          pull: acme/base
          token: \${{ secrets.DOCKERHUB_PUSH_TOKEN }}
      - uses: docker/build-push-action@v6
        with:
          push: true
          tags: acme/app:\${{ github.ref_name }}
  test:
    runs-on: ubuntu-latest
    container:
      image: acme/base
      credentials: { username: acme, password: "\${{ secrets.DOCKERHUB_PULL_TOKEN }}" }
    steps: [{ run: make test }]
`
const usual: ClonedFiles = { [list]: tokens, [release]: workflow }
const moreImages = workflow.replace(
  'tags: acme/app:${{ github.ref_name }}',
  'tags: |\n            acme/app:${{ github.ref_name }}\n            acme/builder:${{ github.ref_name }}',
)

/** Mode audit with `parts: workflows` in the checkout of a pull request. There is no secret, and no server. */
function reviewStory(about: string, given: Review): Story {
  const { base = usual, head, depth, from = 'acme/app', before, after } = given
  return {
    about: `audit of the workflows in a pull request: ${about}`,
    job: ({ step, machine }) => {
      const { event, merge } = checkOutPullRequest(join(machine.home, 'checkout'), {
        base,
        head,
        ...(depth && { depth }),
      })
      event.pull_request.head.repo.full_name = from
      const preset = { mode: 'audit', parts: 'workflows', registry: '', organization: '' }
      return {
        steps: [
          { name: 'Check out', run: 'cp -R "$HOME/checkout/." .' },
          ...(before === undefined ? [] : [{ name: 'Before', run: before }]),
          step({ ...preset, ...given.inputs }),
          ...(after === undefined ? [] : [{ name: 'After', run: after, if: 'always()' }]),
        ],
        secrets: {},
        event,
        github: {
          GITHUB_EVENT_NAME: 'pull_request',
          GITHUB_REF: 'refs/pull/7/merge',
          GITHUB_REPOSITORY: 'acme/app',
          GITHUB_SHA: merge,
        },
      }
    },
  }
}

const rights = tokens
  .replace('owners: [rotator]', 'owners: [rotator, ada]')
  .replace('[acme/app]', '[acme/app, acme/tools]\n    rotation: { lifetime: 365d }')

export const stories: Stories = {
  'review-image': {
    ...reviewStory('it pushes one image more, and gives a right to another one, for longer.', {
      head: { [release]: moreImages, [list]: rights },
      inputs: { evidence: 'docker-evidence' },
      after: 'ls docker-evidence; cat docker-evidence/findings.csv',
    }),
    isBuilt: true,
    isWhole: true,
  },
  'review-secret': {
    ...reviewStory('it logs in with a secret that no entry keeps, and nothing uses another one any more.', {
      head: { [release]: workflow.replace('DOCKERHUB_PULL_TOKEN', 'MY_TOKEN') },
    }),
    isWhole: true,
  },
  'review-before': reviewStory('what it did not cause is told, and fails nothing.', {
    base: { ...usual, [release]: moreImages },
    head: { 'README.md': 'Read me.\n' },
  }),
  'review-no-base': reviewStory('actions/checkout has fetched one commit alone, so everything counts.', {
    base: { ...usual, [release]: moreImages },
    head: { 'README.md': 'Read me.\n' },
    depth: 1,
  }),
  'review-no-list': {
    ...reviewStory('there is no token list, so pushes are listed.', {
      base: { [release]: workflow },
      head: {},
    }),
    isWhole: true,
  },
  'input-token-in-a-review': reviewStory('a token and an account are refused by name.', {
    head: {},
    inputs: { 'github-token': 'ghs_job', 'hub-username': 'rotator' },
  }),
  'review-of-a-fork': {
    ...reviewStory(
      'a stranger’s has a program in the list, commands in names, links, and files to exhaust the reader.',
      {
        from: 'mallory/app',
        head: {
          [list]: `${tokens}    stores: [{ program: [touch, caught], check: [touch, caught] }]\n`,
          '.github/workflows/::error::pwned.yml': workflow
            .replaceAll('acme/app', 'acme/::warning::x')
            .replace('release:', '"##[error]x":'),
          '.github/workflows/link.yml': { link: '../../../../.netrc' },
          '.github/workflows/bomb.yml': `a: &a [x,x,x,x,x,x,x,x,x,x]\n${'bcdefghi'.replace(/./g, (name, at: number) => `${name}: &${name} [${`*${'abcdefghi'.charAt(at)},`.repeat(10)}]\n`)}`,
          '.github/workflows/large.yml': `# ${'x'.repeat(1_000_001)}\n`,
        },
        before: 'printf "machine hub.docker.com password swordfish" > "$HOME/.netrc"',
        after: 'ls caught 2>&1 || true',
      },
    ),
    isWhole: true,
  },
  'review-list-is-a-link': reviewStory('the list is a link to a file of the runner.', {
    from: 'mallory/app',
    head: { [list]: { link: '../../.netrc' } },
    before: 'printf "machine hub.docker.com password swordfish" > "$HOME/.netrc"',
  }),
  'review-large-list': reviewStory('the list has 50 MB.', {
    from: 'mallory/app',
    head: {},
    before: `truncate -s 50M ${list}`,
  }),
}
