import { clusterOf, kubernetesRotation, place, pullSecretOf } from '../../support/kubernetes-story.ts'
import { keepDigest, programRotation } from '../../support/program-story.ts'
import { rotationWorld } from '../../support/rotation-story.ts'
import type { Stories } from '../../support/story.ts'

export const stories: Stories = {
  'kubernetes-applied-by-flux': {
    about:
      'Flux applies the pull secret with stringData, over which the API server finds no conflict: left alone, and nothing is created.',
    world: rotationWorld,
    job: stage => {
      const cluster = clusterOf(stage)
      const fields = { 'f:stringData': { 'f:.dockerconfigjson': {} }, 'f:type': {} }
      cluster.put(place, pullSecretOf('{"auths":{}}', 'kustomize-controller', fields))
      return kubernetesRotation(stage, cluster, '        namespaces: [acme]\n')
    },
  },
  kubernetes: {
    about: 'A pull token goes into two namespaces, and to a service account of each.',
    isWhole: true,
    world: rotationWorld,
    job: stage => kubernetesRotation(stage, clusterOf(stage)),
  },
  'program-fails-halfway': {
    about:
      'The program reads a part of the value, prints it all, and fails: the new token may be in its store, and stays.',
    world: rotationWorld,
    job: stage =>
      programRotation(stage, {
        keep: 'head -c 5 > "$1"; rest=$(cat); echo "could not save $(cat "$1")$rest" >&2; exit 3',
      }),
  },
  program: {
    about: 'A program stores the value, and a second one shows by its SHA-256 that it is there.',
    isWhole: true,
    world: rotationWorld,
    job: stage => programRotation(stage, { keep: keepDigest, check: 'cat "$1"' }),
  },
}
