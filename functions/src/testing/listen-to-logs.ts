/** What the functions write into the log while a spec listens: the platform takes it from these two streams. */
export function listenToLogs(): {text(): string; stop(): void} {
  const heard: string[] = [];
  const streams = [process.stdout, process.stderr];
  const writers = streams.map(({write}) => write);
  streams.forEach((stream, n) => {
    stream.write = ((...args: Parameters<typeof stream.write>) => {
      heard.push(String(args[0]));
      return writers[n]?.apply(stream, args) ?? true;
    }) as typeof stream.write;
  });
  return {
    text: () => heard.join(''),
    stop: () =>
      streams.forEach((stream, n) => {
        const write = writers[n];
        if (write) stream.write = write;
      }),
  };
}
