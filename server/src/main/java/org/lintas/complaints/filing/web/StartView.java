package org.lintas.complaints.filing.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lintas.complaints.Channel;

/**
 * The first page.
 *
 * @param channels whose telephones are told, whether they can receive complaints here or not
 */
public record StartView(List<Channel> channels) {

  /** Those that somebody may call, each number once. */
  public List<Channel> hotlines() {
    Set<String> numbers = new HashSet<>();
    return channels.stream()
        .filter(each -> !each.hotline().number().isBlank() && numbers.add(each.hotline().number()))
        .toList();
  }
}
