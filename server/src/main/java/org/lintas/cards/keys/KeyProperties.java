package org.lintas.cards.keys;

import org.lintas.credential.Algorithm;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this node signs.
 *
 * @param issuer a URI by which papers name this node; another one begins with new keys
 * @param algorithm of keys that are made from now on
 * @param twoPersons whether a list of keys must be confirmed, and a report of theft taken back, by
 *     another key keeper than the one who handed it in
 */
@ConfigurationProperties("lintas.cards")
public record KeyProperties(
    String issuer,
    @DefaultValue("ED25519") Algorithm algorithm,
    @DefaultValue("false") boolean twoPersons) {}
