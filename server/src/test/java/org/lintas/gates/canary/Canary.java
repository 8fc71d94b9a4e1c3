package org.lintas.gates.canary;

import org.springframework.modulith.Modulithic;

/** The application that the canaries belong to. It is never started. */
@Modulithic
public class Canary {}
