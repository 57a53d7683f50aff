import { nightly, release, scopedStory } from '../../support/scoped-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  ...scopedStory(
    'A login for builds of one repository alone: base images and other repositories are asked for by nobody.',
    ({ scoped, builds }) => ({
      steps: [
        scoped({ push: release, token: '${{ secrets.RELEASE_PUSH }}' }),
        builds(`push ${release}`, `pull ${release}`, 'pull library/golang', `pull ${nightly}`),
        {
          name: 'look',
          run: 'cd "$HOME/.docker"; cat config.json; stat -c "%a %n" buildx/config/*/*/*/.d* buildx/config/*/*/*/*',
        },
      ],
    }),
  ),
  isWhole: true,
}
