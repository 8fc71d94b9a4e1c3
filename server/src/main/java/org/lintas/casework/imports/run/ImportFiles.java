package org.lintas.casework.imports.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.lintas.node.NodeProperties;
import org.lintas.shared.Sha256;
import org.springframework.stereotype.Component;

/** Files handed in for import, in a folder that only the node's own account may read. */
@Component
public class ImportFiles {

  private static final String NEW = "new-";

  private final Path folder;

  ImportFiles(NodeProperties properties) {
    this.folder = properties.data().resolve("imports");
  }

  /** A file taken in, not yet known by the id of an import. */
  public record Taken(Path path, String sha256, long bytes) {}

  /** Streams a file to disk. */
  public Taken take(InputStream content) throws IOException {
    makeFolder();
    Path path = Files.createTempFile(folder, NEW, ".csv"); // readable for its owner alone
    MessageDigest digest = Sha256.begin();
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
      long bytes = content.transferTo(out);
      return new Taken(path, HexFormat.of().formatHex(digest.digest()), bytes);
    } catch (IOException broken) {
      Files.deleteIfExists(path);
      throw broken;
    }
  }

  private void makeFolder() throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** Names a file by its import, and tells the id again. */
  public long keep(Taken taken, long id) {
    try {
      Files.move(taken.path(), path(id), StandardCopyOption.ATOMIC_MOVE);
      return id;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void drop(Taken taken) throws IOException {
    Files.deleteIfExists(taken.path());
  }

  public Path path(long id) {
    return folder.resolve(id + ".csv");
  }

  /** Whether the file lies on this node; another node of the same database may have it. */
  public boolean has(long id) {
    return Files.isRegularFile(path(id));
  }

  /** Deletes what a node that died left half taken in; nobody else writes into its folder. */
  void forgetHalfTaken() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, NEW + "*")) {
      for (Path each : left) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void forget(long id) {
    try {
      Files.deleteIfExists(path(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
