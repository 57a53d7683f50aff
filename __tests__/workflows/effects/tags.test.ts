import { describeEffects, workflow } from '../../migrate/cases.ts'

/** A step for each tag. */
const pushes = (...tags: readonly string[]) =>
  workflow(tags.map(tag => `run: |\n  docker push "kong/app:${tag}"`))

/** What metadata-action says, for each of these inputs. */
const described = (...inputs: readonly string[]) =>
  workflow(
    inputs.flatMap((input, at) => [
      `id: m${at}\nuses: docker/metadata-action@v5\nwith:\n  images: kong/app\n${input.replace(/^/gm, '  ')}`,
      `uses: docker/build-push-action@v6\nwith:\n  push: true\n  tags: \${{ steps.m${at}.outputs.tags }}`,
    ]),
  )

const tagged = (...lines: readonly string[]) =>
  described(...lines.map(line => `tags: |\n  ${line.replaceAll('\n', '\n  ')}`))

describeEffects(
  'what a tag says',
  {
    'of a release': pushes(
      '1',
      '12',
      'v1',
      'v12',
      '1.2',
      '1.22.3',
      'v1.2.3-rc.1',
      '1+build',
      'stable',
      'lts-jammy',
    ),
    'of a release by its name': pushes('release', 'release-1'),
    'of nothing': pushes('1x', 'x1', '1.x', 'v', 'vv1', 'unstables', 'releases', 'mylts', 'a', 'x-latest'),
    'of the latest': pushes('latest', 'latest-alpine', ''),
    'of a nightly': pushes(
      'nightly',
      '1-nightly',
      'nightlies',
      'edge',
      'canary',
      'snapshot',
      'snapshots',
      'x-unstable',
      'devel',
    ),
    'of something like a nightly': pushes('midnightly', 'edges', 'knowledge', 'snapshotx', 'Nightly'),
    'of a branch': pushes(
      'main',
      'master',
      'dev',
      'develop',
      'next',
      'trunk',
      'main-1',
      'next.2',
      'pr-1',
      '1-dev',
      '1.next',
    ),
    'of something like a branch': pushes('maintenance', 'mymain', 'xpr-1', '1-devs', 'prx', 'deving'),
    'of a commit': pushes('sha-1', 'commit-1', 'git-1', 'xsha-1', 'sha1'),
    'of a variable': pushes('$TAG', '$IS_edge', '${TAG}', 'v$TAG', '$TAG-nightly', '${TAG}-alpine', '$A$B'),
    'of a run': pushes(
      '$GITHUB_SHA',
      '${GITHUB_REF_NAME}',
      '$GITHUB_RUN_ID',
      '$GITHUB_SHAX',
      '$GITHUB_RUN_NUMBER',
      '$GITHUB_HEAD_REF',
    ),
    'of a command': pushes('$(git rev-parse HEAD)', '$(date +%s)', '$(version)', 'x$(date)', "$(date '+%Y')"),
    'of an expression': pushes(
      '${{ github.sha }}',
      '${{ github.ref_name }}',
      '${{ github.run_id }}',
      '${{ github.actor }}',
      '${{ inputs.tag }}',
    ),
    'of a choice': pushes(
      "${{ github.sha || 'nightly' }}",
      "${{ x && '1' }}-edge",
      "v${{ 'a' }}",
      "${{ x }}'",
    ),
    'of an image without one': workflow([
      'run: docker push kong/app',
      'run: docker push kong/app@sha256:0123',
    ]),
  },
  new URL('tags.txt', import.meta.url),
)

describeEffects(
  'what metadata-action says',
  {
    'without tags': described('labels: x', 'tags:', 'tags: ""'),
    'of each type': tagged(
      'type=semver,pattern={{version}}',
      'type=pep440,pattern={{version}}',
      'type=match,pattern=v(.*)',
      'type=schedule',
      'type=schedule,pattern=nightly',
      "type=schedule,pattern={{date 'YYYYMMDD'}}",
      'type=edge',
      'type=edge,branch=main',
      'type=sha',
      'type=ref,event=branch',
      'type=raw,value=1.2',
      'type=raw,value=nightly',
      'type=raw',
      'type=raw,value={{branch}}',
      'type=raw,value={{ sha }}',
      'type=raw,value={{tag}}',
      'type=raw,value={{base_ref}}',
      "type=raw,value={{date 'YYYY,MM'}}",
      'type=raw,value={{other}}',
      'type=raw,value=x{{branch}}',
      'type=unknown,value=1.2',
    ),
    'of a tag alone': tagged('1.2', 'nightly', 'a=b', 'latest'),
    'of several': tagged(
      'type=sha\ntype=edge',
      '\n# type=edge\ntype=sha',
      'type=sha,enable=false\ntype=edge',
    ),
    'of one that is off': tagged('type=sha,enable=false', 'type=sha,enable=falsey', 'type=sha , priority=1'),
    'of blanks': tagged('  type = raw , value = 1.2  ', ',type=raw,,value=1.2'),
    'with Windows line ends': tagged('type=sha\ntype=edge').replaceAll('\n', '\r\n'),
    'with a flavor': described(
      'flavor: latest=true',
      'flavor: latest=false',
      'flavor: xlatest=true',
      'flavor: latest=truex',
      'flavor: |\n  suffix=-nightly\n  latest=true',
      'flavor: |\n  latest=true\n    prefix=edge-',
      'flavor: suffix=-alpine',
      'flavor: x-suffix=nightly',
    ),
    'of several images': workflow([
      'id: m\nuses: docker/metadata-action@v5\nwith:\n  images: |\n    kong/app\n    # kong/no\n    ghcr.io/kong/app\n    name=kong/b,enable=true\n    name=kong/c,enable=false\n    "kong/d"\n    "name=kong/${{ vars.E }}",enable=true',
      'run: |\n  docker push ${{ steps.m.outputs.tags }}',
      'run: |\n  docker push ${{ fromJSON(steps.m.outputs.json).tags[0] }}',
      'run: |\n  docker push ${{ steps.other.outputs.tags }}',
      'run: |\n  docker push kong/x:${{ steps.m.outputs.version }}',
    ]),
  },
  new URL('metadata.txt', import.meta.url),
)
