import type { AppInstallation } from '../../../sandbox/github/app.ts'
import { everyPermission } from '../../../sandbox/github/permission.ts'
import type { World } from '../../../sandbox/world.ts'
import { resourcesOf } from '../../../sandbox/book/entry.ts'
import {
  fourStores,
  home,
  rotatedBefore,
  rotation,
  rotationWorld,
  turnedBack,
} from '../../support/rotation-story.ts'
import type { Stories } from '../../support/story.ts'

/** The inputs of an App that is installed in organization acme, with every permission unless told otherwise. */
function appInputs(
  { github }: World,
  installed: Partial<AppInstallation> = {},
): Readonly<Record<string, string>> {
  const app = github?.addApp('Iv23liExample', [{ permissions: everyPermission, ...installed }])
  return {
    'github-token': '',
    'github-app-client-id': 'Iv23liExample',
    'github-app-private-key': app?.pem ?? '',
  }
}

const past = turnedBack()

const pastHeld = turnedBack()

const pastNothingButSweep = turnedBack()

const pastRepositoriesChanged = turnedBack()

const pastSecretOverwritten = turnedBack()

export const stories: Stories = {
  'by-app': {
    about: 'The key of an App in place of a token: it is limited to the token list, used, and revoked.',
    world: rotationWorld,
    job: stage => rotation(stage, { tokenList: fourStores, inputs: appInputs(stage.world) }),
  },
  compromised: {
    about:
      'A token leaked: a new one everywhere, then every older one is retired and deleted at once. A token that may pull the repository is in no list, so the page is not green.',
    isWhole: true,
    world: rotationWorld,
    job: stage => rotation(stage, { inputs: { compromised: 'nightly-app push' } }),
  },
  'dry-run': {
    about: 'What would be done, and nothing is changed.',
    isWhole: true,
    world: past.world,
    job: stage => {
      past.daysAgo(0)
      return rotation(stage, { tokenList: fourStores, inputs: { 'dry-run': 'true' } })
    },
  },
  'first-time': {
    about:
      'The first rotation of a hand-made token: minted, proven, stored in four places, confirmed, promoted.',
    isWhole: true,
    isBuilt: true,
    world: rotationWorld,
    job: stage => rotation(stage, { tokenList: fourStores }),
  },
  kept: {
    about: 'A superseded token was used yesterday: an unknown consumer is not broken.',
    isWhole: true,
    world: pastHeld.world,
    job: stage => {
      const { older } = rotatedBefore(stage, pastHeld)
      older.lastUsedAt = Date.now() - 86_400_000
      return rotation(stage)
    },
  },
  'nothing-but-sweep': {
    about: 'Nothing is due: what was superseded is past its grace, and is retired.',
    isTraced: true,
    world: pastNothingButSweep.world,
    job: stage => {
      rotatedBefore(stage, pastNothingButSweep)
      return rotation(stage)
    },
  },
  'repositories-changed': {
    about: 'The token list asks for other repositories than the current token has.',
    world: pastRepositoriesChanged.world,
    job: stage => {
      rotatedBefore(stage, { ...pastRepositoriesChanged, resources: resourcesOf('release', 'push') })
      return rotation(stage)
    },
  },
  'secret-overwritten': {
    about:
      'A person overwrote a secret by hand after the last rotation: the entry is due, and nothing is swept.',
    world: pastSecretOverwritten.world,
    job: stage => {
      rotatedBefore(stage, pastSecretOverwritten)
      const place = stage.world.github?.place(`actions:${home}`)
      const secret = place?.secrets.get('NIGHTLY_PUSH')
      if (secret) place?.secrets.set('NIGHTLY_PUSH', { ...secret, updatedAt: Date.now() - 3_600_000 })
      return rotation(stage)
    },
  },
}
