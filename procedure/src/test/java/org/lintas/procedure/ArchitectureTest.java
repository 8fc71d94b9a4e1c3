package org.lintas.procedure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The library is pure: no framework, no database, no clock. */
class ArchitectureTest {
  private static final Set<String> CLOCKS =
      Set.of("now", "currentTimeMillis", "nanoTime", "systemUTC", "systemDefaultZone");

  private static final ArchRule NO_FRAMEWORK_AND_NO_DATABASE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "jakarta..");

  private static final ArchRule NO_CLOCK =
      noClasses()
          .should()
          .callMethodWhere(
              new DescribedPredicate<>("asks a clock") {
                @Override
                public boolean test(JavaMethodCall call) {
                  AccessTarget.MethodCallTarget target = call.getTarget();
                  return CLOCKS.contains(target.getName())
                      && target.getOwner().getPackageName().startsWith("java.");
                }
              });

  private static final JavaClasses LIBRARY =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.lintas.procedure");

  @Test
  void theLibraryKnowsNoFrameworkAndNoDatabase() {
    NO_FRAMEWORK_AND_NO_DATABASE.check(LIBRARY);
  }

  @Test
  void theLibraryAsksNoClock() {
    NO_CLOCK.check(LIBRARY);
  }

  /** What the rules must bite. */
  static final class Offender {
    LocalDate today() {
      return LocalDate.now(ZoneOffset.UTC);
    }

    Date asDate(LocalDate day) {
      return Date.valueOf(day);
    }
  }

  @Test
  void aClassWithAClockAndADatabaseIsFound() {
    JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);
    assertThat(NO_CLOCK.evaluate(offender).hasViolation()).isTrue();
    assertThat(NO_FRAMEWORK_AND_NO_DATABASE.evaluate(offender).hasViolation()).isTrue();
  }
}
