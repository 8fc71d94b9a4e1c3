package org.lintas.access.start;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How access begins on an empty database.
 *
 * @param demo whether the well-known demonstration accounts exist here
 * @param offices a CSV file of the authority's offices; empty: one office to begin with
 */
@ConfigurationProperties("lintas.access")
record StartProperties(@DefaultValue("false") boolean demo, @DefaultValue("") String offices) {}
