package org.lintas.cards.paper.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintas.credential.QrCode;

/** Cards as they come out of a printer. */
class CardSheetsTest {

  private static final Bilingual KIND =
      new Bilingual("ယာယီနေထိုင်ခွင့်ကတ်", "Temporary residence card");

  private static final String BURMESE = "ဒေါ်ခင်မျိုးချစ်ဆွေမင်းသန္တာလှိုင်";

  @Test
  void eightCardsAreASheetOfA4WithTheirBacksBehind() {
    try (Printed printed =
        sheets(IntStream.range(0, 9).mapToObj(at -> card(at, BURMESE)).toList())) {
      assertThat(printed.pages()).isEqualTo(4);
      assertThat(printed.size(0).get(0)).isCloseTo(210, within(0.5));
      assertThat(printed.size(0).get(1)).isCloseTo(297, within(0.5));
      assertThat(printed.carriesItsFonts()).isTrue();
      assertThat(printed.codes(1)).hasSize(8);
      assertThat(printed.codes(3)).containsExactly(code(8));
    }
  }

  @Test
  void aBackStandsBehindItsFrontWhenTheSheetIsTurned() {
    try (Printed printed = sheets(List.of(card(1, BURMESE), card(2, BURMESE)))) {
      assertThat(printed.codes(1)).containsExactly(code(2), code(1));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "my, ဒေါ်ခင်မျိုးချစ်ဆွေမင်းသန္တာလှိုင်, Khin Myo Chit",
    "km, ស្រីស្រស់ សុខវណ្ណារិទ្ធ, Sreysros Sok Vannarith",
    "lo, ສົມສັກ ພົມມະຈັນ, Somsak Phommachanh",
    "th, สมชาย ใจดีกุลวัฒนาพงษ์ศิริ, Somchai Jaideekul",
    "vi, Nguyễn Thị Hồng Nhung, NGUYEN THI HONG NHUNG"
  })
  void namesCanBeReadOutOfTheFile(String language, String name, String latin) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    CardSheets.folded(file, card(3, name, latin), Locale.of(language));
    try (Printed printed = new Printed(file.toByteArray())) {
      assertThat(printed.pages()).isEqualTo(1);
      assertThat(printed.text(0))
          .contains(Printed.withoutBlanks(name), Printed.withoutBlanks(latin), "148210937562")
          .contains(Printed.withoutBlanks(KIND.own()), "Temporaryresidencecard");
      assertThat(printed.codes(0)).containsExactly(code(3));
    }
  }

  @Test
  void aVeryLongNameStaysOnItsCard() {
    PaperCard longest = card(4, BURMESE.repeat(6), "Nebuchadnezzar ".repeat(14).strip());
    try (Printed printed = sheets(List.of(longest))) {
      assertThat(printed.text(0)).contains("Nebuchadnezzar".repeat(14));
      assertThat(inked(printed.image(0), 130, 95)).as("on the place beside it").isFalse();
      assertThat(inked(printed.image(0), 30, 110)).as("below it").isFalse();
      assertThat(inked(printed.image(0), 30, 45)).as("on it").isTrue();
    }
  }

  @Test
  void aNameInLettersThatNoTypefaceHasStandsInLatinLetters() {
    try (Printed printed = sheets(List.of(card(5, "山田太郎", "Yamada Taro")))) {
      assertThat(printed.text(0)).contains("YamadaTaro").doesNotContain("山");
    }
  }

  @Test
  void theCodeIsLargeEnoughForAWornCard() {
    try (Printed printed = sheets(List.of(card(6, BURMESE)))) {
      Result found = Printed.read(printed.image(1)).getFirst();
      ResultPoint[] corners = found.getResultPoints();
      float between = ResultPoint.distance(corners[1], corners[2]); // middles of two corner marks
      int size = QrCode.of(code(6)).size();
      assertThat(between / (size - 7) * (size + 8) * 25.4 / Printed.DOTS_AN_INCH).isGreaterThan(40);
    }
  }

  /** Whether there is anything in a square of two millimetres. */
  private static boolean inked(BufferedImage page, double left, double top) {
    double dots = Printed.DOTS_AN_INCH / 25.4;
    for (int x = (int) (left * dots); x < (left + 2) * dots; x++) {
      for (int y = (int) (top * dots); y < (top + 2) * dots; y++) {
        if ((page.getRGB(x, y) & 0xff) < 0x80) {
          return true;
        }
      }
    }
    return false;
  }

  private static Printed sheets(List<PaperCard> cards) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (CardSheets sheets = new CardSheets(file, "Cards", Locale.of("my"))) {
      cards.forEach(sheets::add);
    }
    return new Printed(file.toByteArray());
  }

  private static PaperCard card(int number, String... names) {
    return new PaperCard(
        new Bilingual("ထိုင်း", "Thailand"),
        KIND,
        List.of(names),
        List.of(
            fact("မွေးနေ့", "Date of birth", "3 July 1985"),
            fact("လိင်", "Sex", "မ"),
            fact("နိုင်ငံသား", "Nationality", "မြန်မာ")),
        List.of(
            fact("ထုတ်ပေးသည့်နေ့", "Issued on", "12 July 2004"),
            fact("ကုန်ဆုံးရက်", "Valid until", "11 July 2005")),
        fact("ကတ်နံပါတ်", "Card number", "1482 1093 7562"),
        List.of("ဤကတ်ကို မည်သူမဆို အခမဲ့ စစ်ဆေးနိုင်သည်။", "Anyone can check this card."),
        "cards.example.org/verify",
        QrCode.of(code(number)));
  }

  private static PaperCard.Fact fact(String own, String english, String value) {
    return new PaperCard.Fact(new Bilingual(own, english), value);
  }

  /** As long as the text of a card with two names. */
  private static String code(int number) {
    return "6BF-FZ$C2T".repeat(37) + number;
  }
}
