package org.lintas.complaints.referrals;

import java.time.LocalDate;
import org.lintas.complaints.desk.Docket;
import org.lintas.complaints.desk.Urgency;

/**
 * What a channel that is asked may read of a case before it has it.
 *
 * @param number under which the two channels speak of it
 */
public record Preview(
    Referral referral,
    String number,
    Docket.About about,
    Urgency urgency,
    LocalDate filed,
    boolean received) {}
