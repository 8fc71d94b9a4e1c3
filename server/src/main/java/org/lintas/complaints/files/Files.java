package org.lintas.complaints.files;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lintas.complaints.vault.AllOrNothing;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.ComplaintShredded;
import org.lintas.complaints.vault.Drawer;
import org.lintas.complaints.vault.Keys;
import org.lintas.complaints.vault.RandomIds;
import org.lintas.complaints.vault.Vault;
import org.lintas.uploads.Cleaned;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The door of the files of complaints: for whoever has keys of the story. */
@Component
public class Files {

  private static final int PART = 1 << 20;
  private static final long MOST_BYTES = 100L << 20;

  private final Vault vault;
  private final FileStore store;
  private final AllOrNothing allOrNothing;
  private final Clock clock;

  Files(Vault vault, FileStore store, AllOrNothing allOrNothing, Clock clock) {
    this.vault = vault;
    this.store = store;
    this.allOrNothing = allOrNothing;
    this.clock = clock;
  }

  /** A file of a list. */
  public record FileLine(long id, String name, String type, long bytes, Instant at, String by) {}

  /** A file with its content. */
  public record Opened(String name, String type, byte[] bytes) {}

  /** Whether a complaint may hold as much more: nobody fills the disk with one receipt. */
  public boolean hasRoom(long complaint, long bytes) {
    return store.bytes(complaint) + bytes <= MOST_BYTES;
  }

  /** Seals a file, its name too; returns its id. */
  public long keep(Keys keys, long complaint, Cleaned file) {
    Drawer drawer = vault.drawer(keys, complaint, Compartment.STORY);
    long id = RandomIds.next();
    byte[] about = drawer.seal(about(id), file.type(), file.name());
    allOrNothing.run(() -> {
      store.add(
          new FileStore.Row(id, complaint, clock.instant(), keys.signature(), size(file), about));
      int parts = parts(size(file));
      for (int part = 0; part < parts; part++) {
        byte[] plain =
            Arrays.copyOfRange(file.bytes(), part * PART, Math.min(size(file), (part + 1) * PART));
        store.addPart(id, part, drawer.seal(part(id, part, parts), plain));
      }
    });
    return id;
  }

  private static int size(Cleaned file) {
    return file.bytes().length;
  }

  private static int parts(int bytes) {
    return Math.max(1, (bytes + PART - 1) / PART);
  }

  /** Files of a complaint, oldest first. */
  public List<FileLine> list(Keys keys, long complaint) {
    List<FileStore.Row> rows = store.of(complaint);
    if (rows.isEmpty()) {
      return List.of();
    }
    Drawer drawer = vault.drawer(keys, complaint, Compartment.STORY);
    return rows.stream().map(row -> line(drawer, row)).toList();
  }

  private static FileLine line(Drawer drawer, FileStore.Row row) {
    String[] about = drawer.lines(about(row.id()), row.about(), 2);
    return new FileLine(row.id(), about[1], about[0], row.bytes(), row.at(), row.by());
  }

  /** A file of this complaint; of another there is none. */
  public Optional<Opened> open(Keys keys, long complaint, long file) {
    Optional<FileStore.Row> row = store.find(complaint, file);
    return row.map(found -> opened(vault.drawer(keys, complaint, Compartment.STORY), found));
  }

  private Opened opened(Drawer drawer, FileStore.Row row) {
    FileLine line = line(drawer, row);
    ByteArrayOutputStream whole = new ByteArrayOutputStream(row.bytes());
    int parts = parts(row.bytes());
    List<byte[]> sealed = store.parts(row.id());
    if (sealed.size() != parts) {
      throw new IllegalStateException("parts of a file are missing");
    }
    for (int part = 0; part < parts; part++) {
      whole.writeBytes(drawer.open(part(row.id(), part, parts), sealed.get(part)));
    }
    return new Opened(line.name(), line.type(), whole.toByteArray());
  }

  private static String about(long id) {
    return "file/" + id;
  }

  private static String part(long id, int part, int parts) {
    return "file/" + id + "/" + part + (part == parts - 1 ? "/last" : "");
  }

  @EventListener
  void forget(ComplaintShredded shredded) {
    store.forget(shredded.complaint());
  }
}
