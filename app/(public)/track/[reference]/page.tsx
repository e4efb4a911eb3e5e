import type { Metadata } from 'next'
import { messagesFor } from '@/messages/locale'
import { readDoor, type DoorSearch } from '../../../_server/door'
import { currentLocale } from '../../../_server/locale'
import { TrackForm } from '../track-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).signIn.track.title }
}

/** As links in our messages lead here: the reference is filled in, and opens nothing by itself. */
export default async function Page({ params, searchParams }: { params: Promise<{ reference: string }>; searchParams: DoorSearch }) {
  const { reference } = await params
  return <TrackForm door={await readDoor(searchParams)} reference={decodeURIComponent(reference).slice(0, 40)} />
}
