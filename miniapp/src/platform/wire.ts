import Taro from '@tarojs/taro'

export interface WireRequest {
  method: 'GET' | 'POST' | 'DELETE'
  url: string
  headers: Readonly<Record<string, string>>
  /** JSON text */
  body?: string
  /** milliseconds after which an answer no longer counts */
  timeout: number
}
export interface WireAnswer {
  status: number
  /** lower-case names */
  headers: Readonly<Record<string, string>>
  text: string
}

/** One request. Undefined when no answer came in time, whatever the cause; never throws. */
export async function wire({ method, url, headers, body, timeout }: WireRequest): Promise<WireAnswer | undefined> {
  try {
    const { statusCode, header, data } = await Taro.request<string>({ url, method, header: { ...headers }, data: body, timeout, dataType: 'text', responseType: 'text' })
    return { status: statusCode, headers: lowerCase(header), text: typeof data === 'string' ? data : JSON.stringify(data) }
  } catch {
    return undefined
  }
}

function lowerCase(headers: object): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]))
}
