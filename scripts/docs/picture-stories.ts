import { readFile } from 'node:fs/promises'
import type { JobResult } from '../../sandbox/runner/job.ts'
import { fourWorkflows } from '../../__tests__/setup/four-workflows.ts'
import { play } from '../../__tests__/support/play.ts'
import type { Stories, Story } from '../../__tests__/support/story.ts'

/** A page of docs/images: what a run left on the page of its job. */
interface PictureStory {
  readonly name: string
  /** Pixels of a screen, where the page goes on below it. */
  readonly screen?: number
  readonly tell: () => Promise<{ readonly markdown: string; readonly above: string }>
}

/** A story of the tests, by its file and its name there. */
export function storyOf(file: string, name: string): () => Promise<Story> {
  return async () => {
    const { stories } = (await import(`../../__tests__/stories/${file}.ts`)) as { stories: Stories }
    const story = stories[name]
    if (story === undefined) throw new TypeError(`${file} has no story ${name}`)
    return story
  }
}

/** The sandbox stands where Docker Hub is, so the pages name docker.io. */
const onDockerHub = { registry: 'docker.io' } as const

const loggedIn: Story = {
  about: 'A release job with its token.',
  world: { tls: true },
  job: async ({ step, proxy }) => ({
    env: await proxy('through'),
    steps: [
      step({
        ...onDockerHub,
        push: 'acme/app',
        token: '${{ secrets.RELEASE_PUSH }}',
      }),
    ],
  }),
}

const refused: Story = {
  about: 'A release job that was given the nightly token: it ends before the build.',
  world: { tls: true },
  job: async ({ step, proxy }) => ({
    env: await proxy('through'),
    steps: [
      step(
        {
          ...onDockerHub,
          push: 'acme/app',
          token: '${{ secrets.NIGHTLY_PUSH }}',
        },
        { name: 'Log in to Docker Hub' },
      ),
      { name: 'Build for forty minutes', run: 'sleep 2400' },
    ],
  }),
}

const migrated: Story = {
  about: 'Three workflows with a shared account, and one without a login.',
  job: async ({ step, write }) => {
    for (const [path, text] of Object.entries(fourWorkflows)) await write(path, text)
    return {
      steps: [
        { name: 'check out', run: 'cp -r "$HOME/.github" .' },
        step({ mode: 'migrate', registry: '', organization: '' }),
      ],
    }
  },
}

/** The secrets have the names of the pages. */
const asOnPages = (text: string): string =>
  text
    .replaceAll('rotator', 'acme-rotation')
    .replaceAll(
      /\b(?<!DOCKERHUB(?:_|&#95;)(?:<wbr>)?)(RELEASE|NIGHTLY)((?:_|&#95;)(?:<wbr>)?)(PUSH|PULL)\b/g,
      'DOCKERHUB$2$1$2$3$2TOKEN',
    )
    .replaceAll('environment nightly', 'environment release')
    .replaceAll(/[^\s<>`]*\/docker-oat\.yml/g, '.github/docker-oat.yml')

/** @param only the page of this step alone, counted from 0 */
const told = (
  name: string,
  load: () => Promise<Story>,
  {
    showSteps = false,
    only,
    ...shape
  }: { showSteps?: boolean; only?: number } & Pick<PictureStory, 'screen'> = {},
): PictureStory => ({
  name,
  ...shape,
  tell: async () => {
    const { jobs } = await play(await load())
    return {
      markdown: asOnPages(
        jobs
          .flatMap(({ steps }) => steps.map(({ summary }) => summary))
          .filter((_, place) => only === undefined || place === only)
          .join('\n'),
      ),
      above: showSteps ? jobs.map(stepList).join('') : '',
    }
  },
})

const marks = { success: '✓', failure: '✗', skipped: '–', cancelled: '–' } as const

/** The steps of the job as its page lists them, on the left of the log. */
function stepList({ steps }: JobResult): string {
  const lines = steps
    .filter(({ stage }) => stage === 'main')
    .map(
      ({ name, conclusion, milliseconds }) =>
        `<div class="${conclusion}">${marks[conclusion]} ${name} <span>${conclusion === 'skipped' ? 'skipped' : `${(milliseconds / 1000).toFixed(1)} s`}</span></div>`,
    )
  return `<div class="steps">${lines.join('')}</div>`
}

const own = (story: Story) => () => Promise.resolve(story)

/** What a terminal showed, with its colours; the diffs and what was typed wrong are left out. */
async function typedSetup(): Promise<{ markdown: string; above: string }> {
  const file = new URL('../../__tests__/setup/typed-with-four-workflows.txt', import.meta.url)
  const [text = ''] = (await readFile(file, 'utf8')).split('│\n◇  Do all this?')
  const [questions = ''] = text.split('│\nerror:')
  const plan = text.slice(text.indexOf('\nThe plan for '))
  const shown = `${questions}│\n✓ acme-rotation can manage the tokens of acme\n… the App by a link, each file as a diff …${plan}│\n◆  Do all this?\n│  ● Yes  ○ No\n└\n`
  const coloured = shown
    .replaceAll('<', '&lt;')
    .replaceAll(/^([◇◆✓]|[│└])|●/gm, mark => (/[│└]/.test(mark) ? `<i>${mark}</i>` : `<b>${mark}</b>`))
  return { markdown: '', above: `<pre class="terminal">${coloured}</pre>` }
}

/** The ledger of an incident, as a terminal shows it. */
async function incidentLedger(): Promise<{ markdown: string; above: string }> {
  const file = new URL('../../__tests__/exposed/incident.txt', import.meta.url)
  const [ledger = ''] = (await readFile(file, 'utf8')).split('\nentries=')
  const coloured = ledger
    .replaceAll('<', '&lt;')
    .replaceAll(/^warning:|\d+ (had it|did not|not seen)/gm, '<b>$&</b>')
  return { markdown: '', above: `<pre class="terminal">${coloured}</pre>` }
}

/** One page, or several, of every mode. */
export const pictureStories: readonly PictureStory[] = [
  { name: 'setup', tell: typedSetup },
  told('login', own(loggedIn)),
  told('login-refused', own(refused), { showSteps: true }),
  told('rotate', storyOf('rotate/usual', 'first-time')),
  told('certificate', storyOf('rotate/incident', 'incident'), { only: 0 }),
  told('audit', storyOf('audit/audits', 'findings'), { screen: 960 }),
  told('review', storyOf('audit/reviews', 'review-image')),
  told('migrate', own(migrated)),
  { name: 'exposed', tell: incidentLedger },
]
