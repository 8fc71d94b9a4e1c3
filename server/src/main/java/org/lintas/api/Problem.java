package org.lintas.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the API answers when it does not do what was asked (RFC 9457).
 *
 * @param type {@code about:blank}: the status says what kind of problem it is
 * @param title of the status, in the reader's language
 * @param reasons every reason, never only the first
 * @param errorId stands in the node's log too; only for a fault of ours
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type, String title, int status, List<Reason> reasons, @Nullable String errorId) {

  /**
   * One reason.
   *
   * @param code stable
   * @param field field, parameter or stage it is about, or null
   * @param message for people, in the reader's language
   */
  public record Reason(String code, @Nullable String field, String message) {}
}
