import { release, scopedStory } from '../../support/scoped-story.ts'

export const story = scopedStory(
  'A token that may read public images serves a base image that the step names.',
  ({ scoped, builds }) => ({
    steps: [
      scoped({ push: release, pull: 'library/golang:1.25', token: '${{ secrets.RELEASE_PUSH }}' }),
      builds(`push ${release}`, 'pull library/golang:1.25', 'pull library/alpine'),
    ],
  }),
)
