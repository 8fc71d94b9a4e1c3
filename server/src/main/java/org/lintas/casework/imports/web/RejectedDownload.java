package org.lintas.casework.imports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lintas.casework.Imports;

/** Sends rejected rows as a file, as they are read. */
final class RejectedDownload {

  private RejectedDownload() {}

  static void send(Imports.Writing rows, long id, HttpServletResponse response) throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"rejected-" + id + ".csv\"");
    rows.to(response.getOutputStream());
  }
}
