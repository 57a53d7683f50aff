import { type Cases, describeCases, login, workflow } from '../cases.ts'

const push = (tag: string, rest = '') => `run: docker push kong/app:${tag}${rest}`

const both = '# register: kong release-push=kong/app@RELEASE nightly-push=kong/app@NIGHTLY'

/** The register has a release token and a nightly token for what this pushes. */
function started(on: string, steps: readonly string[] = [push('latest')]): string {
  return workflow([login, ...steps], { top: `${both}\non:\n${on.replace(/^/gm, '  ')}` })
}

const tags = (...globs: readonly string[]) => `push:\n  tags: [${globs.map(glob => `'${glob}'`).join(', ')}]`

const versions = ['v*', 'v', 'v1.*', 'v[0-9]*', '[0-9]+.*', '1*', '[0-9]-*', 'v?.*', 'v.*', 'V2*', '*.*']
const named = ['release-*', 'release/*', 'version-*', 'version/1*']
const others = ['*', 'x*', 'vx*', 'prev1', 'xrelease-*', 'releases', 'versions', 'v-*', '[a-z]*', '[0-9x]*']

const globs: Cases = Object.fromEntries(
  [...versions, ...named, ...others].map(glob => [`for tags ${glob}`, started(tags(glob))]),
)

describeCases(
  'the channel',
  {
    ...globs,
    'for a tag of the image': started(tags('x*'), [push('1.2')]),
    'for a nightly tag': started('push:', [push('nightly')]),
    'for both kinds of tags': started(tags('v*'), [push('nightly'), push('1.2')]),
    'for a version beside latest': started(tags('x*'), [push('1.2'), push('latest')]),
    'for a nightly tag beside latest': started(tags('v*'), [push('nightly'), push('latest')]),
    'for tags and a branch': started(`${tags('x*')}\n  branches: [main]`),
    'for versions and a branch': started(`${tags('v*')}\n  branches: [main]`),
    'for two kinds of tags': started(tags('v*', 'x*')),
    'for nightly tags of git': started(tags('nightly-*')),
    'for versions that say nightly': started(tags('v*-nightly')),
    'for one tag that says nightly': started(tags('v1-edge')),
    'for published releases': started('release:\n  types: [published]'),
    'for announced releases': started('release:\n  types: [prereleased]'),
    'for both kinds of releases': started('release:\n  types: [released, prereleased]'),
    'for releases and by hand': started('release:\n  types: [published]\nworkflow_dispatch:'),
    'for releases, branches and by hand': started(
      'release:\n  types: [published]\npush:\n  branches: [main]\nworkflow_dispatch:',
    ),
    'for pull requests': started('pull_request:'),
    'for tags and a schedule': started(`${tags('v*')}\nschedule:\n  - cron: 0 0 * * *`),
    'for a tag that the file does not tell': started(tags('v*'), [push('$TAG')]),
    'for a tag that says nothing': started(tags('v*'), [push('${{ github.sha }}')]),
    'for what has no tag': started(tags('v*'), ['run: cosign sign kong/app@sha256:0123']),
    'for a step of releases': started(`${tags('v*')}\n  branches: [main]`, [
      push('latest', "\nif: startsWith(github.ref, 'refs/tags/v')"),
    ]),
    'for steps of two kinds': started(`${tags('v*')}\n  branches: [main]`, [
      push('latest', "\nif: startsWith(github.ref, 'refs/tags/v')"),
      push('latest', "\nif: github.ref == 'refs/heads/main'"),
    ]),
    'for a step that never pushes on a branch': started(`${tags('v*')}\n  branches: [main]`, [
      `uses: docker/build-push-action@v6
with:
  push: \${{ startsWith(github.ref, 'refs/tags/') }}
  tags: kong/app:latest`,
    ]),
    'for a tag among others': started(tags('*'), [
      push('latest', "\nif: startsWith(github.ref, 'refs/tags/v')"),
    ]),
    'for an unknown image': started(tags('v*'), ['run: docker push $IMAGE']),
    'for a pull': started(tags('v*'), ['run: docker pull kong/app']),
    'by a name that may be a service’s': workflow([login, 'run: docker push kong/edge']),
    'by the name': workflow([login, 'run: docker push kong/app-nightly'], {
      top: '# register: kong release-push=kong/app-nightly@RELEASE nightly-push=kong/app-nightly@NIGHTLY\non: push',
    }),
    'by names that differ': workflow(
      [login, 'run: docker push kong/app-nightly', 'run: docker push kong/app'],
      {
        top: '# register: kong release-push=kong/app,kong/app-nightly@RELEASE nightly-push=kong/app,kong/app-nightly@NIGHTLY\non: push',
      },
    ),
    'where two entries have it': workflow([login, push('1.2')], {
      top: '# register: kong release-push=kong/app@RELEASE release-push=kong/app@OTHER nightly-push=kong/app@N\non: push',
    }),
    'where nothing needs it': workflow([login, 'run: docker pull kong/app'], {
      top: '# register: kong release-push=kong/app@RELEASE\non: push',
    }),
    'where no secret holds the token': workflow([login, push('1.2'), push('1.3')], {
      top: '# register: kong release-push=kong/app nightly-push=kong/app\non: push',
    }),
    'where no secret holds the token of two images': workflow([login, push('1.2')], {
      top: '# register: kong any-push=kong/app,kong/b\non: push',
    }),
    'where nothing tells what it pulls': workflow([login, 'run: docker pull $IMAGE'], {
      top: '# register: kong release-push=kong/app\non: push',
    }),
  },
  new URL('channel.txt', import.meta.url),
)
