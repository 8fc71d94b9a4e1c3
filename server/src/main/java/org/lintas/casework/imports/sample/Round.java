package org.lintas.casework.imports.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/**
 * Simulates the registration round of Thailand 2004 one person at a time, at any size. The totals
 * of nationalities and of work permits keep the proportions of the real round exactly, rounded to
 * whole people.
 */
final class Round {

  /** Temporary residence cards of July 2004: of Myanmar, Cambodia, Laos. */
  private static final long[] CARDS = {921_492, 183_541, 179_887};

  private static final long ALL_CARDS = 1_284_920;

  /** Work permits of July 2005. */
  private static final long PERMITS = 871_170;

  private static final double ONLY_CHECKED = 0.062;
  private static final double UNFIT = 0.004;

  private static final String[] NATIONALITIES = {"MM", "KH", "LA"};
  private static final int PERMITTED = 0;
  private static final int NEVER_CHECKED = 1;
  private static final int CHECKED = 2;

  private static final LocalDate CARDS_OPEN = LocalDate.of(2004, 7, 1);
  private static final LocalDate CHECKS_OPEN = LocalDate.of(2004, 8, 2);
  private static final LocalDate PERMITS_OPEN = LocalDate.of(2005, 7, 1);

  private final RandomGenerator random;
  private final Urn nationalities;
  private final Urn fates;
  private final List<Names> names =
      List.of(
          Names.read("names-my.txt", Names.Order.PARTS),
          Names.read("names-km.txt", Names.Order.FAMILY_FIRST),
          Names.read("names-lo.txt", Names.Order.FAMILY_LAST));
  private final List<Weights> provinces =
      List.of(
          Weights.read("provinces.txt", 1),
          Weights.read("provinces.txt", 2),
          Weights.read("provinces.txt", 3));
  private final Weights womensWork = Weights.read("sectors.txt", 1);
  private final Weights mensWork = Weights.read("sectors.txt", 2);
  private int count;

  Round(int people, long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    long myanmar = share(people, CARDS[0]);
    long cambodia = Math.min(people - myanmar, share(people, CARDS[1]));
    nationalities = new Urn(myanmar, cambodia, people - myanmar - cambodia);
    long permits = share(people, PERMITS);
    long unfit = Math.min(people - permits, Math.round(people * UNFIT));
    long checked = Math.min(people - permits - unfit, Math.round(people * ONLY_CHECKED));
    fates = new Urn(permits, people - permits - unfit - checked, checked, unfit);
  }

  private static long share(int people, long of) {
    return Math.round((double) people * of / ALL_CARDS);
  }

  /** The next person; may be asked as often as the round has people. */
  Worker next() {
    int origin = nationalities.draw(random);
    boolean woman = random.nextInt(100) < (origin == 0 ? 45 : origin == 1 ? 33 : 54);
    String sector = (woman ? womensWork : mensWork).draw(random);
    String province = provinces.get(origin).draw(random);
    int fate = fates.draw(random, favours(sector, province));
    LocalDate registered = CARDS_OPEN.plusDays(crowding(31));
    LocalDate checked = fate == NEVER_CHECKED ? null : CHECKS_OPEN.plusDays(soon(290));
    return new Worker(
        reference(++count),
        names.get(origin).draw(random, woman),
        woman,
        born(),
        NATIONALITIES[origin],
        sector,
        province,
        document(origin),
        phone(),
        registered,
        checked,
        outcome(fate),
        fate == PERMITTED ? PERMITS_OPEN.plusDays(crowding(31)) : null);
  }

  /**
   * People who move with the boats and the building sites, or live at the border, drop out more.
   */
  private static double[] favours(String sector, String province) {
    boolean mobile = sector.equals("fishing") || sector.equals("construction");
    boolean border = province.equals("TH-63") || province.equals("TH-85");
    double stay = mobile ? 0.72 : 1.15;
    return new double[] {border ? stay * 0.8 : stay, 1, 1, 1};
  }

  private static String reference(int number) {
    return "RC04-" + Integer.toString(10_000_000 + number).substring(1);
  }

  /** Between 15 and 60 years old in July 2004, most in their twenties; many know only the year. */
  private String born() {
    int age = 16 + Math.min(44, (int) Math.abs(random.nextGaussian() * 11 + 8));
    int year = 2004 - age;
    int dice = random.nextInt(100);
    if (dice < 45) {
      return Integer.toString(year);
    }
    String month = year + two(1 + random.nextInt(12));
    return dice < 55 ? month : month + two(1 + random.nextInt(28));
  }

  private static String two(int number) {
    return (number < 10 ? "-0" : "-") + number;
  }

  /** One in eight holds a paper of the state of origin. */
  private @Nullable String document(int origin) {
    int dice = random.nextInt(100);
    if (dice >= 12) {
      return null;
    }
    String kind = dice < 5 ? "passport " : dice < 9 ? "border-pass " : "identity-card ";
    return kind + "MCL".charAt(origin) + (char) ('A' + random.nextInt(26)) + digits(6);
  }

  private @Nullable String phone() {
    return random.nextInt(100) < 22 ? "+668" + digits(8) : null;
  }

  private String digits(int wanted) {
    int bound = wanted == 6 ? 1_000_000 : 100_000_000;
    return Integer.toString(bound + random.nextInt(bound)).substring(1);
  }

  private @Nullable String outcome(int fate) {
    return switch (fate) {
      case NEVER_CHECKED -> null;
      case PERMITTED, CHECKED -> random.nextInt(1000) < 19 ? "needs-treatment" : "fit";
      default -> "unfit";
    };
  }

  /** A day of a window into which people crowd towards its end. */
  private int crowding(int days) {
    return (int) (Math.sqrt(random.nextDouble()) * days);
  }

  /** A day after an opening on which most come within weeks, some after months. */
  private int soon(int days) {
    return Math.min(days, (int) (-Math.log(1 - random.nextDouble()) * 48));
  }
}
