import type { Metadata } from 'next'
import { messagesFor } from '@/messages/locale'
import { type DoorSearch, readDoor, typedText } from '../../_server/door'
import { currentLocale } from '../../_server/locale'
import { TrackForm } from './track-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).signIn.track.title }
}

/** A complaint by its reference: the code goes to whoever filed it. */
export default async function Page({ searchParams }: { searchParams: DoorSearch }) {
  const door = await readDoor(searchParams)
  return <TrackForm door={door} reference={typedText(door, 'reference')} />
}
