package org.mreza.source.load;

import org.springframework.data.neo4j.repository.Neo4jRepository;

import org.mreza.source.read.Document;

interface Documents extends Neo4jRepository<Document, String> {

}
