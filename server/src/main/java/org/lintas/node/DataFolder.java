package org.lintas.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The folder that outlives the process. One node at a time holds it, by a lock on a file. */
final class DataFolder implements AutoCloseable {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final Path path;
  private @Nullable FileChannel held;

  private DataFolder(Path path) {
    this.path = path;
  }

  static DataFolder at(Path path) {
    Path folder = path.toAbsolutePath().normalize();
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
    } catch (IOException e) {
      throw notWritable(folder);
    }
    if (!Files.isWritable(folder)) {
      throw notWritable(folder);
    }
    return new DataFolder(folder);
  }

  private static StartupFault notWritable(Path folder) {
    return new StartupFault(
        "The data folder " + folder + " cannot be written.",
        "Give this account the right to write there, or name another folder in LINTAS_DATA.");
  }

  Path resolve(String name) {
    return path.resolve(name);
  }

  /** Takes the folder for this process; false when another node has it. */
  boolean take() {
    try {
      FileChannel channel =
          FileChannel.open(
              path.resolve("node.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        return false;
      }
      held = channel;
      return true;
    } catch (IOException e) {
      throw notWritable(path);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by another node within this very process, as tests have it
    }
  }

  StartupFault taken() {
    return new StartupFault(
        "Another node is running on the data folder " + path + ".",
        "Stop that node first, or name another folder in LINTAS_DATA for this one.");
  }

  /** The random secret from which the passwords of the embedded database derive. */
  String secret() {
    Path file = path.resolve("database.key");
    try {
      if (!Files.exists(file)) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(file, HexFormat.of().formatHex(random));
      }
      return Files.readString(file).trim();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells commands beside this node where its database answers. */
  void announce(String database) {
    try {
      Files.writeString(
          path.resolve("node.json"),
          "{\"pid\":" + ProcessHandle.current().pid() + ",\"database\":\"" + database + "\"}\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the database of the node that holds this folder answers. */
  Optional<String> announced() {
    try {
      String json = Files.readString(path.resolve("node.json"));
      int from = json.indexOf("jdbc:");
      return from < 0
          ? Optional.empty()
          : Optional.of(json.substring(from, json.indexOf('"', from)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    if (held != null) {
      Files.deleteIfExists(path.resolve("node.json"));
      held.close();
      held = null;
    }
  }
}
