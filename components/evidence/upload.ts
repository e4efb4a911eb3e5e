import { type Reply, replyOf } from '../forms/send'

/**
 * Sends a file with the fields that must stand before it, and tells how far it is (0–1). Never throws.
 * An XMLHttpRequest, since fetch cannot tell how much has been sent.
 */
export function upload(fields: Readonly<Record<string, string>>, file: File, tell: (share: number) => void): Promise<Reply> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', file)
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/evidence')
    request.setRequestHeader('accept', 'application/json')
    request.upload.onprogress = ({ loaded, total }) => tell(total > 0 ? loaded / total : 0)
    request.onload = () => resolve(replyOf(request.status < 300, jsonOf(request.responseText)))
    request.onerror = () => resolve({ kind: 'unreachable' })
    request.send(form)
  })
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
