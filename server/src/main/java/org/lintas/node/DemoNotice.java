package org.lintas.node;

import java.util.List;

/**
 * A table that a demonstration prints when it is ready, such as its accounts. A bean, ordered by
 * {@link org.springframework.core.annotation.Order}.
 */
public interface DemoNotice {

  String heading();

  List<Row> rows();

  /** One line: {@code registrar takes people at the counter in Chiang Mai}. */
  record Row(String name, String what) {}
}
