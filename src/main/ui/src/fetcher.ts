import type { Fetcher } from '@graphiql/toolkit';

const ENDPOINT = '/graphql';

/** Sends an operation to this service and to nothing else: the endpoint can't be set from outside. */
export const fetcher: Fetcher = async (operation, options) => {
  const response = await fetch(ENDPOINT, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/graphql-response+json, application/json;q=0.9',
      ...options?.headers,
    },
    body: JSON.stringify(operation),
  });
  try {
    return await response.json();
  } catch {
    throw new Error(`The service answered ${response.status} ${response.statusText} without JSON.`);
  }
};
