package org.lintas.credential;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Instant;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The library stands alone: no framework, no database, no network, no clock of its own. */
class ArchitectureTest {

  private static final ArchRule STANDS_ALONE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..",
              "java.sql..",
              "javax.sql..",
              "java.net..",
              "java.nio.file..");

  private static final ArchRule NO_CLOCK =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Clock.class, "systemUTC");

  /** Pictures of papers are personal, and these write them into files for the time being. */
  private static final ArchRule NO_PICTURE_IN_A_FILE =
      noClasses()
          .should()
          .callMethod(ImageIO.class, "createImageInputStream", Object.class)
          .orShould()
          .callMethod(ImageIO.class, "createImageOutputStream", Object.class)
          .orShould()
          .callMethod(ImageIO.class, "write", RenderedImage.class, String.class, OutputStream.class)
          .orShould()
          .callMethod(ImageIO.class, "read", InputStream.class);

  private static final JavaClasses LIBRARY =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.lintas.credential");

  @Test
  void theLibraryStandsAlone() {
    STANDS_ALONE.check(LIBRARY);
    NO_CLOCK.check(LIBRARY);
    NO_PICTURE_IN_A_FILE.check(LIBRARY);
  }

  /** What the rules must bite. */
  static final class Offender {
    HttpClient client() {
      return HttpClient.newHttpClient();
    }

    @Nullable BufferedImage picture(byte[] file) throws IOException {
      return ImageIO.read(new ByteArrayInputStream(file));
    }

    URI here() {
      return URI.create("https://labour.example/" + Instant.now());
    }
  }

  @Test
  void aClassWithANetworkAClockAndAFileIsFound() {
    JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);
    assertThat(STANDS_ALONE.evaluate(offender).hasViolation()).isTrue();
    assertThat(NO_CLOCK.evaluate(offender).hasViolation()).isTrue();
    assertThat(NO_PICTURE_IN_A_FILE.evaluate(offender).hasViolation()).isTrue();
  }
}
