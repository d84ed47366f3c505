import { later } from '../later.tsx'

/** A dialog in the middle or a sheet at the side. */
export const Layer = later(() => import('./layer.tsx'))

/** What opens beside a button. */
export const FloatingPopover = later(() => import('./popover.tsx'))
