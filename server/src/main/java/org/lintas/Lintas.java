package org.lintas;

import org.lintas.node.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.modulith.Modulithic;

/** Runs a command; without one, a node. */
@Modulithic(systemName = "Lintas")
@SpringBootApplication(
    exclude = {
      DataSourceAutoConfiguration.class,
      ObservationAutoConfiguration.class // a fifth of a request's time, for figures nobody reads
    })
public class Lintas {

  public static void main(String[] arguments) throws Exception {
    int code = Commands.run(Lintas.class, arguments);
    if (code != 0) {
      System.exit(code);
    }
  }
}
