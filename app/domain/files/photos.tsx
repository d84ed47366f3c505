import { at } from '#app/addresses.ts'
import { Tag } from '#app/ui/mark.tsx'
import './files.css'

type Shown = { id: string; name: string; mime: string }

/** Photos as small pictures, papers by name; each opens whole. */
export function Photos({ photos }: { photos: readonly Shown[] }) {
  if (photos.length === 0) return null
  return (
    <div className="file-photos">
      {photos.map(({ id, name, mime }) => (
        <a key={id} href={at.file(id)}>
          {mime === 'application/pdf' ? (
            <Tag>{name}</Tag>
          ) : (
            <img src={at.file(id)} alt={name} width={132} height={99} loading="lazy" />
          )}
        </a>
      ))}
    </div>
  )
}
