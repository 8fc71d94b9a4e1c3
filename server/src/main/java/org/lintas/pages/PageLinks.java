package org.lintas.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Which pages of a list are offered by number: the first, the last, those around this one. */
public final class PageLinks {

  /** Stands for pages left out. */
  public static final int GAP = -1;

  private PageLinks() {}

  /**
   * Numbers from 0, with {@link #GAP} where some are left out.
   *
   * @param current from 0
   */
  public static List<Integer> of(int current, int pages) {
    TreeSet<Integer> offered = new TreeSet<>();
    for (int page : new int[] {0, current - 1, current, current + 1, pages - 1}) {
      if (page >= 0 && page < pages) {
        offered.add(page);
      }
    }
    List<Integer> numbers = new ArrayList<>();
    int before = -1;
    for (int page : offered) {
      if (page == before + 2) {
        numbers.add(page - 1); // a gap of one page is not shorter than its number
      } else if (page > before + 2) {
        numbers.add(GAP);
      }
      numbers.add(page);
      before = page;
    }
    return numbers;
  }

  /** An address with a parameter added. */
  public static String with(String href, String parameter, Object value) {
    return href + (href.contains("?") ? "&" : "?") + parameter + "=" + value;
  }
}
