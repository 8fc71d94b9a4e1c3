package org.lintas.complaints.tracks;

import java.time.Instant;

/** A stage past its clock; a victim held too long is one too, with the track {@code detention}. */
public record OverdueStage(
    long complaint, String number, String track, String stage, Instant due) {}
