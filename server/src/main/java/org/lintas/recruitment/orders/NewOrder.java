package org.lintas.recruitment.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.recruitment.contracts.model.Terms;
import org.lintas.recruitment.orders.model.JobOrder;

/**
 * A job order to be filed, as it was asked for.
 *
 * @param employer its number
 * @param agency its number; empty in a channel without one
 */
public record NewOrder(
    String origin,
    String destination,
    JobOrder.@Nullable Channel channel,
    String employer,
    String agency,
    int places,
    Terms terms,
    List<JobOrder.Cost> costs) {}
