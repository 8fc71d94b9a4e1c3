package org.lintas.node;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Keys by which the node seals what its database shall not know, each a file of the data folder,
 * made when it is first asked for. With a key-management service the files hold keys that only the
 * service can unwrap, which it is asked to do once at each start; a file made before is wrapped
 * then.
 */
@Component
@EnableConfigurationProperties(KeyService.class)
public class KeyFiles {

  private static final String WRAPPED = "encryptedKeyset"; // of Tink's form

  private final Path folder;
  private final KeyService service;

  KeyFiles(NodeProperties properties, KeyService service) {
    this.folder = properties.data();
    this.service = service;
  }

  /**
   * What seals and unseals by the key in a file.
   *
   * @param name of the file
   */
  public Aead open(String name) {
    try {
      AeadConfig.register();
      Files.createDirectories(folder);
      return key(folder.resolve(name)).getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException e) {
      throw new StartupFault(
          "The key file " + name + " of the data folder does not open: " + e.getMessage(),
          "Bring back the file from where it is kept, and see that LINTAS_KMS_KEY names the key"
              + " that it was wrapped with.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private KeysetHandle key(Path file) throws IOException, GeneralSecurityException {
    if (!Files.exists(file)) {
      return made(file);
    }
    String text = Files.readString(file);
    if (text.contains(WRAPPED)) {
      return TinkJsonProtoKeysetFormat.parseEncryptedKeyset(text, wrapping(), context(file));
    }
    KeysetHandle key = TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get());
    if (!service.key().isEmpty()) {
      write(file, key);
    }
    return key;
  }

  private KeysetHandle made(Path file) throws IOException, GeneralSecurityException {
    KeysetHandle key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
    write(file, key);
    return key;
  }

  /** Beside it first, then in its place: a key is never half there. */
  private void write(Path file, KeysetHandle key) throws IOException, GeneralSecurityException {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(beside);
    Files.createFile(
        beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(beside, text(file, key));
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private String text(Path file, KeysetHandle key) throws GeneralSecurityException {
    return service.key().isEmpty()
        ? TinkJsonProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get())
        : TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(key, wrapping(), context(file));
  }

  private static byte[] context(Path file) {
    return ("lintas/" + file.getFileName()).getBytes(StandardCharsets.UTF_8);
  }

  private Aead wrapping() throws GeneralSecurityException {
    if (service.key().isEmpty()) {
      throw new StartupFault(
          "The keys of the data folder are wrapped by a key-management service.",
          "Name its key in LINTAS_KMS_KEY.");
    }
    for (KmsClient client : ServiceLoader.load(KmsClient.class, jars())) {
      if (client.doesSupport(service.key())) {
        return client.withDefaultCredentials().getAead(service.key());
      }
    }
    throw new StartupFault(
        "No client is there for the key-management service of " + service.key() + ".",
        "Put the jar of Tink's client for it, with what it needs, into a folder and name that in"
            + " LINTAS_KMS_JARS.");
  }

  private ClassLoader jars() {
    ClassLoader own = KeyFiles.class.getClassLoader();
    if (service.jars().isEmpty()) {
      return own;
    }
    try (Stream<Path> listing = Files.list(Path.of(service.jars()))) {
      List<Path> jars = listing.filter(file -> file.toString().endsWith(".jar")).toList();
      URL[] urls = new URL[jars.size()];
      for (int at = 0; at < urls.length; at++) {
        urls[at] = jars.get(at).toUri().toURL();
      }
      return new URLClassLoader(urls, own);
    } catch (IOException e) {
      throw new StartupFault(
          "The folder " + service.jars() + " cannot be read.",
          "Name in LINTAS_KMS_JARS the folder with the client's jars.");
    }
  }
}
