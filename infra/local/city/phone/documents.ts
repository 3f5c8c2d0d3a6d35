import type { PhoneFiles } from './phone-files'

const kinds = ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf']

/** A document in front of the person's eyes. */
export interface ShownDocument {
  kind: string
  bytes: Buffer
}

/** What `wx.openDocument` says; a document that opens is noted as shown. */
export function openDocument(shown: ShownDocument[], files: PhoneFiles, { filePath, fileType }: Record<string, unknown>): Record<string, unknown> {
  const path = String(filePath)
  if (!files.has(path)) return { errMsg: 'openDocument:fail file doesn\'t exist' }
  const kind = typeof fileType === 'string' ? fileType : (/\.(\w+)$/.exec(path)?.[1] ?? '')
  const bytes = files.read(path)
  if (!kinds.includes(kind) || (kind === 'pdf' && bytes.toString('latin1', 0, 5) !== '%PDF-')) return { errMsg: 'openDocument:fail filetype not supported' }
  shown.push({ kind, bytes })
  return {}
}
