import { pick, ToolbarButton, useGraphiQL } from '@graphiql/react';
import { questions } from './questions';

/** Where the answer to an operation is had as a table. A ready-made question is named, which keeps the address short. */
function address(query: string, variables: string, operationName: string | undefined): string {
  const ready = questions.find((question) => question.text.trim() === query.trim());
  const parameters = new URLSearchParams(ready ? { documentId: ready.name } : { query });
  if (variables.trim()) {
    parameters.set('variables', variables);
  }
  if (operationName && !ready) {
    parameters.set('operationName', operationName);
  }
  return `/export/table.csv?${parameters}`;
}

/** Opens the answer to the operation as a table. */
export function TableButton() {
  const { queryEditor, variableEditor, operationName } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'operationName'),
  );
  const open = () => {
    window.open(
      address(queryEditor?.getValue() ?? '', variableEditor?.getValue() ?? '', operationName),
      '_blank',
      'noopener',
    );
  };
  return (
    <ToolbarButton onClick={open} label="Open the answer as a table">
      <svg
        className="graphiql-toolbar-icon"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        aria-hidden="true"
      >
        <path d="M4 5h16v14H4zM4 10h16M4 14.5h16M10 5v14" strokeLinejoin="round" />
      </svg>
    </ToolbarButton>
  );
}
