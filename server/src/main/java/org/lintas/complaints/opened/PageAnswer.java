package org.lintas.complaints.opened;

import java.util.List;
import java.util.function.Function;
import org.lintas.access.NotFound;
import org.lintas.pages.Refusals;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.web.servlet.ModelAndView;

/** What a page answers when somebody does something on it. */
public final class PageAnswer {

  private PageAnswer() {}

  /**
   * What came of it.
   *
   * @param done address to go on at
   * @param again the page with what is wrong, for it to be mended
   */
  public static ModelAndView of(
      Result<?> result, String done, Function<List<Reason>, ModelAndView> again) {
    return switch (result) {
      case Result.Done<?> _ -> new ModelAndView("redirect:" + done);
      case Result.Refused<?>(List<Reason> reasons) -> Refusals.again(again.apply(reasons));
      case Result.Missing<?> _, Result.Stale<?> _ -> throw new NotFound();
    };
  }
}
