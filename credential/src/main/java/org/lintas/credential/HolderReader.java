package org.lintas.credential;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the claim of identity. Issuers take some freedom with its fields; one that is not of the
 * type expected is kept as it stands.
 */
final class HolderReader {

  private static final Pattern DATE =
      Pattern.compile("(\\d{4})(?:-?(0[1-9]|1[0-2])(?:-?(0[1-9]|[12]\\d|3[01]))?)?");

  private final CborReader reader;
  private final SortedMap<Label, Bytes> other = new TreeMap<>();
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
        other.put(label, reader.item());
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

  private static @Nullable String date(String written) {
    Matcher date = DATE.matcher(written);
    if (!date.matches()) {
      return null;
    }
    String month = date.group(2) == null ? "" : "-" + date.group(2);
    String day = date.group(3) == null ? "" : "-" + date.group(3);
    return date.group(1) + month + day;
  }
}
