package org.lintas.gates.canary.casework.web;

import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A page that talks SQL, has a field injected, prints, and logs past everybody else. */
public class Careless {

  private static final Logger log = Logger.getLogger("careless");

  @Autowired @Nullable JdbcTemplate jdbc;

  public void show() {
    log.info("shown");
    System.out.println("shown");
  }
}
