package org.lintas.complaints.files;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lintas.api.BadCall;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.lintas.uploads.Cleaned;
import org.springframework.http.HttpStatus;

/**
 * Files that came with a form, as they came: in memory alone.
 *
 * @param refused those that were too large to be held
 */
public record Upload(List<Sent> files, List<Reason> refused) {

  /** Files of one form or call. */
  public static final int MOST_FILES = 10;

  static final String PLACE = Upload.class.getName();

  private static final Upload NONE = new Upload(List.of(), List.of());

  /** Of a call that was too large to be read at all. */
  static final Upload TOO_LARGE = new Upload(List.of(), List.of());

  /** A file with the name it had. */
  public record Sent(String name, byte[] bytes) {}

  /** What could be kept, and why the rest not. */
  public record Taken(List<Cleaned> files, List<Reason> refused) {}

  /**
   * What came with a request.
   *
   * @throws BadCall when it was more than is read
   */
  @SuppressWarnings("ReferenceEquality") // it says of itself that nothing was read
  public static Upload of(HttpServletRequest request) {
    if (request.getAttribute(PLACE) == TOO_LARGE) {
      Map<String, String> most = Map.of("most", String.valueOf(UploadFilter.MOST >> 20));
      throw new BadCall(
          HttpStatus.CONTENT_TOO_LARGE, List.of(new Reason("files-large", "files", most)));
    }
    return request.getAttribute(PLACE) instanceof Upload upload ? upload : NONE;
  }

  /** Frees them of what they tell besides. */
  public Taken cleaned() {
    List<Cleaned> taken = new ArrayList<>();
    List<Reason> reasons = new ArrayList<>(refused);
    for (Sent each : files) {
      switch (Cleaned.of(each.name(), each.bytes())) {
        case Result.Done<Cleaned>(Cleaned file) -> taken.add(file);
        case Result.Refused<Cleaned>(List<Reason> why) -> reasons.addAll(why);
        case Result.Missing<Cleaned> _, Result.Stale<Cleaned> _ -> {}
      }
    }
    return new Taken(taken, reasons);
  }
}
