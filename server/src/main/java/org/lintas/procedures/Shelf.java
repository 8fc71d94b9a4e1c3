package org.lintas.procedures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.lintas.procedure.Definitions;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.ProcedureName;
import org.lintas.procedure.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * All published definitions, compiled, in memory. Looks every two seconds at most whether another
 * node on the same database published something.
 */
@Component
class Shelf {

  private static final Logger log = LoggerFactory.getLogger(Shelf.class);
  private static final long FRESH_NANOS = 2_000_000_000L;

  /**
   * @param versions newest first
   */
  private record Content(
      String mark, Map<Integer, Published> byId, Map<ProcedureName, List<Published>> versions) {}

  private final DefinitionStore store;
  private final Map<Integer, Procedure> compiled = new HashMap<>();
  private final ReentrantLock looking = new ReentrantLock();
  private volatile Content content = new Content("", Map.of(), Map.of());
  private volatile long lookedAt = System.nanoTime() - FRESH_NANOS;

  Shelf(DefinitionStore store) {
    this.store = store;
  }

  Map<Integer, Published> byId() {
    return fresh().byId;
  }

  /** By name; versions newest first. */
  Map<ProcedureName, List<Published>> versions() {
    return fresh().versions;
  }

  /** To be called after a publication has been committed. */
  void reload() {
    looking.lock();
    try {
      String mark = store.mark();
      if (!mark.equals(content.mark)) {
        content = read(mark);
      }
      lookedAt = System.nanoTime();
    } finally {
      looking.unlock();
    }
  }

  /**
   * One looks, the others go on with what there is: the one may be waiting for a connection, and
   * the others may hold them all.
   */
  private Content fresh() {
    boolean stale = System.nanoTime() - lookedAt >= FRESH_NANOS;
    if (stale && content.mark.isEmpty()) {
      reload();
    } else if (stale && looking.tryLock()) {
      try {
        reload();
      } finally {
        looking.unlock();
      }
    }
    return content;
  }

  private Content read(String mark) {
    List<DefinitionStore.Row> rows = store.all();
    Map<String, Integer> newest = new HashMap<>();
    rows.forEach(row -> newest.merge(row.name(), row.version(), Math::max));
    Map<Integer, Published> byId = new HashMap<>();
    Map<ProcedureName, List<Published>> versions = new HashMap<>();
    for (DefinitionStore.Row row : rows.reversed()) {
      Procedure procedure = compiled.computeIfAbsent(row.id(), id -> compile(row));
      boolean retired = row.withdrawn() || row.version() < newest.getOrDefault(row.name(), 0);
      Published published =
          new Published(row.id(), row.version(), procedure, row.at(), row.by(), retired);
      byId.put(row.id(), published);
      versions.computeIfAbsent(procedure.name(), name -> new ArrayList<>()).add(published);
    }
    return new Content(mark, Map.copyOf(byId), Map.copyOf(versions));
  }

  private static Procedure compile(DefinitionStore.Row row) {
    try {
      return switch (Definitions.read(DefinitionFiles.unzip(row.files()))) {
        case Reading.Sound sound -> sound.procedure();
        case Reading.Faulty faulty -> {
          log.error("definition {} is no longer sound: {}", row.id(), faulty.problems());
          throw new IllegalStateException("published definition " + row.id() + " cannot be read");
        }
      };
    } catch (DefinitionFiles.Unreadable e) {
      throw new IllegalStateException(
          "published definition " + row.id() + " cannot be unpacked", e);
    }
  }
}
