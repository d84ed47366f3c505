/** Told on the window by whatever else opens the search. */
export const searchEvent = 'zhigu:search'
