package org.mreza.source;

import org.springframework.data.neo4j.repository.Neo4jRepository;

interface Documents extends Neo4jRepository<Document, String> {

}
