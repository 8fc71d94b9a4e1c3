package org.lintas.complaints.reveals.web;

import java.util.List;
import java.util.Map;
import org.lintas.complaints.admissions.InHerStead;
import org.lintas.complaints.referrals.PassingIdentity;
import org.lintas.complaints.reveals.Custody;
import org.lintas.complaints.reveals.Reveal;
import org.lintas.pages.Form;
import org.lintas.shared.CaseNumber;

/**
 * What waits for a custodian.
 *
 * @param waiting requests to read a track that the complainant has not answered
 * @param numbers of complaints by id
 * @param channels names by code
 * @param at request whose form was refused, or 0
 */
public record CustodyView(
    List<Custody.Request> requests,
    List<InHerStead.Waiting> waiting,
    List<PassingIdentity.Left> left,
    Map<Long, String> numbers,
    Map<String, String> channels,
    Form form,
    long at,
    boolean done) {

  public String number(long complaint) {
    return spoken(numbers.getOrDefault(complaint, ""));
  }

  public String spoken(String number) {
    return number.length() == 10 ? CaseNumber.spoken(number) : number;
  }

  public String channel(String code) {
    return channels.getOrDefault(code, code);
  }

  /** What was typed for a request that was refused. */
  public String typed(long id) {
    return id == at ? form.value("words") : "";
  }

  public boolean isAlive(Reveal reveal) {
    return reveal.state() != Reveal.State.ENDED;
  }
}
