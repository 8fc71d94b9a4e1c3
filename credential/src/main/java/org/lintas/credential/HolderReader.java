package org.lintas.credential;

import java.util.Collections;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the claim of identity. Issuers take some freedom with its fields; one that is not of the
 * type expected is kept as it stands.
 */
final class HolderReader {

  private final CborReader reader;
  private SortedMap<Label, Bytes> other = Collections.emptySortedMap();
  private @Nullable String name;
  private @Nullable String ownName;
  private @Nullable String ownLanguage;
  private @Nullable String born;
  private @Nullable Sex sex;
  private @Nullable String nationality;

  private HolderReader(CborReader reader) {
    this.reader = reader;
  }

  static Holder read(CborReader reader) throws Malformed {
    return new HolderReader(reader).read();
  }

  private Holder read() throws Malformed {
    CborKeys keys = reader.keys();
    for (int left = reader.map(); left > 0; left--) {
      Label label = reader.label(keys);
      boolean taken =
          reader.major() == CborReader.TEXT
              ? takeText(label, reader.lookAhead().text())
              : reader.major() == CborReader.NUMBER && takeNumber(label);
      if (taken) {
        reader.skip();
      } else {
        other = Label.keep(other, label, reader.item());
      }
    }
    keys.end();
    return new Holder(name, ownName, ownLanguage, born, sex, nationality, other);
  }

  private boolean takeText(Label label, String value) {
    switch (number(label)) {
      case Claims.NAME -> name = value;
      case Claims.OWN_NAME -> ownName = value;
      case Claims.OWN_LANGUAGE -> ownLanguage = value;
      case Claims.NATIONALITY -> nationality = value;
      case Claims.BORN -> {
        born = date(value);
        return born != null;
      }
      case Claims.SEX -> {
        // version 1.1 wrote it as text, and an example of 1.2.1 does still
        sex = value.length() == 1 ? Sex.of(value.charAt(0) - '0') : null;
        return sex != null;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean takeNumber(Label label) throws Malformed {
    if (number(label) != Claims.SEX) {
      return false;
    }
    sex = Sex.of(reader.lookAhead().integer());
    return sex != null;
  }

  private static int number(Label label) {
    return label.text() == null ? (int) Math.clamp(label.number(), -1, 100) : -1;
  }

  /** Eight digits, six or four, with dashes or without; nothing when they are no date. */
  private static @Nullable String date(String written) {
    String digits = written.indexOf('-') < 0 ? written : written.replace("-", "");
    int length = digits.length();
    if (length != 4 && length != 6 && length != 8
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    if (length > 4 && !within(digits, 4, 12) || length > 6 && !within(digits, 6, 31)) {
      return null;
    }
    String year = digits.substring(0, 4);
    String month = length > 4 ? "-" + digits.substring(4, 6) : "";
    return year + month + (length > 6 ? "-" + digits.substring(6) : "");
  }

  /** Whether the two digits there are a number from 1 on. */
  private static boolean within(String digits, int at, int most) {
    int number = (digits.charAt(at) - '0') * 10 + digits.charAt(at + 1) - '0';
    return number >= 1 && number <= most;
  }
}
