package org.lintas.cards.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lintas.shared.PaperNumber;

/** Papers in lines and tables. */
class LinesTest {

  private static final String CODE = "6BF X1K%OO3*V/.-+$:Z 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ ";
  private static final String NUMBER = PaperNumber.card(17).digits();

  @Test
  void oneALine() {
    assertThat(Lines.papers(CODE + "\r\n\n" + NUMBER + "\n")).containsExactly(CODE, NUMBER);
    assertThat(Lines.papers("\n \n\t\n")).isEmpty();
  }

  @Test
  void inWhicheverCellOfATable() {
    String table =
        """
        \uFEFFname;number;code
        "Hla, Ma";%s;%s
        Aung\t%s
        "x",%s
        """
            .formatted(NUMBER, CODE, CODE, PaperNumber.card(17).spoken());
    assertThat(Lines.papers(table)).containsExactly(CODE, CODE, PaperNumber.card(17).spoken());
  }

  @Test
  void somethingElseIsNotSwallowed() {
    assertThat(Lines.papers("https://example.org/a?b=c\nhello")).hasSize(2);
    assertThat(Lines.papers("1\n\"never closed")).hasSize(2);
  }

  @Test
  void aStuckShiftKeyDoesNoHarm() {
    assertThat(Lines.papers(CODE.toLowerCase(Locale.ROOT))).containsExactly(CODE);
  }
}
