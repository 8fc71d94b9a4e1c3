package org.lintas.uploads.format;

/** A recording of a simple phone; it holds nothing but sound. */
final class Amr implements Format {

  @Override
  public boolean begins(byte[] file) {
    return Cursor.reads(file, 0, "#!AMR\n") || Cursor.reads(file, 0, "#!AMR-WB\n");
  }

  @Override
  public Freed free(byte[] file) {
    return new Freed("audio/amr", "amr", file);
  }
}
