package org.lintas.complaints.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Caller;
import org.lintas.access.DemoAccounts;
import org.lintas.access.Offices;
import org.lintas.access.store.AccountStore;
import org.lintas.complaints.Members;
import org.lintas.complaints.admissions.Admitting;
import org.lintas.complaints.desk.Deskwork;
import org.lintas.complaints.desk.Filed;
import org.lintas.complaints.desk.Help;
import org.lintas.complaints.opened.OpenedCase;
import org.lintas.complaints.referrals.Passing;
import org.lintas.complaints.referrals.Referral;
import org.lintas.complaints.reveals.Reveals;
import org.lintas.complaints.vault.KeyRing;
import org.lintas.complaints.vault.Keys;
import org.lintas.complaints.vault.NotEntitled;
import org.lintas.complaints.vault.Receipts;
import org.lintas.node.OwnerAccount;
import org.lintas.shared.Page;
import org.lintas.shared.Result;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.server.ResponseStatusException;

/**
 * Calls every door of complaints that asks who calls, as everybody who is no member of the channel,
 * for a complaint that is there. Pages are walked by {@link EveryRoleIsOutsideTest}; behind them
 * somebody may one day build another page.
 */
@NodeTest
class EveryDoorIsShutTest {

  private static final String WORD = "zqxamberlabyrinth";

  /** Doors that are one's own, or that this test cannot call, and why. */
  private static final Map<String, String> EXCEPTED =
      Map.ofEntries(
          Map.entry("Entrance.keys", "gives whoever is signed in her own keys"),
          Map.entry("Entrance.mustHaveKeys", "refuses whoever has no keys"),
          Map.entry("KeyRing.of", "gives whoever is signed in her own keys"),
          Map.entry("KeyRing.known", "tells whether somebody has keys of her own"),
          Map.entry("KeyRing.unlock", "opens one's own keys with one's own password"),
          Map.entry("KeyRing.heard", "opens one's own keys with one's own password"),
          Map.entry("KeyRing.changed", "seals one's own keys with one's own password"),
          Map.entry("KeyRing.forget", "shuts one's own keys"),
          Map.entry("KeyRing.hold", "takes keys that are open, of their own holder alone"),
          Map.entry("TrackDeeds.mayCorrect", "asks of a track that somebody has opened already"),
          Map.entry("Recovery.ask", "asks for keys of one's own, wherever one is a member"));

  @Autowired ApplicationContext node;
  @Autowired AccountStore accounts;
  @Autowired Offices offices;
  @Autowired OwnerAccount owner;
  private Receipts.Opened hers;
  private List<Long> ids = List.of();

  @BeforeEach
  void somebodyComplains() {
    Filed filed = new Filed(node);
    hers = filed.at("migrant-support");
    filed.says(hers, WORD);
    Caller.Officer caseworker = filed.member("caseworker");
    Deskwork desk = node.getBean(Deskwork.class);
    done(desk.acknowledge(caseworker, hers.number(), WORD));
    done(desk.note(caseworker, hers.number(), WORD));
    done(
        node.getBean(Help.class)
            .ask(caseworker, hers.number(), new Help.Wanted("lawyer", "requested", null, WORD)));
    done(
        node.getBean(Reveals.class)
            .ask(caseworker, hers.number(), new Reveals.Wanted("caseworker", WORD, 24)));
    done(
        node.getBean(Admitting.class)
            .ask(caseworker, hers.number(), new Admitting.Wanted("prosecutor", WORD)));
    done(
        node.getBean(Passing.class)
            .ask(
                caseworker,
                hers.number(),
                new Passing.Wanted("embassy-mm", Optional.of(Referral.Way.SHARE), WORD)));
    ids =
        List.of(
            hers.complaint(),
            id("complaints.reveal"),
            id("complaints.referral"),
            id("complaints.admission"),
            id("complaints.help"));
  }

  private static void done(Result<?> result) {
    assertThat(result).isInstanceOf(Result.Done.class);
  }

  private long id(String table) {
    return owner
        .sql()
        .sql("select id from " + table + " where complaint = ?")
        .param(hers.complaint())
        .query(Long.class)
        .single();
  }

  @Test
  void noDoorTellsOrDoesAnythingForWhoeverIsOutside() {
    List<String> before = state();
    List<String> told = new ArrayList<>();
    for (Caller outsider : outsiders()) {
      told.addAll(told(outsider, doors(), this::isNothing));
    }
    Filed filed = new Filed(node);
    told.addAll(told(filed.member("embassy-caseworker"), doors(), this::isOfAnother));
    for (String colleague : List.of("complaints-manager", "investigator")) {
      told.addAll(told(filed.member(colleague), doors(), this::isWithoutContent));
    }
    assertThat(told).isEmpty();
    assertThat(state()).as("nothing was done either").isEqualTo(before);
  }

  @Test
  void everyDoorIsTried() {
    assertThat(
            doors().stream()
                .flatMap(door -> asking(AopUtils.getTargetClass(door)).stream())
                .map(EveryDoorIsShutTest::name))
        .hasSizeGreaterThan(60)
        .contains("Deskwork.note", "Reveals.readers", "Custody.say", "TrackDeeds.all")
        .containsAll(EXCEPTED.keySet());
  }

  @Test
  void aDoorThatTellsAndOneThatCannotBeCalledAreFound() {
    assertThat(told(officer("police-officer"), List.of(new CarelessDoor()), this::isNothing))
        .hasSize(2)
        .anyMatch(each -> each.contains("CarelessDoor.tell"))
        .anyMatch(each -> each.contains("CarelessDoor.run"));
  }

