export interface Question {
  /** What it is about: the folder that it stands in. */
  topic: string;
  /** The name of its operation, which is also what a link to it says. */
  name: string;
  /** The question in words. */
  words: string;
  /** What the asker should know of it, if anything. */
  note: string;
  /** The document as written. */
  text: string;
}

const files = import.meta.glob<string>('../../resources/questions/*/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

function read(topic: string, text: string): Question[] {
  const name = /^\s*(?:query|mutation)\s+(\w+)/m.exec(text)?.[1];
  if (!name) {
    return [];
  }
  const comment = /^(?:\s*#.*\n)*/.exec(text)?.[0] ?? '';
  const [words = '', ...notes] = comment.split('\n').map((line) => line.replace(/^\s*#+\s*/, '').trim());
  return [{ topic, name, words: words || name, note: notes.join(' ').trim(), text: text.trim() + '\n' }];
}

/** The questions that this service answers ready-made, by topic. */
export const questions: readonly Question[] = Object.entries(files)
  .sort(([a], [b]) => a.localeCompare(b, 'en'))
  .flatMap(([file, text]) => read(file.split('/').at(-2) ?? '', text));

// đ is the one Serbian Latin letter that has no decomposition.
const folded = (text: string) =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'dj');

/** The questions that hold each of the typed words, in any order, with or without diacritics. */
export function questionsWith(typed: string): readonly Question[] {
  const words = folded(typed).split(/\s+/);
  return questions.filter((question) => {
    const text = folded(`${question.topic} ${question.words} ${question.note} ${question.name}`);
    return words.every((word) => text.includes(word));
  });
}
