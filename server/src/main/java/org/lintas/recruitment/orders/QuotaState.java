package org.lintas.recruitment.orders;

import org.lintas.recruitment.corridors.Quota;
import org.lintas.recruitment.orders.model.QuotaTerm;

/**
 * How a quota stands.
 *
 * @param term days in which its places are counted together
 * @param free places that are left
 */
public record QuotaState(Quota quota, QuotaTerm term, int free) {}
