package org.lintas.recruitment.corridors;

import java.time.LocalDate;
import java.util.List;

/** Rates that came after the files were written. */
@FunctionalInterface
public interface RateSource {

  /** Those that held on a day. */
  List<RateTable> on(LocalDate day);
}
