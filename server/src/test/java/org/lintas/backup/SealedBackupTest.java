package org.lintas.backup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintas.Lintas;
import org.lintas.NodeTest;
import org.lintas.complaints.Channels;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.Pieces;
import org.lintas.complaints.vault.Vault;
import org.lintas.node.Console;
import org.lintas.node.NodeProperties;
import org.springframework.beans.factory.annotation.Autowired;

/** A backup holds complaints as they are kept: sealed, even for whoever has its passphrase. */
@NodeTest
class SealedBackupTest {

  private static final String WORD = "zqxcobaltlantern";
  private static final char[] PASSPHRASE = "a long walk to Mae Sot".toCharArray();

  @Autowired Vault vault;
  @Autowired Pieces pieces;
  @Autowired Channels channels;
  @Autowired NodeProperties properties;
  @TempDir Path apart;

  @Test
  void noWordOfAComplaintStandsInABackupThatIsOpened() throws Exception {
    Vault.Filed filed = vault.begin(channels.find("migrant-support").orElseThrow());
    pieces.add(filed.keys(), filed.complaint(), Compartment.STORY, "what", WORD);
    Path file = apart.resolve("node.backup");
    Console console =
        new Console(new PrintStream(new ByteArrayOutputStream(), true, UTF_8), Lintas.class);
    assertThat(
            BackupCommand.write(
                file, PASSPHRASE, List.of("--lintas.data=" + properties.data()), console))
        .isZero();
    boolean number = false;
    try (ZipInputStream zip =
        new ZipInputStream(
            Envelope.open(new BufferedInputStream(Files.newInputStream(file)), PASSPHRASE))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        String text = new String(zip.readAllBytes(), ISO_8859_1);
        String hex = HexFormat.of().formatHex(WORD.getBytes(UTF_8));
        assertThat(text.contains(WORD) || text.contains(hex)).as(part.getName()).isFalse();
        assertThat(text.contains(filed.receipt())).as(part.getName()).isFalse();
        number |= text.contains(filed.number());
      }
    }
    assertThat(number).as("the case itself is kept").isTrue();
  }
}
