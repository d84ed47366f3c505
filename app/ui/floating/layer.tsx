import { Drawer, type DrawerProps, Modal, type ModalProps } from '@mantine/core'
import { Provided } from './provided.tsx'

type Props = ({ kind: 'drawer' } & DrawerProps) | ({ kind: 'modal' } & ModalProps)

/** What lies over the page. */
export default function Layer(props: Props) {
  return <Provided>{drawn(props)}</Provided>
}

function drawn(props: Props) {
  if (props.kind === 'drawer') {
    const { kind, ...rest } = props
    return <Drawer {...rest} />
  }
  const { kind, ...rest } = props
  return <Modal {...rest} />
}
