package org.lintas.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys of the data folder, alone and wrapped by a key-management service. */
class KeyFilesTest {

  private static final String SERVICE = "memory-kms://ministry/keys";
  private static final byte[] TEXT = "who may read this".getBytes(StandardCharsets.UTF_8);
  private static final byte[] PLACE = "here".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void aKeyIsMadeOnceForItsOwnerAlone() throws Exception {
    byte[] sealed = files("").open("a.key").encrypt(TEXT, PLACE);
    assertThat(files("").open("a.key").decrypt(sealed, PLACE)).isEqualTo(TEXT);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file("a.key"))))
        .isEqualTo("rw-------");
    Aead other = files("").open("b.key");
    assertThatThrownBy(() -> other.decrypt(sealed, PLACE)).hasMessageContaining("decryption");
    assertThat(folder).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void aWrappedKeyOpensByItsServiceAlone() throws Exception {
    byte[] sealed = files(SERVICE).open("a.key").encrypt(TEXT, PLACE);
    assertThat(Files.readString(file("a.key"))).contains("encryptedKeyset");
    int before = VaultInMemory.UNWRAPPED.get();
    Aead again = files(SERVICE).open("a.key");
    assertThat(again.decrypt(sealed, PLACE)).isEqualTo(TEXT);
    assertThat(again.decrypt(sealed, PLACE)).isEqualTo(TEXT);
    assertThat(VaultInMemory.UNWRAPPED.get() - before).as("asked once, not each time").isEqualTo(1);
    refused("memory-kms://somebody/else", "does not open");
    refused("", "wrapped by a key-management service");
    refused("other-kms://x", "No client is there");
  }

  @Test
  void aWrappedKeyDoesNotOpenUnderAnotherName() throws Exception {
    files(SERVICE).open("a.key");
    Files.copy(file("a.key"), file("b.key"));
    assertThatThrownBy(() -> files(SERVICE).open("b.key")).isInstanceOf(StartupFault.class);
  }

  @Test
  void aKeyThatLayInTheClearIsWrappedWhenAServiceIsNamed() throws Exception {
    byte[] sealed = files("").open("a.key").encrypt(TEXT, PLACE);
    assertThat(Files.readString(file("a.key"))).doesNotContain("encryptedKeyset");
    assertThat(files(SERVICE).open("a.key").decrypt(sealed, PLACE)).isEqualTo(TEXT);
    assertThat(Files.readString(file("a.key"))).contains("encryptedKeyset");
    assertThat(files(SERVICE).open("a.key").decrypt(sealed, PLACE)).isEqualTo(TEXT);
  }

  private void refused(String service, String why) {
    assertThatThrownBy(() -> files(service).open("a.key"))
        .isInstanceOf(StartupFault.class)
        .hasMessageContaining(why);
  }

  private KeyFiles files(String service) {
    NodeProperties.Db none = new NodeProperties.Db("", "", "");
    return new KeyFiles(
        new NodeProperties(folder, folder, folder, false, true, ZoneOffset.UTC, none),
        new KeyService(service, ""));
  }

  private Path file(String name) {
    return folder.resolve(name);
  }
}
