import { release, scopedStory } from '../../support/scoped-story.ts'

export const story = scopedStory(
  'A pull secret beside a login for builds: it is for the whole registry, and goes with the login.',
  ({ scoped, machine }) => ({
    steps: [
      scoped({
        pull: release,
        token: '${{ secrets.RELEASE_PULL }}',
        'pull-secret': `${machine.home}/pull-secret.json`,
      }),
      { name: 'look', run: 'stat -c "%a %n" "$HOME/pull-secret.json"' },
    ],
  }),
)
