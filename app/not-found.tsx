import { currentLocale } from './_server/locale'
import { paths } from '@/components/paths'
import { Apology } from '@/components/shell/apology'
import { ButtonLink } from '@/components/ui/button'
import { messagesFor } from '@/messages/locale'

/** Not there, or not yours to see: the same page, so that neither can be told from the other. */
export default async function NotFound() {
  const { notFound, product } = messagesFor(await currentLocale()).common
  return (
    <Apology name={product.name} title={notFound.title} body={notFound.body}>
      <ButtonLink href={paths.home()} look="primary">{notFound.home}</ButtonLink>
      <ButtonLink href={paths.track()}>{notFound.track}</ButtonLink>
    </Apology>
  )
}
