package org.lintas.casework.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.casework.Cases;
import org.lintas.pages.Chosen;
import org.lintas.pages.Form;
import org.lintas.procedure.ProcedureName;

/**
 * What of a worklist is shown, as it stands in the page's address. Nothing of a person is in it.
 *
 * @param list {@code cases} for all cases that the officer may see, otherwise what waits
 * @param whose {@code mine}, {@code unclaimed} or empty
 * @param time {@code late}, {@code missed} or empty
 */
public record WorkFilter(
    @Nullable String list,
    @Nullable String procedure,
    @Nullable String stage,
    @Nullable String state,
    @Nullable String office,
    @Nullable String whose,
    @Nullable String time,
    @Nullable String sort,
    @Nullable Integer page) {

  /** Nobody leafs further; a longer list is to be narrowed down. */
  static final int PAGES = 4_000;

  /** For the door. */
  Cases.Filter forDoor(@Nullable String words) {
    String order = given(sort);
    return new Cases.Filter(
        procedure != null && procedure.matches("[a-z0-9-]+/[a-z0-9-]+")
            ? ProcedureName.of(procedure)
            : null,
        given(stage),
        states(),
        given(office),
        "mine".equals(whose),
        "late".equals(time),
        order == null ? "due" : order,
        words);
  }

  private @Nullable String states() {
    List<String> states = new ArrayList<>();
    if (state != null && state.matches("[a-z-]+")) {
      states.add(state);
    }
    if ("missed".equals(time)) {
      states.add("missed");
    }
    if ("unclaimed".equals(whose)) {
      states.add("unclaimed");
    }
    return states.isEmpty() ? null : String.join("+", states);
  }

  public boolean isAllCases() {
    return "cases".equals(list);
  }

  /** Whether more than a tab was chosen. */
  public boolean isNarrowed() {
    return given(state) != null
        || given(office) != null
        || given(whose) != null
        || given(time) != null
        || given(sort) != null;
  }

  public int number() {
    return page == null || page < 0 ? 0 : Math.min(page, PAGES - 1);
  }

  /** Whether a tab of the worklist is this one. */
  public boolean isAt(@Nullable String ofProcedure, @Nullable String ofStage) {
    return !isAllCases()
        && String.valueOf(given(procedure)).equals(String.valueOf(ofProcedure))
        && String.valueOf(given(stage)).equals(String.valueOf(ofStage));
  }

  /** Address of this list. */
  public String path() {
    return "/work" + chosen().query();
  }

  /** Address of the same list as CSV. */
  public String csv() {
    return "/work.csv" + chosen().query();
  }

  /** What was chosen, for the form that narrows the list down. */
  public Form form() {
    return chosen().form();
  }

  private Chosen chosen() {
    Map<String, String> chosen = new LinkedHashMap<>();
    put(chosen, "list", list);
    put(chosen, "procedure", procedure);
    put(chosen, "stage", stage);
    put(chosen, "state", state);
    put(chosen, "office", office);
    put(chosen, "whose", whose);
    put(chosen, "time", time);
    put(chosen, "sort", sort);
    return new Chosen(chosen);
  }

  private static void put(Map<String, String> chosen, String name, @Nullable String value) {
    if (given(value) != null) {
      chosen.put(name, value);
    }
  }

  private static @Nullable String given(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }
}
