import tree from '#app/routes.ts'

type Entry = (typeof tree)[number]
export type Route = {
  id: string
  parentId?: string
  path?: string
  index?: boolean
  file: string
  address: string
}

/** The entries of `app/routes.ts` one after another, each with its whole address: `/visits/:visitId`. */
export const routes = branch(tree)

/** Those a reader can ask for: all but the layouts. */
export const addressed = routes.filter(({ path, index }) => path || index)

function branch(entries: Entry[], parent?: Route): Route[] {
  return entries.flatMap(({ id: own, path, index, file, children = [] }) => {
    const above = parent && parent.address !== '/' ? parent.address : ''
    const address = `${above}${path ? `/${path}` : ''}` || '/'
    const id = own ?? file.replace(/\.tsx?$/, '')
    const route = { id, parentId: parent?.id, path, index, file, address }
    return [route, ...branch(children, route)]
  })
}
