package org.lintas.gates;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Rules on what a class may use, each with the canary that breaks it. */
class CodeRulesTest {

  private static final DescribedPredicate<JavaMethodCall> READS_A_CLOCK =
      new DescribedPredicate<>("reads a clock of its own") {
        @Override
        public boolean test(JavaMethodCall call) {
          boolean now =
              call.getName().equals("now")
                  && call.getTargetOwner().getPackageName().equals("java.time")
                  && call.getTarget().getRawParameterTypes().stream()
                      .noneMatch(type -> type.isEquivalentTo(Clock.class));
          boolean clock =
              call.getTargetOwner().isEquivalentTo(Clock.class)
                  && call.getName().startsWith("system");
          boolean millis =
              call.getTargetOwner().isEquivalentTo(System.class)
                  && call.getName().equals("currentTimeMillis");
          return now || clock || millis;
        }
      };

  private static final Map<String, ArchRule> RULES =
      Map.of(
          "Impure uses StringUtils",
          noClasses()
              .that()
              .resideInAPackage("..model..")
              .and()
              .doNotHaveSimpleName("package-info") // it may say which modules may use the model
              .should()
              .dependOnClassesThat(
                  resideInAnyPackage(
                      "org.springframework..",
                      "java.sql..",
                      "javax.sql..",
                      "jakarta..",
                      "org.postgresql.."))
              .as("a model is plain Java"),
          "Impure reads the date",
          noClasses()
              .that()
              .resideOutsideOfPackage("..node..")
              .should()
              .callMethodWhere(READS_A_CLOCK)
              .as("there is one clock, and it is injected"),
          "Careless logs by the JDK",
          noClasses()
              .should()
              .dependOnClassesThat()
              .resideInAPackage("java.util.logging..")
              .as("logging goes through SLF4J"),
          "Careless prints",
          noClasses()
              .that()
              .resideOutsideOfPackage("org.lintas.node")
              .should()
              .accessField(System.class, "out")
              .orShould()
              .accessField(System.class, "err")
              .as("commands print to their console; all else logs"),
          "Careless.jdbc is injected",
          noFields()
              .should()
              .beAnnotatedWith(Autowired.class)
              .orShould()
              .beAnnotatedWith(Value.class)
              .as("what a class needs stands in its constructor"),
          "Careless talks SQL",
          noClasses()
              .that()
              .resideInAPackage("..web..")
              .should()
              .dependOnClassesThat(
                  resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql.."))
              .as("pages ask a door, not the database"),
          "Springy leans on a framework",
          noClasses()
              .that()
              .resideInAnyPackage("org.lintas.procedure..", Production.CANARIES + ".procedure..")
              .should()
              .dependOnClassesThat(
                  resideInAnyPackage(
                      "org.springframework..",
                      "java.sql..",
                      "javax.sql..",
                      "jakarta..",
                      "java.net.."))
              .as("the procedure language is plain Java"));

  @TestFactory
  Stream<DynamicTest> everyRuleIsKept() {
    return RULES.values().stream()
        .map(rule ->
            DynamicTest.dynamicTest(
                rule.getDescription(),
                () -> rule.allowEmptyShould(true).check(Production.CLASSES)));
  }

  @TestFactory
  Stream<DynamicTest> everyRuleBites() {
    return RULES.entrySet().stream()
        .map(rule ->
            DynamicTest.dynamicTest(rule.getKey(), () -> bites(rule.getValue(), rule.getKey())));
  }

  private static void bites(ArchRule rule, String canary) {
    Set<String> words = Set.of(canary.split("[ .]"));
    assertThat(rule.evaluate(Production.canaries()).getFailureReport().getDetails())
        .anyMatch(found -> words.stream().anyMatch(word -> found.contains("." + word)));
  }
}
