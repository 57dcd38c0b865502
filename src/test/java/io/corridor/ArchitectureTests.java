package io.corridor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;

/** Who may know whom. Rooms that are still to be built bind nobody. */
@AnalyzeClasses(packages = "io.corridor", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

  @ArchTest
  static final ArchRule everyRoomKnowsOnlyWhatItMay =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("io.corridor..")
          .withOptionalLayers(true)
          .ensureAllClassesAreContainedInArchitecture()
          .layer("problem")
          .definedBy("io.corridor.problem..")
          .layer("time")
          .definedBy("io.corridor.time..")
          .layer("value")
          .definedBy("io.corridor.value..")
          .layer("yaml")
          .definedBy("io.corridor.yaml..")
          .layer("model")
          .definedBy("io.corridor.model..")
          .layer("seed")
          .definedBy("io.corridor.seed..")
          .layer("output")
          .definedBy("io.corridor.output..")
          .layer("network")
          .definedBy("io.corridor.network..")
          .layer("route")
          .definedBy("io.corridor.route..")
          .layer("neo4j")
          .definedBy("io.corridor.neo4j..")
          .layer("server")
          .definedBy("io.corridor.server..")
          .layer("load")
          .definedBy("io.corridor.load..")
          .layer("procedure")
          .definedBy("io.corridor.procedure..")
          .layer("query")
          .definedBy("io.corridor.query..")
          .layer("document")
          .definedBy("io.corridor.document..")
          .layer("export")
          .definedBy("io.corridor.export..")
          .layer("workspace")
          .definedBy("io.corridor.workspace..")
          .layer("cli")
          .definedBy("io.corridor.cli..")
          .whereLayer("problem")
          .mayNotAccessAnyLayer()
          .whereLayer("time")
          .mayNotAccessAnyLayer()
          .whereLayer("value")
          .mayNotAccessAnyLayer()
          .whereLayer("output")
          .mayNotAccessAnyLayer()
          .whereLayer("network")
          .mayNotAccessAnyLayer()
          .whereLayer("route")
          .mayOnlyAccessLayers("network", "problem", "time")
          .whereLayer("yaml")
          .mayOnlyAccessLayers("problem")
          .whereLayer("model")
          .mayOnlyAccessLayers("yaml", "problem")
          .whereLayer("neo4j")
          .mayOnlyAccessLayers("value", "problem")
          .whereLayer("server")
          .mayOnlyAccessLayers("procedure", "problem")
          .whereLayer("procedure")
          .mayOnlyAccessLayers("load", "route", "network", "time", "value", "problem")
          .whereLayer("seed")
          .mayOnlyAccessLayers("model", "route", "time", "value", "yaml", "problem")
          .whereLayer("document")
          .mayOnlyAccessLayers("seed", "model", "output", "problem")
          .whereLayer("export")
          .mayOnlyAccessLayers("model", "neo4j", "output", "value", "problem")
          .whereLayer("workspace")
          .mayOnlyAccessLayers("value", "problem")
          .whereLayer("load")
          .mayOnlyAccessLayers("seed", "model", "neo4j", "route", "time", "value", "problem")
          .whereLayer("query")
          .mayOnlyAccessLayers(
              "yaml", "neo4j", "network", "output", "route", "model", "time", "problem")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule noRoomsGoInCircles =
      slices().matching("io.corridor.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

  @ArchTest
  static final ArchRule theDriverIsForRoomsThatTalkToADatabase =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.corridor.neo4j..", "io.corridor.load..", "io.corridor.query..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.neo4j.driver..");

  @ArchTest
  static final ArchRule theEmbeddedServerIsForTheServerAndItsProcedures =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.corridor.server..", "io.corridor.procedure..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.neo4j..").and(not(resideInAnyPackage("org.neo4j.driver.."))));

  @ArchTest
  static final ArchRule routesArePureJava =
      noClasses()
          .that()
          .resideInAnyPackage("io.corridor.route..", "io.corridor.network..")
          .should()
          .dependOnClassesThat(not(resideInAnyPackage("io.corridor..", "java..", "org.jspecify..")))
          .allowEmptyShould(true);

  /** The server is a process of its own, whose standard error is its log. */
  @ArchTest
  static final ArchRule onlyTheCommandLineAndTheServerProcessSpeak =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.corridor.cli..", "io.corridor.server..")
          .should(ACCESS_STANDARD_STREAMS)
          .because("answers and notices go through the streams that a command was given");

  @ArchTest
  static final ArchRule timeIsJavaTime =
      noClasses()
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(java.util.Date.class, java.util.Calendar.class, java.sql.Timestamp.class);
}
