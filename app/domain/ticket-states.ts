/** The states of a ticket that is still to be done; here, since care for firms counts them and tickets know of care. */
export const openStates = ['new', 'accepted', 'dispatched', 'signed_for', 'in_progress', 'on_site'] as const
