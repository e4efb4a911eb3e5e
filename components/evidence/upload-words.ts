import type { Messages } from '@/messages/locale'
import type { UploadWords } from './upload-form'

/** The sentences of an upload, finished but for the file's name. */
export function uploadWords({ evidence, common }: Pick<Messages, 'evidence' | 'common'>, slotName: string): UploadWords {
  const { upload } = evidence
  return {
    slot: slotName, file: upload.choose(slotName), camera: upload.camera, send: upload.send, sending: upload.sending('{name}'), checking: upload.checking('{name}'),
    done: upload.done('{name}'), tooLarge: common.fileRefusals.too_large, offline: upload.offline, refusals: common.fileRefusals,
  }
}
