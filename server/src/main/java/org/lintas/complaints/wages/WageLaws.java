package org.lintas.complaints.wages;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lintas.complaints.wages.model.WageLaw;
import org.lintas.shared.Open;

/** The door to rules of wages. What the law says is everybody's to read. */
@Open("the law is public")
public final class WageLaws {
  private final List<WageLaw> laws;

  public WageLaws(List<WageLaw> laws) {
    this.laws = laws.stream().sorted(Comparator.comparing(WageLaw::country)).toList();
  }

  public List<WageLaw> all() {
    return laws;
  }

  /** By the lower-case code of the country. */
  public Optional<WageLaw> find(String country) {
    return laws.stream().filter(law -> law.country().equals(country)).findFirst();
  }
}
