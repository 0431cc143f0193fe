import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useState } from 'react';
import { type Question, questions } from './questions';

function linkedQuestion(): Question | undefined {
  const name = new URLSearchParams(location.hash.slice(1)).get('question');
  return questions.find((question) => question.name === name);
}

/** Opens the question that the address names (`#question=NAME`), now and at every later change, and runs it. */
export function LinkedQuestion() {
  const [linked, setLinked] = useState(linkedQuestion);
  const [opened, setOpened] = useState<Question>();
  const { queryEditor, variableEditor, responseEditor, operationName } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'responseEditor', 'operationName'),
  );
  const { addTab, run } = useGraphiQLActions();

  useEffect(() => {
    const follow = () => setLinked(linkedQuestion());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);

  useEffect(() => {
    if (!linked || !queryEditor || !variableEditor || !responseEditor) {
      return;
    }
    const text = queryEditor.getValue().trim();
    const untouched =
      !variableEditor.getValue().trim() &&
      (!text || questions.some((question) => question.text.trim() === text));
    if (!untouched) {
      addTab();
    }
    queryEditor.setValue(linked.text);
    setOpened(linked);
    setLinked(undefined);
    // Else a reload would open the question once more, and the same link twice in a row would do nothing.
    history.replaceState(null, '', location.pathname + location.search);
  }, [linked, queryEditor, variableEditor, responseEditor, addTab]);

  useEffect(() => {
    // GraphiQL reads the name of the operation a moment after the text changed; a run before would send the old name.
    if (opened && opened.name === operationName) {
      setOpened(undefined);
      run();
    }
  }, [opened, operationName, run]);

  return null;
}
