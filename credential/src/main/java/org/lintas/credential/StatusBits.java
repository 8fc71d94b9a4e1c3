package org.lintas.credential;

/** A status for each place, packed: the first place stands in the lowest bits of the first byte. */
public final class StatusBits {

  /** Bits for one of our papers: valid, invalid or suspended. */
  private static final int OURS = 2;

  private final int bits;
  private final byte[] packed;

  private StatusBits(int bits, byte[] packed) {
    this.bits = bits;
    this.packed = packed;
  }

  /** So many valid papers. */
  public static StatusBits allValid(int size) {
    return new StatusBits(OURS, new byte[Math.ceilDiv(size, 8 / OURS)]);
  }

  /** Of what {@link #packed} gave, two bits a paper. */
  public static StatusBits of(byte[] packed) {
    return new StatusBits(OURS, packed.clone());
  }

  static StatusBits of(long bits, byte[] packed) throws Malformed {
    if (bits != 1 && bits != 2 && bits != 4 && bits != 8) {
      throw new Malformed("bad-claim");
    }
    return new StatusBits((int) bits, packed);
  }

  int bits() {
    return bits;
  }

  /** Places, valid ones that fill the last byte included. */
  public int size() {
    return (int) Math.min(Integer.MAX_VALUE, packed.length * 8L / bits);
  }

  public byte[] packed() {
    return packed.clone();
  }

  /** Throws {@link IndexOutOfBoundsException} beyond the last place. */
  public PaperStatus get(int place) {
    return PaperStatus.of(packed[byteOf(place)] >> shift(place) & mask());
  }

  public void set(int place, PaperStatus status) {
    int cleared = packed[byteOf(place)] & ~(mask() << shift(place));
    packed[byteOf(place)] = (byte) (cleared | status.ordinal() << shift(place));
  }

  private int byteOf(int place) {
    return (int) ((long) place * bits / 8);
  }

  private int shift(int place) {
    return (int) ((long) place * bits % 8);
  }

  private int mask() {
    return (1 << bits) - 1;
  }
}
