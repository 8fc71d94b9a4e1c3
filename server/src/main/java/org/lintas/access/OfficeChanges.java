package org.lintas.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintas.access.store.OfficeStore;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The door through which administrators change the tree of offices. Every change is journalled. */
@Component
public class OfficeChanges {

  private static final String CODE = "[a-z][a-z0-9-]{0,39}";

  private final OfficeStore store;
  private final Offices offices;
  private final Reach reach;
  private final AccessJournal journal;

  OfficeChanges(OfficeStore store, Offices offices, Reach reach, AccessJournal journal) {
    this.store = store;
    this.offices = offices;
    this.reach = reach;
    this.journal = journal;
  }

  /**
   * What an office is to be.
   *
   * @param parent code of the office above; empty for the root, which has none
   * @param place code of the place it serves; empty if it serves none
   * @param names by language; empty ones fall back to English
   */
  public record Wanted(String parent, String place, Map<String, String> names) {}

  /** Offices that the caller may change, parents before children. */
  public List<Office> within(Caller caller, Locale locale) {
    return Stream.concat(offices.all(locale).stream(), offices.apart(locale).stream())
        .filter(office -> reach.offices(caller).contains(office.id()))
        .toList();
  }

  public Result<Office> add(Caller caller, String code, Wanted wanted) {
    if (reach.offices(caller).isEmpty()) {
      return new Result.Missing<>();
    }
    List<Reason> faults = faults(caller, wanted, false);
    if (!code.matches(CODE)) {
      faults.addFirst(AccountRules.reason("office-code", "code"));
    } else if (offices.find(code, Locale.ENGLISH).isPresent()) {
      faults.addFirst(AccountRules.reason("code-taken", "code"));
    }
    if (!faults.isEmpty()) {
      return new Result.Refused<>(faults);
    }
    try {
      return changed(
          caller,
          code,
          "add-office",
          wanted,
          () -> store.add(parent(caller, wanted), code, place(wanted), names(wanted)));
    } catch (DuplicateKeyException e) {
      return AccountRules.refused("code-taken", "code");
    }
  }

  public Result<Office> change(Caller caller, String code, Wanted wanted) {
    Optional<Office> office = reach.office(caller, code);
    if (office.isEmpty()) {
      return new Result.Missing<>();
    }
    boolean root = office.get().parent() == null;
    List<Reason> faults = faults(caller, wanted, root || keepsParent(office.get(), wanted));
    Integer parent = root ? null : parentOf(office.get(), wanted);
    if (parent != null && offices.covers(office.get().id(), parent)) {
      faults.add(AccountRules.reason("under-itself", "parent"));
    }
    if (!faults.isEmpty()) {
      return new Result.Refused<>(faults);
    }
    return changed(
        caller,
        code,
        "change-office",
        wanted,
        () -> store.change(office.get().id(), parent, place(wanted), names(wanted)));
  }

  private Result<Office> changed(
      Caller caller, String code, String action, Wanted wanted, Runnable change) {
    Map<String, String> what = new TreeMap<>(names(wanted));
    what.put("code", code);
    what.put("parent", wanted.parent());
    what.put("place", wanted.place());
    reach.change(() -> {
      change.run();
      journal.note(caller, AccessJournal.OFFICES, action, what);
      return code;
    });
    offices.reload();
    return new Result.Done<>(offices.find(code, Locale.ENGLISH).orElseThrow());
  }

  private List<Reason> faults(Caller caller, Wanted wanted, boolean anyParent) {
    List<Reason> faults = new ArrayList<>();
    if (!anyParent && reach.office(caller, wanted.parent()).isEmpty()) {
      faults.add(AccountRules.reason("unknown-office", "parent"));
    }
    if (names(wanted).get("en") == null) {
      faults.add(AccountRules.reason("required", "name-en"));
    }
    names(wanted).values().stream()
        .filter(name -> name.length() > 200)
        .findFirst()
        .ifPresent(name -> faults.add(AccountRules.reason("display-name", "name-en")));
    if (wanted.place().length() > 40) {
      faults.add(AccountRules.reason("place-code", "place"));
    }
    return faults;
  }

  /** An administrator of a province may rename its office without reaching the one above. */
  private boolean keepsParent(Office office, Wanted wanted) {
    Integer parent = office.parent();
    return parent != null && offices.get(parent, Locale.ENGLISH).code().equals(wanted.parent());
  }

  private @Nullable Integer parentOf(Office office, Wanted wanted) {
    return offices.find(wanted.parent(), Locale.ENGLISH).map(Office::id).orElse(office.parent());
  }

  private @Nullable Integer parent(Caller caller, Wanted wanted) {
    return reach.office(caller, wanted.parent()).map(Office::id).orElse(null);
  }

  private static @Nullable String place(Wanted wanted) {
    return wanted.place().isBlank() ? null : wanted.place().strip();
  }

  private static Map<String, String> names(Wanted wanted) {
    Map<String, String> names = new TreeMap<>();
    wanted
        .names()
        .forEach((language, name) -> {
          if (!name.isBlank()) {
            names.put(language, name.strip());
          }
        });
    return names;
  }
}
