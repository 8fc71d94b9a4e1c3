package org.lintas.complaints.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One compartment of one case, open for somebody: seals and opens as often as is needed after one
 * look at whether they may. For one request, never kept.
 */
public final class Drawer {

  private static final byte FORM = 1;
  private static final int HEAD = 1 + Integer.BYTES;

  private final String place;
  private final TreeMap<Integer, Sealing> generations;

  /**
   * @param generations every data key of the compartment that somebody can open; one at least
   */
  Drawer(long complaint, Compartment compartment, TreeMap<Integer, Sealing> generations) {
    this.place = "lintas/complaint/" + complaint + "/" + compartment.code() + "/";
    this.generations = generations;
  }

  /**
   * Seals.
   *
   * @param purpose what it is, for instance {@code message/17}: it opens for the same purpose alone
   */
  public byte[] seal(String purpose, byte[] plain) {
    int generation = generations.lastKey();
    byte[] sealed =
        Objects.requireNonNull(generations.get(generation)).seal(plain, place + purpose);
    return ByteBuffer.allocate(HEAD + sealed.length)
        .put(FORM)
        .putInt(generation)
        .put(sealed)
        .array();
  }

  /** Seals lines of text; none but the last may break. */
  public byte[] seal(String purpose, String... lines) {
    return seal(purpose, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Opens.
   *
   * @throws NotEntitled when it was sealed by a key that is not open here, or for another purpose
   */
  public byte[] open(String purpose, byte[] sealed) {
    if (sealed.length < HEAD || sealed[0] != FORM) {
      throw new NotEntitled();
    }
    ByteBuffer form = ByteBuffer.wrap(sealed, 1, sealed.length - 1);
    Sealing key = generations.get(form.getInt());
    if (key == null) {
      throw new NotEntitled();
    }
    byte[] rest = new byte[form.remaining()];
    form.get(rest);
    return key.open(rest, place + purpose).orElseThrow(NotEntitled::new);
  }

  public String text(String purpose, byte[] sealed) {
    return new String(open(purpose, sealed), StandardCharsets.UTF_8);
  }

  /** As many lines as were sealed. */
  public String[] lines(String purpose, byte[] sealed, int count) {
    return text(purpose, sealed).split("\n", count);
  }

  TreeMap<Integer, Sealing> generations() {
    return generations;
  }
}
