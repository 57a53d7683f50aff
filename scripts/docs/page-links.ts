import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path/posix'

/** Links of a Markdown page that lead nowhere in this repository, a line each. Addresses of other hosts are left alone. */
export function deadLinks(path: string, text: string): readonly string[] {
  const prose = text.replace(/```[^]*?```/g, '')
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) => {
    if (/^[a-z]+:/.test(target)) return []
    const [file = '', anchor] = target.split('#')
    const page = file === '' ? path : normalize(join(dirname(path), file))
    if (!existsSync(page)) return [`${path}: ${target} does not exist`]
    if (anchor === undefined || anchorsOf(readFileSync(page, 'utf8')).includes(anchor)) return []
    return [`${path}: ${target} has no such heading`]
  })
}

/** The anchors that GitHub gives the headings of a page. */
export function anchorsOf(text: string): readonly string[] {
  const prose = text.replace(/```[^]*?```/g, '')
  return [...prose.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
      .replaceAll(' ', '-'),
  )
}
