package org.lintas.casework.mine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.pages.Form;
import org.lintas.pages.Message;
import org.lintas.pages.Page;

/**
 * The form by which a worker finds her case.
 *
 * @param wrong what is wrong, by key of its sentence
 * @param said code of something to be said above the form, or null
 */
public record FindForm(Form typed, List<Fault> wrong, @Nullable String said) {

  /** What is wrong with a field, or with the whole when that is null; by key of its sentence. */
  public record Fault(@Nullable String field, String text) {}

  /** What was typed, with what is wrong in the reader's language. */
  public Form form(Page page) {
    return typed.refused(
        wrong.stream().map(each -> new Message(each.field(), page.t(each.text()))).toList());
  }
}
