import { knownText, splitText, type Text, type Value, wordsOf } from '../values/text.ts'
import { readLines } from '../values/expression.ts'
import { actionName, inputText, type WorkflowStep } from './workflow.ts'

/** A step that computes tags for other steps. */
export function isMetadata(step: WorkflowStep): boolean {
  return /^(docker\/metadata-action|crazy-max\/ghaction-docker-meta)$/.test(actionName(step))
}

/** One image a line, with a tag that only a run knows. */
export function metadataTags(step: WorkflowStep, read: (line: string) => Value): Value {
  const lines = readLines(inputText(step, 'images') ?? '', read)
  return [
    lines.flatMap(imagesOf).flatMap(image => [...image, ':', { source: undefined, file: undefined }, '\n']),
  ]
}

/** A line of `images:`: names between commas, or fields of CSV (docker/metadata-action, "images input"). */
function imagesOf(line: Text): readonly Text[] {
  const trimmed = line.map(piece => (typeof piece === 'string' ? piece.replaceAll('"', '') : piece))
  if (!/(^|,)\s*(name|enable)=/.test(knownText(line) ?? wordsOf(line))) {
    return splitText(trimmed, /\s*[,\s]\s*/)
  }
  if (/enable=false\b/.test(wordsOf(line))) return []
  const bare = trimmed.map(piece => (typeof piece === 'string' ? piece.replace(/^\s*name=/, '') : piece))
  return splitText(bare, /,.*/s).slice(0, 1)
}
