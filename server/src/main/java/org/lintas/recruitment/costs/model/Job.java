package org.lintas.recruitment.costs.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Money;

/**
 * The job that a worker was recruited for, as far as it is known.
 *
 * @param corridor name: {@code mm-th}
 * @param occupation ISCO-08 code of four digits
 * @param sex as the person's record has it
 * @param agency serial of the organisation
 * @param employer serial of the organisation
 * @param firstMonth what she earned in the first full month: with bonuses and overtime, without tax
 *     and social contributions, and with what was kept back for recruitment debt added again
 * @param began first day of work
 */
public record Job(
    String corridor,
    Channel channel,
    @Nullable String occupation,
    @Nullable String sex,
    @Nullable Long agency,
    @Nullable Long employer,
    @Nullable Money firstMonth,
    @Nullable LocalDate began) {}
