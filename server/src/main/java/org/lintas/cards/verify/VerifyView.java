package org.lintas.cards.verify;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lintas.pages.Form;
import org.lintas.pages.Page;

/**
 * What stands on the page.
 *
 * @param form the number as it was typed, and what is wrong with it or with the photo
 * @param finding what came of a photo that was sent, or null
 * @param looked what came of a number, or null
 * @param zone in which days begin
 */
public record VerifyView(
    Form form, @Nullable Finding finding, @Nullable Looked looked, ZoneId zone) {

  /** Sentences that the script shows, without the beginning of their keys. */
  private static final List<String> SENTENCES =
      List.of(
          "camera.refused",
          "camera.none",
          "camera.failed",
          "photo.reading",
          "photo.missing",
          "photo.none",
          "photo.broken",
          "number.offline",
          "kind.card",
          "kind.receipt",
          "sex.female",
          "sex.male",
          "sex.other",
          "reason.malformed",
          "known.nothing");

  private static final List<String> OUTCOMES =
      List.of(
          "genuine",
          "not-genuine",
          "expired",
          "not-yet",
          "revoked",
          "suspended",
          "status-unknown",
          "not-ours");

  private static final List<String> ROWS =
      List.of(
          "kind",
          "fee",
          "amount",
          "paid",
          "own-name",
          "name",
          "born",
          "sex",
          "nationality",
          "number",
          "issuer",
          "issued",
          "from",
          "until",
          "other");

  /** What the script says, by key; placeholders are left for it. */
  public Map<String, String> sentences(Page page) {
    Map<String, String> sentences = new TreeMap<>();
    SENTENCES.forEach(key -> sentences.put(key, page.t("cards.verify." + key)));
    for (String outcome : OUTCOMES) {
      String key = "verdict." + outcome;
      sentences.put(key, page.t("cards.verify." + key));
      sentences.put(key + ".text", page.t("cards.verify." + key + ".text"));
    }
    ROWS.forEach(row -> sentences.put("row." + row, page.t("cards.verify.row." + row)));
    Finding.EXPLAINED.forEach(code ->
        sentences.put("reason." + code, page.t("cards.verify.reason." + Finding.reason(code))));
    for (String key : List.of("known.revocations", "known.keys")) {
      sentences.put(key, page.t("cards.verify." + key, "time", "{time}"));
    }
    Almanac.patterns(page, zone)
        .forEach((key, pattern) -> sentences.put("almanac." + key, pattern));
    return sentences;
  }

  /** Whether there is an answer; otherwise the page asks. */
  public boolean answers() {
    return finding != null || looked != null;
  }
}
