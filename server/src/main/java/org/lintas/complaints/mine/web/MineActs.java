package org.lintas.complaints.mine.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lintas.complaints.files.Upload;
import org.lintas.complaints.mine.OwnComplaints;
import org.lintas.complaints.mine.Withdrawal;
import org.lintas.complaints.vault.Receipts;
import org.lintas.pages.Form;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/** What she may do on her page, by the name of the button. */
@Component
class MineActs {

  private static final Pattern APPEAL = Pattern.compile("appeal-[0-9]{1,16}");

  private final OwnComplaints own;
  private final Withdrawal withdrawal;
  private final Consents consents;
  private final HerAppeals appeals;

  MineActs(OwnComplaints own, Withdrawal withdrawal, Consents consents, HerAppeals appeals) {
    this.own = own;
    this.withdrawal = withdrawal;
    this.consents = consents;
    this.appeals = appeals;
  }

  /** Every reason against it; none when it is done. */
  List<Reason> act(String button, Receipts.Opened opened, HttpServletRequest request) {
    Form form = Form.of(request.getParameterMap());
    return switch (button) {
      case "message" -> say(opened, form, request);
      case "trust" -> reasons(own.trust(opened, form.value("trusts")), "trusts");
      case "withdraw" ->
          form.value("sure").equals("yes")
              ? reasons(withdrawal.withdraw(opened), "sure")
              : List.of(new Reason("sure-missing", "sure", Map.of()));
      case "dispute" -> reasons(consents.dispute(opened, form.value("why")), "why");
      case String of when APPEAL.matcher(of).matches() -> appeal(opened, form, of);
      default ->
          consents
              .answer(button, opened)
              .map(result -> reasons(result, "asked"))
              .orElseGet(() -> List.of(unknown("asked")));
    };
  }

  /** What is wrong with a reason stands beside the field of its track. */
  private List<Reason> appeal(Receipts.Opened opened, Form form, String button) {
    long track = Long.parseLong(button.substring(button.indexOf('-') + 1));
    return reasons(appeals.appeal(opened, track, form.value(button)), button).stream()
        .map(each -> new Reason(each.code(), button, each.details()))
        .toList();
  }

  private List<Reason> say(Receipts.Opened opened, Form form, HttpServletRequest request) {
    Upload.Taken sent = Upload.of(request).cleaned();
    return sent.refused().isEmpty()
        ? reasons(own.say(opened, form.value("message"), sent.files()), "message")
        : sent.refused();
  }

  private static List<Reason> reasons(Result<?> result, String field) {
    return switch (result) {
      case Result.Done<?> _ -> List.of();
      case Result.Refused<?>(List<Reason> reasons) ->
          reasons.stream()
              .map(each ->
                  each.field() == null ? new Reason(each.code(), field, each.details()) : each)
              .toList();
      case Result.Missing<?> _, Result.Stale<?> _ -> List.of(unknown(field));
    };
  }

  private static Reason unknown(String field) {
    return new Reason("act-unknown", field, Map.of());
  }

  /** What is said when it is done. */
  static String news(String button) {
    int dash = button.indexOf('-');
    return dash < 0 ? button : button.substring(0, dash);
  }
}
