package org.lintas.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a policy officer may hand in, and what nobody may. */
class DefinitionFilesTest {

  private static final byte[] SOME = {1};

  @Test
  void namesWithoutFoldersTellWhereAFileBelongs() throws Exception {
    Map<String, byte[]> parts = new HashMap<>();
    for (String name :
        new String[] {
          "procedure.yaml", "authority.yaml", "places.csv", "km.properties", "a.yaml"
        }) {
      parts.put(name, SOME);
    }
    assertThat(DefinitionFiles.handedIn(parts))
        .containsOnlyKeys(
            "procedure.yaml",
            "authority.yaml",
            "places.csv",
            "texts/km.properties",
            "examples/a.yaml");
  }

  @Test
  void aZipOfTheFolderOrOfTheOneAboveIsUnderstood() throws Exception {
    byte[] zip =
        zip(
            "th/authority.yaml",
            "th/round/procedure.yaml",
            "th/round/texts/en.properties",
            "th/other/texts/en.properties",
            "__MACOSX/th/round/._procedure.yaml",
            "th/round/.DS_Store");
    assertThat(DefinitionFiles.handedIn(Map.of("Round.ZIP", zip)))
        .containsOnlyKeys("authority.yaml", "procedure.yaml", "texts/en.properties");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../procedure.yaml",
        "texts/../../en.properties",
        "texts\\..\\..\\en.properties",
        "/etc/procedure.yaml",
        "C:\\procedure.yaml",
        "texts//en.properties",
        "texts/./en.properties",
        "texts/en\u0000.properties"
      })
  void aNameThatLeadsElsewhereIsRefused(String name) throws IOException {
    assertThat(refused(Map.of("a.zip", zip("procedure.yaml", name)))).isEqualTo("path");
    assertThat(refused(Map.of(name, SOME))).isEqualTo("path");
  }

  @Test
  void aZipThatUnpacksToTooMuchIsRefused() throws IOException {
    byte[] bomb = bomb(60_000_000);
    assertThat(bomb.length).isLessThan(100_000);
    assertThat(refused(Map.of("a.zip", bomb))).isEqualTo("too-large");
  }

  @Test
  void manySmallZipsAreNoWayAroundTheLimit() throws IOException {
    byte[] large = bomb(3_000_000);
    assertThat(refused(Map.of("a.zip", large, "b.zip", large))).isEqualTo("too-large");
  }

  @Test
  void tooManyFilesAndNoFilesAreRefused() throws IOException {
    String[] names = new String[301];
    for (int at = 0; at < names.length; at++) {
      names[at] = "examples/" + at + ".yaml";
    }
    assertThat(refused(Map.of("a.zip", zip(names)))).isEqualTo("too-many");
    assertThat(refused(Map.of())).isEqualTo("none");
    assertThat(refused(Map.of("a.zip", new byte[] {80, 75, 9, 9}))).isIn("none", "not-a-zip");
  }

  @Test
  void theSameFilesGiveTheSameZip() {
    Ferry ferry = Ferry.fresh();
    assertThat(ferry.zip()).isEqualTo(ferry.zip());
  }

  private static String refused(Map<String, byte[]> parts) {
    return catchThrowableOfType(
            DefinitionFiles.Unreadable.class, () -> DefinitionFiles.handedIn(parts))
        .code();
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(SOME);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] bomb(int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("procedure.yaml"));
      zip.write(new byte[size]);
    }
    return bytes.toByteArray();
  }
}
