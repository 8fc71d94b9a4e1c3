package org.lintas.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.people.Officers.REGISTRAR;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.node.OwnerAccount;
import org.lintas.people.Person.Document;
import org.lintas.people.Person.Particulars;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How fast people are entered and found among a million. Not part of the ordinary tests: {@code mvn
 * -pl server -am test -Dtest=PeopleAtScale -Dsurefire.failIfNoSpecifiedTests=false}, with {@code
 * -DargLine=-Dpersons=1000000} for another number.
 */
@NodeTest
class PeopleAtScale {

  private static final int PERSONS = Integer.getInteger("persons", 1_000_000);
  private static final int BATCH = 10_000;
  private static final int LOOKS = 300;

  private static final String[] BURMESE =
      ("အောင် Aung ကျော် Kyaw မိုး Moe ဇော် Zaw ဝင်း Win ထွန်း Htun လှ Hla မြင့် Myint စိုး Soe အေး"
           + " Aye ခင် Khin သန်း Than နိုင် Naing ဖြိုး Phyo ဇင် Zin မင်း Min သူ Thu ရီ Yi စန်း San"
           + " ဆွေ Swe လင်း Lin ထက် Htet နေ Nay ခိုင် Khaing မာ Mar နွယ် Nwe ဝေ Wai ချို Cho ညွန့်"
           + " Nyunt တင် Tin သက် Thet စည် Si ကြည် Kyi မြတ် Myat ပြည့် Pyae ရဲ Ye ဟိန်း Hein ဘို Bo"
           + " သီတာ Thida စန္ဒာ Sandar")
          .split(" ");

  private static final String[] KHMER =
      ("សុខ Sok ចាន់ Chan ហេង Heng លី Ly គឹម Kim សុភា Sophea ដារា Dara វិសាល Visal ស្រីមុំ Sreymom"
              + " ណារី Nary បុប្ផា Bopha រតនា Ratana សំណាង Samnang ពិសិដ្ឋ Piseth វណ្ណា Vanna ចន្ថា"
              + " Chantha សុវណ្ណ Sovann រដ្ឋា Ratha មករា Makara ធារី Theary")
          .split(" ");

  @Autowired People people;
  @Autowired OwnerAccount owner;

  private final Random random = new Random(42);
  private final List<Particulars> sample = new ArrayList<>();

  @Test
  void peopleAreEnteredAndFoundFast() {
    double entered = fill();
    System.out.printf("entered %,d persons at %,.0f a second (keys and COPY)%n", PERSONS, entered);
    sizes();
    Particulars[] known = sample.toArray(Particulars[]::new);
    measure("search: full Latin name", at -> search(latin(known[at])));
    measure("search: full name, year", at -> search(latin(known[at]) + " " + year(known[at])));
    measure("search: name in script", at -> search(known[at].name()));
    measure("search: first word only", at -> search(latin(known[at]).split(" ")[0]));
    measure("search: document number", at -> search("N" + at * 7));
    measure("alike: one at the counter", at -> people.alike(REGISTRAR, known[at]));
    measure("enter: one at the counter", at -> people.enter(REGISTRAR, List.of(known[at])));
    long start = System.nanoTime();
    Newcomers met = people.meet(REGISTRAR, batch(BATCH), null);
    long warned = IntStream.range(0, BATCH).filter(at -> met.alike(at) != null).count();
    System.out.printf(
        "alike in bulk: %,.0f a second, %,d of %,d warned%n",
        BATCH / seconds(start), warned, BATCH);
    plans();
    double p99 = measure("search: again", at -> search(latin(known[at])));
    assertThat(p99).as("99th percentile of a search, milliseconds").isLessThan(100);
  }

  private double fill() {
    double spent = 0;
    for (int done = 0; done < PERSONS; done += BATCH) {
      List<Particulars> batch = batch(Math.min(BATCH, PERSONS - done));
      sample.addAll(batch.subList(0, Math.max(1, LOOKS * batch.size() / PERSONS)));
      long start = System.nanoTime();
      people.enter(REGISTRAR, batch);
      spent += seconds(start);
    }
    while (sample.size() < LOOKS) {
      sample.addAll(batch(LOOKS));
    }
    return PERSONS / spent;
  }

  private List<Particulars> batch(int size) {
    List<Particulars> batch = new ArrayList<>(size);
    for (int at = 0; at < size; at++) {
      batch.add(random.nextInt(10) < 7 ? burmese() : khmer());
    }
    return batch;
  }

  private Particulars burmese() {
    StringBuilder name = new StringBuilder();
    StringBuilder latin = new StringBuilder();
    int words = 2 + random.nextInt(3);
    for (int word = 0; word < words; word++) {
      int at = skewed(BURMESE.length / 2) * 2;
      name.append(BURMESE[at]);
      latin.append(word == 0 ? "" : " ").append(BURMESE[at + 1]);
    }
    return new Particulars(
        name.toString(),
        random.nextInt(10) == 0 ? null : latin.toString(),
        born(),
        "male",
        "MM",
        phone(),
        List.of());
  }

  private Particulars khmer() {
    int first = skewed(KHMER.length / 2) * 2;
    int second = random.nextInt(KHMER.length / 2) * 2;
    List<Document> documents =
        List.of(new Document("identity-card", "N" + random.nextInt(90_000_000), "KH"));
    return new Particulars(
        KHMER[first] + " " + KHMER[second],
        KHMER[first + 1] + " " + KHMER[second + 1],
        born(),
        random.nextBoolean() ? "male" : "female",
        "KH",
        phone(),
        random.nextBoolean() ? documents : List.of());
  }

  private int skewed(int bound) {
    return (int) (bound * Math.pow(random.nextDouble(), 2));
  }

  private String born() {
    int year = 1955 + random.nextInt(35);
    return random.nextInt(4) == 0
        ? String.valueOf(year)
        : "%d-%02d-%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  private @Nullable String phone() {
    return random.nextInt(5) == 0 ? "08" + (10_000_000 + random.nextInt(89_000_000)) : null;
  }

  private void search(String words) {
    people.search(REGISTRAR, words, 0, 20);
  }

  private static String latin(Particulars known) {
    String latin = known.latinName();
    return latin == null ? known.name() : latin;
  }

  private static String year(Particulars known) {
    String born = known.born();
    return born == null ? "" : born.substring(0, 4);
  }

  /** Prints the median and the 99th percentile in milliseconds; returns the latter. */
  private static double measure(String what, IntConsumer look) {
    for (int at = 0; at < 40; at++) {
      look.accept(at);
    }
    double[] spent = new double[LOOKS];
    for (int at = 0; at < LOOKS; at++) {
      long start = System.nanoTime();
      look.accept(at);
      spent[at] = seconds(start) * 1000;
    }
    Arrays.sort(spent);
    double p99 = spent[LOOKS * 99 / 100];
    System.out.printf("%-28s p50 %6.1f ms   p99 %6.1f ms%n", what, spent[LOOKS / 2], p99);
    return p99;
  }

  private void sizes() {
    owner
        .sql()
        .sql(
            """
            select c.relname || ': ' || pg_size_pretty(pg_relation_size(c.oid)) from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'people' and c.relkind in ('r', 'i') order by 1
            """)
        .query(String.class)
        .list()
        .forEach(System.out::println);
  }

  private void plans() {
    owner
        .sql()
        .sql(
            """
            explain (analyze, buffers) select id from people.persons
            where search @@ '''n'' & ''c'' & ''y1970'''::tsquery limit 500
            """)
        .query(String.class)
        .list()
        .forEach(System.out::println);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
