import { type GraphiQLPlugin, useGraphiQL } from '@graphiql/react';
import { useState } from 'react';
import { questionsWith } from './questions';

function QuestionIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round">
      <path d="M3 4h18v13h-9l-5 4v-4H3z" strokeLinejoin="round" />
      <path d="M9.5 8.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .7-1 1.4M12 14.4v.1" />
    </svg>
  );
}

function QuestionPane() {
  const [typed, setTyped] = useState('');
  const open = useGraphiQL((state) => state.operationName);
  const found = questionsWith(typed);
  return (
    <section className="questions" aria-label="Questions">
      <header>
        <h2>Questions</h2>
        <input
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          placeholder="Search"
          aria-label="Search the questions"
        />
      </header>
      {found.length === 0 && <p role="status">No question has these words.</p>}
      {[...new Set(found.map(({ topic }) => topic))].map((topic) => (
        <section key={topic} aria-label={topic}>
          <h3>{topic}</h3>
          <ul>
            {found.filter((question) => question.topic === topic).map(({ name, words, note }) => (
              <li key={name}>
                {/* A plain link: it can be copied, shared and opened in another tab of the browser. */}
                <a href={`#question=${name}`} aria-current={name === open}>
                  {words}
                  {note && <p>{note}</p>}
                  <code>{name}</code>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

export const QUESTIONS_PLUGIN: GraphiQLPlugin = {
  title: 'Questions',
  icon: QuestionIcon,
  content: QuestionPane,
};