  /** Tells everybody, tells nobody, and wants what nobody can make up. */
  public static class CarelessDoor {

    public Optional<String> tell(Caller caller, String number) {
      return Optional.of(caller.signature() + number);
    }

    public List<String> silent(Caller.Officer officer) {
      return List.of();
    }

    public void run(Caller caller, Runnable work) {
      work.run();
    }
  }

  /** Doors that told a caller something, or cannot be called and are not excepted. */
  private List<String> told(Caller caller, Collection<?> doors, Predicate<@Nullable Object> right) {
    List<String> told = new ArrayList<>();
    for (Object door : doors) {
      for (Method method : asking(AopUtils.getTargetClass(door))) {
        if (!EXCEPTED.containsKey(name(method))) {
          ids.stream()
              .flatMap(id -> wrong(door, method, new MadeUp(caller, hers, id, keys(caller)), right))
              .limit(1)
              .forEach(each -> told.add(caller + ": " + name(method) + " " + each));
        }
      }
    }
    return told;
  }

  private static Stream<String> wrong(
      Object door, Method method, MadeUp made, Predicate<@Nullable Object> right) {
    if (!made.asks(method)) {
      return Stream.empty();
    }
    try {
      Object answer = method.invoke(door, made.arguments(method));
      return right.test(answer) ? Stream.empty() : Stream.of(String.valueOf(answer));
    } catch (InvocationTargetException thrown) {
      return isRefusal(thrown.getTargetException())
          ? Stream.empty()
          : Stream.of(String.valueOf(thrown.getTargetException()));
    } catch (IllegalAccessException | MadeUp.Unknown uncallable) {
      return Stream.of("cannot be called: " + uncallable.getMessage());
    }
  }

  private static boolean isRefusal(Throwable thrown) {
    return thrown instanceof NotEntitled
        || (thrown instanceof ResponseStatusException answer
            && answer.getStatusCode().value() == 404);
  }

  private boolean isNothing(@Nullable Object answer) {
    return switch (answer) {
      case null -> true;
      case Optional<?> found -> found.isEmpty();
      case Collection<?> found -> found.isEmpty();
      case Map<?, ?> found -> found.isEmpty();
      case Page<?> found -> found.total() == 0;
      case Number count -> count.longValue() == 0;
      case Boolean yes -> !yes;
      case Result.Missing<?> _ -> true;
      default -> false;
    };
  }

  /** A member of another channel may be told of its own cases. */
  private boolean isOfAnother(@Nullable Object answer) {
    String said = String.valueOf(answer);
    return isWithoutContent(answer)
        && !said.contains(hers.number())
        && ids.stream().noneMatch(id -> said.contains(String.valueOf(id)));
  }

  /** A colleague whose work is another may know that there is a case. */
  private boolean isWithoutContent(@Nullable Object answer) {
    return !String.valueOf(answer).contains(WORD);
  }

  private List<?> doors() {
    return Arrays.stream(node.getBeanDefinitionNames())
        .filter(node::isSingleton)
        .map(node::getBean)
        .filter(each -> isDoor(AopUtils.getTargetClass(each)))
        .toList();
  }

  private static boolean isDoor(Class<?> type) {
    return type.getPackageName().startsWith("org.lintas.complaints")
        && Modifier.isPublic(type.getModifiers());
  }

  /** Methods that ask who calls, or for a case in somebody's hands. */
  private static List<Method> asking(Class<?> door) {
    return Arrays.stream(door.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
        .filter(method ->
            Arrays.stream(method.getParameterTypes())
                .anyMatch(type -> Caller.class.isAssignableFrom(type) || type == OpenedCase.class))
        .toList();
  }

  private static String name(Method method) {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }

  private List<Caller> outsiders() {
    Stream<Caller> officers =
        DemoAccounts.all().stream()
            .filter(account -> !Members.ROLES.contains(account.role()))
            .map(account -> officer(account.name()));
    int state = offices.find("th", Locale.ENGLISH).orElseThrow().id();
    Set<Caller.Grant> above =
        Members.ROLES.stream()
            .map(role -> new Caller.Grant(role, state))
            .collect(Collectors.toSet());
    return Stream.concat(
            officers,
            Stream.of(
                new Caller.Officer(999_999, "above-all", "Above all", above),
                new Caller.Visitor(),
                new Caller.Node("elsewhere")))
        .toList();
  }

  private Caller.Officer officer(String name) {
    return accounts.find(name).orElseThrow().officer();
  }

  private Optional<Keys> keys(Caller caller) {
    return caller instanceof Caller.Officer officer
        ? node.getBean(KeyRing.class).of(officer)
        : Optional.empty();
  }

  /** All that is kept of the case. */
  private List<String> state() {
    List<String> state = new ArrayList<>();
    for (String table :
        List.of("entry", "piece", "reveal", "referral", "admission", "help", "data_key", "track")) {
      state.addAll(
          owner
              .sql()
              .sql("select t::text from complaints." + table + " t where complaint = ? order by 1")
              .param(hers.complaint())
              .query(String.class)
              .list());
    }
    state.addAll(
        owner
            .sql()
            .sql("select t::text from complaints.complaint t where id = ?")
            .param(hers.complaint())
            .query(String.class)
            .list());
    return state;
  }
}
