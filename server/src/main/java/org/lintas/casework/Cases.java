package org.lintas.casework;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.procedure.Action;
import org.lintas.procedure.Actor;
import org.lintas.procedure.ProcedureName;
import org.lintas.shared.Page;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/** The door of running cases. Each call is one transaction: state and journal entry together. */
@Component
public class Cases {

  /**
   * Opens a case and completes its first stage.
   *
   * @param office code, or null for the officer's own
   * @param known serial of a person already known, or null to enter a new one from the answers
   * @param action builds the action once the door knows which roles the caller holds there
   */
  public Result<CaseView> start(
      Caller caller,
      ProcedureName procedure,
      @Nullable String office,
      @Nullable Long known,
      Function<Actor, Action.Start> action) {
    throw new UnsupportedOperationException("start " + caller + procedure + office + known + action);
  }

  /**
   * Acts on a case.
   *
   * @param version that the caller looked at (If-Match), or null
   */
  public Result<CaseView> act(
      Caller caller, long serial, @Nullable Integer version, Function<Actor, Action> action) {
    throw new UnsupportedOperationException("act " + caller + serial + version + action);
  }

  public Result<CaseView> find(Caller caller, long serial, Locale locale) {
    throw new UnsupportedOperationException("find " + caller + serial + locale);
  }

  /** Private answers of a stage; the reading is recorded in the journal before they are handed out. */
  public Result<Map<String, String>> unseal(Caller caller, long serial, String stage) {
    throw new UnsupportedOperationException("unseal " + caller + serial + stage);
  }

  public Result<List<CaseView.HistoryLine>> history(Caller caller, long serial, Locale locale) {
    throw new UnsupportedOperationException("history " + caller + serial + locale);
  }

  public Page<CaseView.Line> list(Caller caller, Filter filter, int page, int size) {
    throw new UnsupportedOperationException("list " + caller + filter + page + size);
  }

  /** Takes a waiting stage for oneself, or gives it back. */
  public Result<CaseView> claim(Caller caller, long serial, String stage, boolean take) {
    throw new UnsupportedOperationException("claim " + caller + serial + stage + take);
  }

  /**
   * What to list. Null means any.
   *
   * @param state {@code open}, {@code awaiting-approval}, {@code completed}, {@code refused}, …: of
   *     the stage when one is named, otherwise of the case
   * @param sort {@code due} (oldest first), {@code opened}, {@code number}
   */
  public record Filter(
      @Nullable ProcedureName procedure,
      @Nullable String stage,
      @Nullable String state,
      @Nullable String office,
      boolean mine,
      boolean late,
      String sort) {}
}
