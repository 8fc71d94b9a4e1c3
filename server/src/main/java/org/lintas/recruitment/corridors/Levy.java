package org.lintas.recruitment.corridors;

import org.lintas.procedure.Money;

/** What a state takes for each worker who is employed. */
public record Levy(String name, Bearer bearer, Money amount, Per per, Fact fact) {}
