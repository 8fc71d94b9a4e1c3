package org.lintas.cards.paper.print;

import org.jspecify.annotations.Nullable;

/**
 * Words on a paper: in the language it is printed in and, for whoever checks it abroad, in English.
 *
 * @param english null when the paper is in English
 */
public record Bilingual(String own, @Nullable String english) {

  /** Both on one line, for a label. */
  String together() {
    return english == null ? own : own + " · " + english;
  }
}
