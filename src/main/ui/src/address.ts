import { pick, useGraphiQL } from '@graphiql/react';
import { questions } from './questions';

/**
 * Reads off the editors what an address says of an operation. A ready-made question is named, under the given parameter,
 * which keeps the address short.
 */
export function useParameters(named: string): () => URLSearchParams {
  const { queryEditor, variableEditor, operationName } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'operationName'),
  );
  return () => {
    const query = queryEditor?.getValue() ?? '';
    const variables = variableEditor?.getValue() ?? '';
    const ready = questions.find((question) => question.text.trim() === query.trim());
    const parameters = new URLSearchParams(ready ? { [named]: ready.name } : { query });
    if (variables.trim()) {
      parameters.set('variables', variables);
    }
    if (operationName && !ready) {
      parameters.set('operationName', operationName);
    }
    return parameters;
  };
}
