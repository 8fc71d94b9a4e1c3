package org.lintas.api;

import org.jspecify.annotations.Nullable;

/** The version of a thing as HTTP tells it: in an ETag, and back in If-Match. */
public final class Version {

  private Version() {}

  public static String tag(int version) {
    return "\"" + version + "\"";
  }

  /** What If-Match asks for; null for any. A tag that is none of ours matches no version. */
  public static @Nullable Integer of(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return null;
    }
    String tag = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
    return tag.matches("\\d{1,9}") ? Integer.parseInt(tag) : -1;
  }
}
