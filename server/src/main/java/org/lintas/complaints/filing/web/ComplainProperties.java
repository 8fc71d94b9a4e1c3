package org.lintas.complaints.filing.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this node takes complaints.
 *
 * @param exit where the button that leaves at once leads: a page that says nothing
 * @param filings how many complaints one network may file at once; one more every two seconds
 */
@ConfigurationProperties("lintas.complaints")
public record ComplainProperties(
    @DefaultValue("/calendar") String exit, @DefaultValue("600") int filings) {}
