import { describe, expect, test } from 'vitest'
import { EVIDENCE_LIMITS, noRoomFor } from './limits'

describe('limits', () => {
  const { fileBytes, caseFiles, caseBytes } = EVIDENCE_LIMITS
  test.each([
    [1, { files: 0, bytes: 0 }, null],
    [0, { files: 0, bytes: 0 }, 'empty'],
    [fileBytes, { files: caseFiles - 1, bytes: caseBytes - fileBytes }, null],
    [fileBytes + 1, { files: 0, bytes: 0 }, 'too_large'],
    [1, { files: caseFiles, bytes: 0 }, 'too_many_files'],
    [2, { files: 1, bytes: caseBytes - 1 }, 'too_many_bytes'],
  ])('%d bytes beside %j: %s', (size, held, reason) => expect(noRoomFor(size, held)).toBe(reason))
})
