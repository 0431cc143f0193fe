import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useState } from 'react';
import { questions } from './questions';

interface Linked {
  text: string;
  variables: string;
  /** Which operation of the text is meant; empty if it has none with a name. */
  name: string;
  /** Whether it is a question of this service, and not whatever somebody wrote into a link. */
  ready: boolean;
}

function linkedOperation(): Linked | undefined {
  const given = new URLSearchParams(location.hash.slice(1));
  const variables = given.get('variables') ?? '';
  const question = questions.find(({ name }) => name === given.get('question'));
  if (question) {
    return { text: question.text, variables, name: question.name, ready: true };
  }
  const text = given.get('query');
  return text ? { text, variables, name: given.get('operationName') ?? '', ready: false } : undefined;
}

/**
 * Opens what the address names, now and at every later change: a ready-made question (`#question=NAME`), which is run, or
 * a query of somebody's own (`#query=TEXT`), which is shown.
 */
export function LinkedOperation() {
  const [linked, setLinked] = useState(linkedOperation);
  const [opened, setOpened] = useState<Linked>();
  const { queryEditor, variableEditor, responseEditor, operations, operationName } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'responseEditor', 'operations', 'operationName'),
  );
  const { addTab, run, setOperationName } = useGraphiQLActions();

  useEffect(() => {
    const follow = () => setLinked(linkedOperation());
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
    variableEditor.setValue(linked.variables);
    if (linked.variables) {
      // They may be folded away, and GraphiQL has no other way to unfold them.
      document.querySelector<HTMLElement>('.graphiql-editor-tools [data-name="variables"]')?.click();
    }
    setOpened(linked.name ? linked : undefined);
    setLinked(undefined);
    // Else a reload would open it once more, and the same link twice in a row would do nothing.
    history.replaceState(null, '', location.pathname + location.search);
  }, [linked, queryEditor, variableEditor, responseEditor, addTab]);

  useEffect(() => {
    // GraphiQL reads the names of the operations a moment after the text changed; a run before would send the old name.
    if (!opened || !operations?.some(({ name }) => name?.value === opened.name)) {
      return;
    }
    if (opened.name !== operationName) {
      setOperationName(opened.name);
      return;
    }
    setOpened(undefined);
    if (opened.ready) {
      run();
    }
  }, [opened, operations, operationName, run, setOperationName]);

  return null;
}
