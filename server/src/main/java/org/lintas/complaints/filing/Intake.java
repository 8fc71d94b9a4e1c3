package org.lintas.complaints.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lintas.complaints.Channel;
import org.lintas.complaints.Channels;
import org.lintas.complaints.vault.Vault.Filed;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.lintas.uploads.Cleaned;
import org.springframework.stereotype.Component;

/** The door through which a complaint comes in: for anybody, whatever their papers. */
@Component
public class Intake {

  private final Channels channels;
  private final PublicRegister register;
  private final FilingStore store;

  Intake(Channels channels, PublicRegister register, FilingStore store) {
    this.channels = channels;
    this.register = register;
    this.store = store;
  }

  /**
   * All of a complaint.
   *
   * @param channel code of who receives it; empty for the first that is open
   * @param language of the pages it was told on
   */
  public record Whole(
      Statement statement,
      Statement.Identity identity,
      List<Cleaned> files,
      String channel,
      String language) {

    /** The same, told against an organisation that the register knows. */
    private Whole against(PublicRegister.Listed respondent) {
      return new Whole(statement.against(respondent), identity, files, channel, language);
    }
  }

  /** Seals and keeps it. The receipt is told once, here. */
  public Result<Filed> file(Whole whole) {
    return file(whole, List.of());
  }

  /**
   * The same.
   *
   * @param unread what of it could not be read, and why: told with all that is wrong besides
   */
  public Result<Filed> file(Whole whole, List<Reason> unread) {
    List<Reason> reasons = new ArrayList<>(unread);
    StatementRules.refusals(whole.statement(), whole.identity(), !whole.files().isEmpty()).stream()
        .filter(
            each -> unread.stream().noneMatch(told -> Objects.equals(told.field(), each.field())))
        .forEach(reasons::add);
    Optional<Channel> channel = channel(whole.channel());
    if (channel.isEmpty()) {
      reasons.add(new Reason("channel-unknown", "channel", Map.of()));
    }
    String number = whole.statement().respondent().organisation();
    Optional<PublicRegister.Listed> respondent =
        number.isEmpty() ? Optional.empty() : register.find(number);
    if (respondent.isEmpty() && !number.isEmpty()) {
      reasons.add(new Reason("organisation-unknown", "respondent", Map.of()));
    }
    if (!reasons.isEmpty() || channel.isEmpty()) {
      return new Result.Refused<>(reasons);
    }
    Whole named = respondent.map(whole::against).orElse(whole);
    return new Result.Done<>(store.add(channel.get(), named));
  }

  private Optional<Channel> channel(String code) {
    return code.isEmpty()
        ? channels.open().stream().findFirst()
        : channels.open().stream().filter(each -> each.code().equals(code)).findFirst();
  }
}
