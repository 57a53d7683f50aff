import { everyPermission } from '../../../sandbox/github/permission.ts'
import {
  fourStores,
  rotatedBefore,
  rotation,
  rotationWorld,
  turnedBack,
} from '../../support/rotation-story.ts'
import type { Stories } from '../../support/story.ts'

const past = turnedBack()
const pastHeld = turnedBack()
const pastNothingButSweep = turnedBack()

export const stories: Stories = {
  assisted: {
    about: 'A person minted the token: proven, stored, and nothing is done on Docker Hub.',
    isWhole: true,
    world: rotationWorld,
    job: stage => {
      return rotation(stage, {
        inputs: {
          'hub-username': '',
          'hub-password': '',
          'hub-totp-secret': '',
          'nightly-push-token': '${{ secrets.NIGHTLY_PUSH }}',
        },
      })
    },
  },
  'by-app': {
    about: 'The key of an App in place of a token: it is limited to the token list, used, and revoked.',
    world: rotationWorld,
    job: stage => {
      const app = stage.world.github?.addApp('Iv23liExample', [{ permissions: everyPermission }])
      const inputs = {
        'github-token': '',
        'github-app-client-id': 'Iv23liExample',
        'github-app-private-key': app?.pem ?? '',
      }
      return rotation(stage, { tokenList: fourStores, inputs })
    },
  },
  'dry-run': {
    about: 'What would be done, and nothing is changed.',
    isWhole: 'pages',
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
    isWhole: 'pages',
    world: pastHeld.world,
    job: stage => {
      const { older } = rotatedBefore(stage, pastHeld.daysAgo)
      older.lastUsedAt = Date.now() - 86_400_000
      return rotation(stage)
    },
  },
  'nothing-but-sweep': {
    about: 'Nothing is due: what was superseded is past its grace, and is retired.',
    isTraced: true,
    world: pastNothingButSweep.world,
    job: stage => {
      rotatedBefore(stage, pastNothingButSweep.daysAgo)
      return rotation(stage)
    },
  },
}
