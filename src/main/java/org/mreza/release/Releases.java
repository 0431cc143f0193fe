package org.mreza.release;

import java.util.Optional;

import org.springframework.data.neo4j.repository.Neo4jRepository;

interface Releases extends Neo4jRepository<Release, String> {

	Optional<Release> findByCurrentTrue();

}
