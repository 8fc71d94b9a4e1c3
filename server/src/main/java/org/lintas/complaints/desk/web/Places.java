package org.lintas.complaints.desk.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lintas.access.Caller;
import org.lintas.complaints.Channel;
import org.lintas.complaints.Channels;
import org.lintas.complaints.Members;
import org.lintas.complaints.desk.Entrance;
import org.lintas.pages.Option;
import org.springframework.stereotype.Component;

/** Names of channels and of those who work for them. */
@Component
public class Places {

  private final Channels channels;
  private final Members members;

  Places(Channels channels, Members members) {
    this.channels = channels;
    this.members = members;
  }

  /** Codes of the channels for which somebody works. */
  List<String> own(Caller caller) {
    return channels.of(caller).stream().map(Channel::code).toList();
  }

  /** Names of caseworkers by account. */
  Map<Integer, String> names(Collection<String> codes) {
    return codes.stream()
        .flatMap(code -> members.of(code).stream())
        .collect(
            Collectors.toMap(
                Members.Member::account, Members.Member::displayName, (one, same) -> one));
  }

  /** Names of channels by code. */
  public Map<String, String> channelNames(Locale locale) {
    return channels.all().stream()
        .collect(Collectors.toMap(Channel::code, each -> each.name(locale)));
  }

  /** Caseworkers who may have a case in hand. */
  List<Option> handlers(String channel) {
    return members.of(channel, Entrance.CASEWORKER).stream()
        .map(each -> Option.of(each.name(), each.displayName()))
        .toList();
  }
}
