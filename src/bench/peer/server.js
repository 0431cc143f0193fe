// @neo4j/graphql on Node's own HTTP server: GraphQL over HTTP, parsed and validated documents kept.
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { execute, parse, validate } from "graphql";
import { Neo4jGraphQL } from "@neo4j/graphql";
import neo4j from "neo4j-driver";

const [port, uri] = process.argv.slice(2);
const typeDefs = readFileSync(new URL("schema.graphql", import.meta.url), "utf8");
const driver = neo4j.driver(uri);
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();

const LARGEST = 1000;
const documents = new Map();

function document(text) {
  let found = documents.get(text);
  if (!found) {
    const parsed = parse(text);
    const errors = validate(schema, parsed);
    found = { parsed, errors };
    if (documents.size === LARGEST) {
      documents.delete(documents.keys().next().value);
    }
    documents.set(text, found);
  }
  return found;
}

async function answer(body) {
  const { query, variables } = JSON.parse(body);
  const { parsed, errors } = document(query);
  if (errors.length > 0) {
    return { errors };
  }
  return execute({ schema, document: parsed, variableValues: variables, contextValue: { executionContext: driver } });
}

createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", async () => {
    let result;
    try {
      result = await answer(Buffer.concat(chunks).toString());
    } catch (error) {
      result = { errors: [{ message: String(error) }] };
    }
    const text = Buffer.from(JSON.stringify(result));
    response.writeHead(200, { "content-type": "application/json", "content-length": text.length });
    response.end(text);
  });
}).listen(Number(port), "127.0.0.1");
