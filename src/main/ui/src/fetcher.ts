import type { Fetcher } from '@graphiql/toolkit';

const ENDPOINT = '/graphql';

let explaining = false;

/** Has the next operation explained in the extensions of its answer. */
export function explainNext() {
  explaining = true;
}

/** Sends an operation to this service and to nothing else: the endpoint can't be set from outside. */
export const fetcher: Fetcher = async (operation, options) => {
  const body = explaining ? { ...operation, extensions: { explain: true } } : operation;
  explaining = false;
  const response = await fetch(ENDPOINT, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/graphql-response+json, application/json;q=0.9',
      ...options?.headers,
    },
    body: JSON.stringify(body),
  });
  try {
    return await response.json();
  } catch {
    throw new Error(`The service answered ${response.status} ${response.statusText} without JSON.`);
  }
};
