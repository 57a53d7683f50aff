import { organization } from '../../sandbox/book/slot.ts'
import type { PlaceName, Places } from '../../sandbox/places/places.ts'
import type { World } from '../../sandbox/world.ts'
import { notedCopies } from './noted-copies.ts'
import { readRecipe, recipes } from './recipe.ts'
import { home, oneStore, rotatedBefore, rotation, turnedBack } from './rotation-story.ts'
import type { Story, StoryJob } from './story.ts'

const label = 'nightly-ingress-controller push'
const found = new Map(
  recipes.map(([place, page, heading, number]) => [place, readRecipe(page, heading, { number })] as const),
)

/** A rotation of one slot into a GitHub secret and, by the recipes of the pages, into these places. */
export function placeStory(
  about: string,
  given: {
    into: readonly PlaceName[]
    arrange?: (places: Places) => void
    /** It was rotated before, and each place has the value that it got, or what `arrange` puts there. */
    isRotated?: boolean
    /** What happens after the rotation, before a second one: lines of shell. */
    between?: string
    /** Keys of the register, for each place. */
    more?: object
  },
): Story {
  const { world: options, daysAgo } = turnedBack()
  const used = given.into.flatMap(place => found.get(place) ?? [])
  const stores = used.map(({ keys }) => `      - ${JSON.stringify({ ...keys, ...given.more })}\n`)
  const register = `${oneStore}${stores.join('')}`
  return {
    about,
    needs: 'curl',
    world: { ...options, places: true },
    job: async stage => {
      const { world, write } = stage
      const { places } = world
      if (places === undefined) throw new TypeError('the world has no places')
      daysAgo(0)
      if (given.isRotated === true) {
        const { newer } = rotatedBefore(stage, { daysAgo })
        const noted = await notedCopies(register, { label, repository: home, value: newer.value })
        world.book.change(newer.id, { description: noted })
        for (const place of given.into) places.put(place, newer.value)
      }
      given.arrange?.(places)
      await write('checkout/README.md', `A rotation of ${organization}.\n`)
      for (const { keys, script } of used) {
        if (script !== undefined) await write(`checkout/${String((keys['program'] as string[])[0])}`, script)
      }
      const job = await rotation(stage, {
        register,
        inputs: given.between === undefined ? {} : byPassword(world),
      })
      const run = 'cp -R "$HOME/checkout/." . && find . -name "save-*" -exec chmod +x {} +'
      return {
        ...job,
        env: places.environment,
        steps: [{ name: 'Check out', run }, ...job.steps, ...again(given.between, job.steps)],
      }
    },
  }
}

/** A code of a second factor is good for one sign-in. */
function byPassword({ sharedAccount }: World): Record<string, string> {
  const { username } = sharedAccount
  return { 'hub-username': username, 'hub-password': '${{ secrets.PASSWORD }}', 'hub-totp-secret': '' }
}

function again(between: string | undefined, steps: StoryJob['steps']): StoryJob['steps'] {
  return between === undefined ? [] : [{ name: 'between', run: between }, ...steps]
}
