package org.lintas.complaints;

import java.util.List;
import java.util.Optional;
import org.lintas.access.Caller;
import org.lintas.complaints.channels.ChannelFile;
import org.lintas.complaints.vault.Teams;
import org.lintas.shared.Open;
import org.springframework.stereotype.Component;

/** The door to organisations that receive complaints. */
@Component
public class Channels {

  private final ChannelFile file;
  private final Teams teams;
  private final Members members;

  Channels(ChannelFile file, Teams teams, Members members) {
    this.file = file;
    this.teams = teams;
    this.members = members;
  }

  /** All, in the order of the file, whether they receive anything yet or not. */
  @Open("which organisations there are is public")
  public List<Channel> all() {
    return file.channels();
  }

  /** Whom to call in danger. */
  @Open("whom to call in danger is public")
  public List<Hotline> hotlines() {
    return file.hotlines();
  }

  /** Those that have keys, so that something can be told them. */
  @Open("which organisations receive complaints is public")
  public List<Channel> open() {
    List<String> open = teams.open();
    return all().stream().filter(channel -> open.contains(channel.code())).toList();
  }

  @Open("which organisations there are is public")
  public Optional<Channel> find(String code) {
    return all().stream().filter(channel -> channel.code().equals(code)).findFirst();
  }

  /** Those whose member the caller is now; none for everybody else. */
  public List<Channel> of(Caller caller) {
    return all().stream()
        .filter(channel -> !members.roles(caller, channel.code()).isEmpty())
        .toList();
  }
}
