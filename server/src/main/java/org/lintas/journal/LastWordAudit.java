package org.lintas.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** Holds rows against last entries that tell, as {@code said}, all that the row says. */
public abstract class LastWordAudit extends RowAudit<Map<String, String>> {

  private static final int LOT = 500;

  /**
   * Of a table.
   *
   * @param said by serial what rows say
   * @param serials of all rows
   */
  protected LastWordAudit(
      Entry.Chain chain,
      Journal journal,
      Function<List<Long>, Map<Long, Map<String, String>>> said,
      Supplier<? extends Collection<Long>> serials) {
    super(chain, said, () -> untold(chain, journal, List.copyOf(serials.get())));
  }

  private static List<Long> untold(Entry.Chain chain, Journal journal, List<Long> serials) {
    List<Long> untold = new ArrayList<>();
    for (int from = 0; from < serials.size(); from += LOT) {
      List<Long> lot = serials.subList(from, Math.min(serials.size(), from + LOT));
      Map<Long, List<Entry.Recorded>> known = journal.read(chain, lot);
      lot.stream().filter(serial -> !known.containsKey(serial)).forEach(untold::add);
    }
    return untold;
  }

  @Override
  protected final Optional<String> difference(List<Entry.Recorded> told, Map<String, String> row) {
    JsonMapper json = JsonMapper.shared();
    return unless(
        json.readTree(told.getLast().entry().payload()).path("said").equals(json.valueToTree(row)));
  }
}
