package org.lintas;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.modulith.Modulithic;

/** Starts a node. */
@Modulithic(systemName = "Lintas")
@SpringBootApplication(exclude = DataSourceAutoConfiguration.class)
public class Lintas {

  public static void main(String[] arguments) {
    SpringApplication.run(Lintas.class, arguments);
  }
}
