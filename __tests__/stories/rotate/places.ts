import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { organization, repositoryOf } from '../../../sandbox/book/entry.ts'
import { placeKubectl, type RecordedKubectl } from '../../../sandbox/kubernetes/kubectl.ts'
import { oneStore, rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Stage, Stories, StoryJob } from '../../support/story.ts'

/** Keeps the SHA-256 of what it is given, and says what else it was told. */
const keepDigest = `inputs=0
for name in $(env | cut -d= -f1); do case $name in INPUT_*) inputs=$((inputs + 1)) ;; esac; done
if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi | cut -c1-64 > "$1"
echo "$DOCKER_OAT_LABEL, $DOCKER_OAT_ENTRY, until $DOCKER_OAT_EXPIRES_AT, inputs: $inputs" >> "$1.told"`

/** A rotation of one entry into a GitHub secret and through a program, which is a script in the home directory. */
async function programRotation(stage: Stage): Promise<StoryJob> {
  const { machine, write } = stage
  const script = async (name: string, lines: string): Promise<string> => {
    await write(name, `#!/bin/sh\n${lines}\n`)
    await chmod(`${machine.home}/${name}`, 0o700)
    return JSON.stringify([`${machine.home}/${name}`, `${machine.home}/manager`])
  }
  const [keep, check] = [await script('keep', keepDigest), await script('check', 'cat "$1"')]
  const store = `      - program: ${keep}\n        check: ${check}\n`
  const job = await rotation(stage, { tokenList: `${oneStore}${store}` })
  return {
    ...job,
    steps: [...job.steps, { name: 'look', if: 'always()', run: 'tail -n +1 "$HOME"/manager*' }],
  }
}

/** A cluster of two namespaces, whose account `default` has a pull secret already; the job's kubectl answers for it. */
function clusterOf({ machine }: Stage): RecordedKubectl {
  const cluster = placeKubectl(join(machine.root, 'cluster'))
  for (const namespace of ['acme', 'acme-preview']) {
    cluster.put(
      { kind: 'serviceaccount', namespace, name: 'default' },
      { metadata: { name: 'default', resourceVersion: '1' }, imagePullSecrets: [{ name: 'mirror' }] },
    )
  }
  return cluster
}

/** A job that rotates one pull token into two namespaces of a cluster. */
async function kubernetesRotation(stage: Stage, { path }: RecordedKubectl): Promise<StoryJob> {
  const tokenList = `organization: ${organization}
tokens:
  - label: nightly-app pull
    channel: nightly
    access: pull
    repositories: [${repositoryOf('nightly')}]
    stores:
      - kubernetes: acme-pull
        namespaces: [acme, acme-preview]
        service-accounts: [default]
`
  const job = await rotation(stage, { tokenList, inputs: { 'github-token': '' } })
  const calls = 'while read -r line; do case $line in kubectl*) echo "$line" ;; esac; done'
  return {
    ...job,
    steps: [
      { name: 'kubectl', run: `echo "${path}" >>"$GITHUB_PATH"` },
      ...job.steps,
      { name: 'calls', if: 'always()', run: `${calls} <"${path}/calls"` },
    ],
  }
}

export const stories: Stories = {
  kubernetes: {
    about: 'A pull token goes into two namespaces, and to a service account of each.',
    isWhole: 'pages',
    world: rotationWorld,
    job: stage => kubernetesRotation(stage, clusterOf(stage)),
  },
  program: {
    about: 'A program stores the value, and a second one shows by its SHA-256 that it is there.',
    isWhole: 'pages',
    world: rotationWorld,
    job: stage => programRotation(stage),
  },
}
