package org.lintas.node;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A key-management service that wraps the keys of the data folder.
 *
 * @param key address of its key, as Tink's clients write it: {@code gcp-kms://…}, {@code
 *     aws-kms://…}; empty: the keys lie in the data folder as they are
 * @param jars folder with the jar of Tink's client for that service, and what it needs; empty: it
 *     is among the node's own
 */
@ConfigurationProperties("lintas.kms")
record KeyService(@DefaultValue("") String key, @DefaultValue("") String jars) {}
