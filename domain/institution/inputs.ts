import * as z from 'zod/mini'
import { SOLO_MAX_FEN } from '../case/solo-award'
import { type Fen, parseYuan } from '../money/fen'

/** An amount in yuan that may be nothing, up to the highest limit; the parsed value is fen. */
const limitText = z.pipe(
  z.string().check(
    z.trim(),
    z.refine((text) => parseYuan(text) !== null, { error: 'amount_not_a_number', abort: true }),
    z.refine((text) => parseYuan(text)! <= SOLO_MAX_FEN, { error: 'solo_limit_too_high' }),
  ),
  z.transform((text: string) => parseYuan(text) as Fen),
)

/** Up to how much one person may award in full; `knownYuan` is what stood there when it was typed. */
export const soloLimitInput = z.strictObject({ soloUpToYuan: limitText, knownYuan: limitText })
