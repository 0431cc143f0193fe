package org.mreza.network;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.mreza.failure.ApiException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Which pairs a context makes, and how many may be made. */
class ProjectionTests {

	@Test
	void aContextTiesAllItsMembersUpToTheBound() {
		assertThat(members(447, Tie.COMPONENT).edges()).hasSize(447 * 446 / 2);
		Projection larger = members(448, Tie.COMPONENT);
		assertThatExceptionOfType(ApiException.class).isThrownBy(larger::edges)
			.withMessage(
					"This network has more than 100,000 edges; narrow it by component, programme, region or period, or take a tie that fewer share, such as LEAD.")
			.extracting((refusal) -> refusal.getExtensions().get("code"))
			.isEqualTo("RESULT_TOO_LARGE");
	}

	@Test
	void pairsShareManyContextsUpToTheBound() {
		assertThat(all(200, 50).edges()).hasSize(200 * 199 / 2)
			.allSatisfy((edge) -> assertThat(edge.getSharedCount()).isEqualTo(50));
		Projection larger = all(200, 51);
		assertThatExceptionOfType(ApiException.class).isThrownBy(larger::edges)
			.withMessage(
					"This network has more than 1,000,000 contexts that its edges share; narrow it by component, programme, region or period, or take a tie that fewer share, such as LEAD.")
			.extracting((refusal) -> refusal.getExtensions().get("code"))
			.isEqualTo("RESULT_TOO_LARGE");
	}

	@Test
	void aLeadIsTiedToManyWhereMembersWouldBeTooMany() {
		assertThat(members(20_000, Tie.LEAD).edges()).hasSize(19_999)
			.allSatisfy((edge) -> assertThat(edge.source()).isEqualTo("00000"));
	}

	/** Members of one partnership, of whom the first leads. */
	private static Projection members(int count, Tie tie) {
		return new Projection(LargeNetwork.query(tie),
				IntStream.range(0, count)
					.mapToObj((i) -> new Memberships.Member("%05d".formatted(i), "",
							List.of(new Memberships.Membership("partnership/one", (tie == Tie.LEAD) ? i == 0 : null,
									Assertion.DERIVED, List.of(), List.of()))))
					.toList());
	}

	/** Members of the same components, all of them. */
	private static Projection all(int members, int components) {
		List<Memberships.Membership> all = IntStream.range(0, components)
			.mapToObj((i) -> new Memberships.Membership("component/%03d".formatted(i), null, Assertion.DERIVED,
					List.of(), List.of()))
			.toList();
		return new Projection(LargeNetwork.query(Tie.COMPONENT),
				IntStream.range(0, members)
					.mapToObj((i) -> new Memberships.Member("%05d".formatted(i), "", all))
					.toList());
	}

}
