package org.lintas.recruitment.sanctions;

import java.util.List;
import org.lintas.organisations.Link;
import org.lintas.organisations.Organisation;

/**
 * An organisation has something in common with one that is kept from recruiting.
 *
 * @param other the one under sanctions
 * @param sanctions those that count, gravest first
 * @param evidence what they have in common, strongest first; empty when it is itself under them
 */
public record Caution(Organisation other, List<Sanction> sanctions, List<Link.Evidence> evidence) {}
