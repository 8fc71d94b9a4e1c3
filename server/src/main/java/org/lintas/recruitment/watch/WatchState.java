package org.lintas.recruitment.watch;

import org.lintas.shared.Word;

/** How far an entry has come. */
public enum WatchState {
  /** Its subject was told and may answer; nobody else sees it. */
  TOLD,
  PUBLISHED,
  /** It was published, and the committee is satisfied; it stays readable. */
  SETTLED,
  /** The committee says it no more: nobody else sees it. */
  WITHDRAWN;

  public String word() {
    return Word.of(this);
  }

  /** Whether the public reads it. */
  public boolean isPublic() {
    return this == PUBLISHED || this == SETTLED;
  }
}
