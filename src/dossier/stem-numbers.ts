/** The stems that somebody asks for, each with a number: whatever has none stands nowhere in an index. */
export type StemNumbers = ReadonlyMap<string, number>;

/** Numbers stems. */
export function numberStems(stems: Iterable<string>): StemNumbers {
  const numbers = new Map<string, number>();
  for (const stem of stems) if (stem !== '' && !numbers.has(stem)) numbers.set(stem, numbers.size);
  return numbers;
}

/** Of stems parted by spaces those that have a number, by their numbers. */
export function numbersIn(written: string, numbers: StemNumbers): number[] {
  const found: number[] = [];
  for (let start = 0; start < written.length; ) {
    const space = written.indexOf(' ', start);
    const end = space === -1 ? written.length : space;
    const number = numbers.get(written.slice(start, end));
    if (number !== undefined) found.push(number);
    start = end + 1;
  }
  return found;
}

/** The numbers of the stems of a topic: first those of its names, then those that no name has; each once. */
export function topicNumbers(topic: { names: string; words: string }, numbers: StemNumbers): number[] {
  const names = numbersIn(topic.names, numbers);
  return [...names, ...numbersIn(topic.words, numbers).filter((number) => !names.includes(number))];
}
