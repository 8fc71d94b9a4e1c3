package org.lintas.recruitment.corridors.read;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Money;
import org.lintas.procedure.read.Page;
import org.lintas.recruitment.corridors.Cap;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads numbers, words of closed lists and caps out of nodes. */
final class Numbers {

  private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");
  private static final Pattern SHARE =
      Pattern.compile("(\\d{1,3}(?:\\.\\d{1,4})?) ?% of first-month");

  private final Page page;

  Numbers(Page page) {
    this.page = page;
  }

  @Nullable Integer whole(@Nullable Node node, int least, int most) {
    BigDecimal number = decimal(node, least, most);
    if (node != null && number != null && number.scale() > 0) {
      bad(node, number.toPlainString(), least, most);
      return null;
    }
    return number == null ? null : number.intValueExact();
  }

  @Nullable BigDecimal decimal(@Nullable Node node, int least, int most) {
    String text = page.text(node);
    if (node == null || text == null) {
      return null;
    }
    BigDecimal number = DECIMAL.matcher(text).matches() ? new BigDecimal(text) : null;
    boolean sound =
        number != null
            && number.compareTo(BigDecimal.valueOf(least)) >= 0
            && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    if (!sound) {
      bad(node, text, least, most);
    }
    return sound ? number : null;
  }

  private void bad(Node node, String text, int least, int most) {
    page.problem(node, "bad-number", null, text, String.valueOf(least), String.valueOf(most));
  }

  /** {@code 500 THB}, {@code actual-cost} or {@code 10 % of first-month}. */
  @Nullable Cap cap(Node node) {
    String text = page.text(node);
    if (text == null) {
      return null;
    }
    if (text.equals("actual-cost")) {
      return new Cap.ActualCost();
    }
    Matcher share = SHARE.matcher(text);
    if (share.matches()) {
      return new Cap.ShareOfFirstMonth(new BigDecimal(share.group(1)));
    }
    Money amount = page.money(node);
    return amount == null ? null : new Cap.Amount(amount);
  }

  <E> @Nullable E word(@Nullable Node node, E[] values, Function<E, String> code) {
    List<String> words = Arrays.stream(values).map(code).toList();
    String found = page.oneOf(node, words, "unknown-value");
    return found == null ? null : values[words.indexOf(found)];
  }
}
