import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'One image and one token: two inputs. The organization is the namespace of the image.',
  isWhole: true,
  job: ({ step }) => {
    const push = 'acme/app:1.2.3'
    return { steps: [step({ organization: '', push, token: '${{ secrets.RELEASE_PUSH }}' })] }
  },
}
