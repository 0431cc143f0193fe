package org.mreza;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

import org.springframework.stereotype.Controller;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packagesOf = Mreza.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	private static final String[] BOTTOM = { "org.mreza.graph..", "org.mreza.name..", "org.mreza.failure..",
			"org.mreza.page..", "org.mreza.checksum.." };

	private static final String[] ENGINE = { "org.mreza.graph.plan..", "org.mreza.graph.cypher..",
			"org.mreza.graph.compile..", "org.mreza.graph.fetch..", "org.mreza.graph.check..",
			"org.mreza.graph.declaration.." };

	private static final String[] DRIVEN = { "org.mreza.graph..", "org.mreza.embedded.." };

	@ArchTest
	static final ArchRule packagesFormNoCycle = slices().matching("org.mreza.(**)")
		.should()
		.beFreeOfCycles()
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule graphAndNameAreAtTheBottom = noClasses().that()
		.resideInAnyPackage(BOTTOM)
		.should()
		.dependOnClassesThat(resideInAnyPackage("org.mreza..").and(DescribedPredicate.not(resideInAnyPackage(BOTTOM))))
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule theEngineIsKnownToTheGraphAlone = noClasses().that()
		.resideOutsideOfPackage("org.mreza.graph..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(ENGINE)
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule nobodyImportsAQuestion = classes().that()
		.resideInAPackage("org.mreza.question..")
		.should(beKnownInTheirOwnPackageOnly())
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule onlyGraphAndEmbeddedTalkToTheDriver = noClasses().that()
		.resideOutsideOfPackages(DRIVEN)
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.neo4j.driver..")
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule controllersArePackagePrivate = classes().that()
		.areMetaAnnotatedWith(Controller.class)
		.should()
		.bePackagePrivate()
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule whatAnswersAQuestionIsNamedController = classes().that()
		.resideInAPackage("org.mreza.question..")
		.and()
		.areAnnotatedWith(Controller.class)
		.should()
		.haveSimpleNameEndingWith("Controller")
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule aPackageHasOneDoor = all(packages()).should(haveAtMostOneDoor());

	@ArchTest
	static final ArchRule everyPackageSaysWhatItIs = all(packages()).should(beNullMarked());

	@ArchTest
	static final ArchRule typesAreNamedAfterTheDomain = noClasses().should()
		.haveNameMatching(".*(Service|Impl|Utils?|Helper|Manager|D[Tt][Oo]|Mapper)");

	@ArchTest
	static final ArchRule packagesAreNamedAfterTheDomain = noClasses().should()
		.resideInAnyPackage("org.mreza..util..", "org.mreza..utils..", "org.mreza..common..", "org.mreza..model..",
				"org.mreza..dto..");

	private static ArchCondition<JavaClass> beKnownInTheirOwnPackageOnly() {
		return new ArchCondition<>("be known in their own package only") {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				type.getDirectDependenciesToSelf()
					.stream()
					.filter((dependency) -> !dependency.getOriginClass().getPackage().equals(type.getPackage()))
					.forEach((dependency) -> events
						.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
			}
		};
	}

	// What is public besides types that only carry values or say what others must be
	private static final DescribedPredicate<JavaClass> DOOR = describe("a door",
			(type) -> type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass() && !type.isArray()
					&& !type.isRecord() && !type.isEnum() && !type.isInterface()
					&& !type.isAssignableTo(Throwable.class));

	private static ArchCondition<JavaPackage> haveAtMostOneDoor() {
		return new ArchCondition<>("have at most one public type that is not a record, enum, interface or exception") {
			@Override
			public void check(JavaPackage item, ConditionEvents events) {
				var doors = item.getClasses().stream().filter(DOOR).map(JavaClass::getSimpleName).sorted().toList();
				if (doors.size() > 1) {
					events.add(SimpleConditionEvent.violated(item, item.getName() + " has " + doors));
				}
			}
		};
	}

	private static ArchCondition<JavaPackage> beNullMarked() {
		return new ArchCondition<>("have a package-info.java with @NullMarked") {
			@Override
			public void check(JavaPackage item, ConditionEvents events) {
				if (!item.isAnnotatedWith(NullMarked.class)) {
					events.add(SimpleConditionEvent.violated(item, item.getName() + " has none"));
				}
			}
		};
	}

	private static AbstractClassesTransformer<JavaPackage> packages() {
		return new AbstractClassesTransformer<>("packages") {
			@Override
			public Iterable<JavaPackage> doTransform(JavaClasses types) {
				return types.stream().map(JavaClass::getPackage).distinct().toList();
			}
		};
	}

}
