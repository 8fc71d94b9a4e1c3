package org.lintas.cards.keys.web;

import java.time.Instant;
import java.util.List;
import org.lintas.journal.Entry;
import tools.jackson.databind.json.JsonMapper;

/** A step in the history of a key or of a list of keys. */
public record Step(Instant at, String by, String action, String reason) {

  /** Newest first. */
  static List<Step> of(List<Entry.Recorded> entries) {
    return entries.reversed().stream().map(each -> of(each.entry())).toList();
  }

  private static Step of(Entry entry) {
    String reason = JsonMapper.shared().readTree(entry.payload()).path("reason").asString();
    return new Step(entry.at(), entry.actor(), entry.action(), reason);
  }
}
