package org.mreza.question.commondonor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;

import org.mreza.Endpoint;
import org.mreza.MrezaTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Common donors, whatever they are narrowed by, beside those that are put together from
 * each single participation and contribution.
 */
@MrezaTest
class CommonDonorTests {

	private static final String PARTICIPATIONS = """
			MATCH (district:Region)<-[:LOCATED_IN]-(m:Municipality)<-[:BY]-(p:Participation)-[:IN]->(c:Component)
			  -[:PART_OF_PROGRAMME]->(programme:Programme)
			MATCH (district)-[:PART_OF]->(part:Region)-[:PART_OF]->(country:Region)
			RETURN p.id AS id, p.role AS role, c.id AS component, m.id AS municipality, programme.id AS programme,
			  [district.name, part.name, country.name] AS regions
			""";

	private static final String CONTRIBUTIONS = """
			MATCH (programme:Programme)<-[:TO]-(:Contribution)-[:BY]->(donor:Organisation)
			RETURN donor.name AS donor, programme.id AS programme
			""";

	private static final List<String> REGIONS = List.of("", "Raški okrug", "Moravički okrug", "Borski okrug",
			"Južna i Istočna Srbija", "Srbija", "Beogradski region");

	private static final List<String> COMPONENTS = List.of("", "component/pro-technical-assistance",
			"component/pro-inter-municipal-cooperation", "component/lip-2-phase-1", "component/lip-2-phase-2");

	private static final List<String> ROLES = List.of("", "BENEFICIARY", "LEAD", "PARTNER");

	@Autowired
	private Endpoint endpoint;

	@Autowired
	private Neo4jClient graph;

	@CsvSource(delimiter = '|', textBlock = """
			programmes: ["PRO", "LIP 2"]                        | programme/pro, programme/lip-2
			municipalities: ["Raška", "Краљево"]                | municipality/71021, municipality/70653
			municipalities: ["Bor", "Lebane"]                   | municipality/70327, municipality/70718
			programmes: ["PRO"], municipalities: ["Surdulica"]  | programme/pro, municipality/71137
			""")
	@ParameterizedTest
	void commonDonorsRestOnWhatIsLeftOfTheParticipations(String arguments, String ids) {
		List<Participation> all = this.graph.query(PARTICIPATIONS)
			.fetchAs(Participation.class)
			.mappedBy((types, row) -> new Participation(row.get("id").asString(), row.get("role").asString(),
					row.get("component").asString(), row.get("municipality").asString(),
					row.get("programme").asString(), row.get("regions").asList((each) -> each.asString())))
			.all()
			.stream()
			.toList();
		assertThat(all).hasSize(66);
		for (String region : REGIONS) {
			for (String component : COMPONENTS) {
				for (String role : ROLES) {
					boolean narrowed = !(region + component + role).isEmpty();
					String narrowing = (region.isEmpty() ? "" : ", region: \"" + region + "\"")
							+ (component.isEmpty() ? "" : ", component: \"" + component + "\"")
							+ (role.isEmpty() ? "" : ", roles: " + role);
					List<Participation> left = all.stream()
						.filter((each) -> region.isEmpty() || each.regions().contains(region))
						.filter((each) -> component.isEmpty() || each.component().equals(component))
						.filter((each) -> role.isEmpty() || each.role().equals(role))
						.toList();
					JsonNode found = endpoint
						.data("{ commonDonors(" + arguments + narrowing
								+ ") { donor { name } participations { id } } }")
						.get("commonDonors");
					Map<String, List<String>> donors = new LinkedHashMap<>();
					found.forEach((each) -> donors.put(each.at("/donor/name").asString(),
							each.get("participations").findValuesAsString("id")));
					assertThat(donors).as(narrowing).isEqualTo(expected(List.of(ids.split(", ")), left, narrowed));
				}
			}
		}
	}

	private Map<String, List<String>> expected(List<String> named, List<Participation> left, boolean narrowed) {
		Map<String, Set<String>> paid = this.graph.query(CONTRIBUTIONS)
			.fetch()
			.all()
			.stream()
			.collect(Collectors.groupingBy((row) -> (String) row.get("donor"), TreeMap::new,
					Collectors.mapping((row) -> (String) row.get("programme"), Collectors.toSet())));
		Map<String, List<String>> donors = new LinkedHashMap<>();
		paid.forEach((donor, programmes) -> {
			Set<String> parts = new TreeSet<>();
			boolean common = true;
			for (String each : named) {
				List<String> its = left.stream()
					.filter((part) -> programmes.contains(part.programme()))
					.filter((part) -> part.municipality().equals(each) || (narrowed && part.programme().equals(each)))
					.map(Participation::id)
					.toList();
				parts.addAll(its);
				common &= !its.isEmpty() || (!narrowed && programmes.contains(each));
			}
			if (common) {
				donors.put(donor, List.copyOf(parts));
			}
		});
		return donors;
	}

	record Participation(String id, String role, String component, String municipality, String programme,
			List<String> regions) {
	}

}
