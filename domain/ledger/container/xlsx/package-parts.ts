import { posix } from 'node:path'
import { encodingOf, textPieces } from '../../text/decode'
import { readXml, type XmlEvent } from '../../text/xml'
import { Unreadable } from '../../unreadable'
import type { Budget } from '../budget'
import type { ZipMember } from '../zip/members'
import { unpackMember } from '../zip/unpack-member'

interface Relation { id: string; type: string; part: string }

export const isWorkbookPackage = (members: readonly ZipMember[]): boolean => members.some(({ name }) => name === '[Content_Types].xml')

/** The parts of a workbook file. Only those a sheet's rows need are ever unpacked. */
export class PackageParts {
  private readonly members: ReadonlyMap<string, ZipMember>

  constructor(private readonly archive: Buffer, members: readonly ZipMember[], private readonly budget: Budget, private readonly password: string | undefined) {
    this.members = new Map(members.map((member) => [member.name.toLowerCase(), member]))
  }

  /** A part as XML, which may be walked more than once; null when there is none of that name. Throws `Unreadable`. */
  xml(name: string): Iterable<XmlEvent> | null {
    const member = this.members.get(name.toLowerCase())
    if (!member) return null
    const bytes = unpackMember(this.archive, member, this.budget, this.password)
    const found = encodingOf(bytes)
    if (!found) throw new Unreadable('damaged')
    return { [Symbol.iterator]: () => readXml(textPieces(bytes, found.encoding)) }
  }

  /** What a part ('' for the whole file) says belongs to it; what lies outside the file is left out. */
  relations(name: string): Relation[] {
    const folder = posix.dirname(name)
    const events = this.xml(posix.join(folder, '_rels', `${posix.basename(name)}.rels`)) ?? []
    const relations: Relation[] = []
    for (const event of events) {
      if (event.kind !== 'open' || event.name !== 'Relationship' || event.attributes.TargetMode === 'External') continue
      const { Id: id = '', Type: type = '', Target: target = '' } = event.attributes
      relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), part: target.startsWith('/') ? target.slice(1) : posix.join(folder, target) })
    }
    return relations
  }
}
