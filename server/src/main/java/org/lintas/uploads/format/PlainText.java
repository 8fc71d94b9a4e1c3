package org.lintas.uploads.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text in UTF-8. A page or a script is text too, and is given out as nothing else. */
final class PlainText implements Format {

  private static final String ALLOWED = "\t\n\r\f";

  @Override
  public boolean begins(byte[] file) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(file))
          .chars()
          .noneMatch(each -> Character.isISOControl(each) && ALLOWED.indexOf(each) < 0);
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  @Override
  public Freed free(byte[] file) {
    return new Freed("text/plain", "txt", file);
  }
}
