package org.lintas.complaints.screening.model;

/** How many signs of each strength were found in one dimension. */
public record Tally(int strong, int medium, int weak) {
  public static final Tally NONE = new Tally(0, 0, 0);

  public Tally plus(Strength strength) {
    return switch (strength) {
      case STRONG -> new Tally(strong + 1, medium, weak);
      case MEDIUM -> new Tally(strong, medium + 1, weak);
      case WEAK -> new Tally(strong, medium, weak + 1);
    };
  }

  /**
   * Whether the dimension is positive: two strong signs, or a strong one with another, or three
   * medium ones, or two medium ones with a weak one.
   */
  public boolean isPositive() {
    return strong >= 2
        || (strong >= 1 && medium + weak >= 1)
        || medium >= 3
        || (medium >= 2 && weak >= 1);
  }
}
