import { randomBytes } from 'node:crypto'

/** Where the mini-program may write by names of its own. */
export const USER_DATA_PATH = 'wxfile://usr'
const TEMPORARY = 'wxfile://tmp_'
const STORED = 'wxfile://store_'
const TOTAL_LIMIT = 200 * 1024 * 1024

/** What a file operation could not do, in WeChat's words after `:fail `. */
export class FileFault extends Error {}

/** WeChat's files of one user in one mini-program: what it hands over for a moment dies with the app, what was saved stays, 200 MB in all. */
export class PhoneFiles {
  private readonly files = new Map<string, Buffer>()

  /** A file that WeChat gives the app for as long as it runs. */
  handOver(bytes: Buffer, extension: string): string {
    return this.under(TEMPORARY, bytes, extension)
  }

  /** Keeps a file under a name of WeChat's own. */
  store(bytes: Buffer, extension: string): string {
    this.room(bytes.length)
    return this.under(STORED, bytes, extension)
  }

  /** Writes under a name of the app's own. Throws where it may not, or there is no room. */
  write(path: string, bytes: Buffer): void {
    if (!path.startsWith(`${USER_DATA_PATH}/`)) throw new FileFault(`permission denied, open "${path}"`)
    this.room(bytes.length - (this.files.get(path)?.length ?? 0))
    this.files.set(path, bytes)
  }

  has(path: string): boolean {
    return this.files.has(path)
  }

  /** Throws when there is none. `doing`: the operation, for the sentence. */
  read(path: string, doing = 'open'): Buffer {
    const bytes = this.files.get(path)
    if (!bytes) throw new FileFault(`no such file or directory, ${doing} "${path}"`)
    return bytes
  }

  remove(path: string): void {
    this.read(path, 'unlink')
    if (path.startsWith(TEMPORARY)) throw new FileFault(`permission denied, unlink "${path}"`)
    this.files.delete(path)
  }

  /** The app ended. */
  forgetTemporary(): void {
    for (const path of this.files.keys()) if (path.startsWith(TEMPORARY)) this.files.delete(path)
  }

  /** What outlives the app. */
  get kept(): string[] {
    return [...this.files.keys()].filter((path) => !path.startsWith(TEMPORARY))
  }

  private under(place: string, bytes: Buffer, extension: string): string {
    const path = `${place}${randomBytes(16).toString('hex')}.${extension}`
    this.files.set(path, bytes)
    return path
  }

  private room(more: number): void {
    let total = more
    for (const path of this.kept) total += this.read(path).length
    if (total > TOTAL_LIMIT) throw new FileFault('the maximum size of the file storage limit is exceeded')
  }
}
