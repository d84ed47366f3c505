declare module 'autocannon' {
  type Result = { duration: number; errors: number; timeouts: number; non2xx: number }
  type Run = Promise<Result> & {
    on: (
      event: 'response',
      hear: (client: unknown, status: number, bytes: number, milliseconds: number) => void,
    ) => void
  }
  export default function autocannon(options: {
    url: string
    connections: number
    duration: number
    headers?: Record<string, string>
  }): Run
}
