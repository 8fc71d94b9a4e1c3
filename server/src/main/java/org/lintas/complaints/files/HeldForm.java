package org.lintas.complaints.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.lintas.uploads.Cleaned;

/** A form of several parts, read from the wire into memory: its fields and its files. */
final class HeldForm {

  private static final int MOST_FIELDS = 100;
  private static final int MOST_TEXT = 1 << 18;

  private final Map<String, List<String>> fields = new LinkedHashMap<>();
  private final List<Upload.Sent> files = new ArrayList<>();
  private final List<Reason> refused = new ArrayList<>();
  private long held;
  private boolean exceeded;
  private boolean broken;

  private HeldForm() {}

  static HeldForm read(HttpServletRequest request) throws IOException {
    HeldForm form = new HeldForm();
    try {
      FileItemIterator parts = new FileUpload().getItemIterator(new ServletRequestContext(request));
      while (!form.exceeded && parts.hasNext()) {
        form.take(parts.next());
      }
    } catch (FileUploadException | MultipartStream.MalformedStreamException e) {
      form.broken = true; // nothing is said of it: the message may quote a name
    }
    return form;
  }

  /** Whether all together is more than is held. */
  boolean exceeded() {
    return exceeded;
  }

  /** Whether it is no form of parts, or ends before its end. */
  boolean broken() {
    return broken;
  }

  private void take(FileItemStream part) throws IOException {
    InputStream content = part.openStream(); // closed by whoever asks for the next part
    if (part.isFormField()) {
      field(part.getFieldName(), content);
    } else {
      file(part.getName() == null ? "" : part.getName(), content);
    }
  }

  private void field(@Nullable String name, InputStream content) throws IOException {
    byte[] text = content.readNBytes(MOST_TEXT + 1);
    count(text.length);
    if (name == null || text.length > MOST_TEXT || fields.size() > MOST_FIELDS) {
      exceeded = true;
      return;
    }
    fields
        .computeIfAbsent(name, _ -> new ArrayList<>())
        .add(new String(text, StandardCharsets.UTF_8));
  }

  private void file(String name, InputStream content) throws IOException {
    byte[] bytes = content.readNBytes(Cleaned.MOST_BYTES + 1);
    count(bytes.length);
    if (name.isEmpty() && bytes.length == 0) {
      return; // a field for files into which nothing was put
    }
    if (bytes.length > Cleaned.MOST_BYTES) {
      throwAway(content);
      refuse("file-large", name);
    } else if (files.size() == Upload.MOST_FILES) {
      refuse("files-many", name);
    } else {
      files.add(new Upload.Sent(name, bytes));
    }
  }

  private void throwAway(InputStream content) throws IOException {
    byte[] away = new byte[1 << 16];
    int read = content.read(away);
    while (read >= 0 && !exceeded) {
      count(read);
      read = content.read(away);
    }
  }

  private void refuse(String code, String name) {
    if (Cleaned.refused(code, name) instanceof Result.Refused<Cleaned>(List<Reason> reasons)) {
      refused.addAll(reasons);
    }
  }

  private void count(long more) {
    held += more;
    exceeded |= held > UploadFilter.MOST;
  }

  /** A request of which nothing was read, because it was too large. */
  static HttpServletRequest tooLarge(HttpServletRequest sent) {
    sent.setAttribute(Upload.PLACE, Upload.TOO_LARGE);
    return new Plain(sent, Map.of());
  }

  /** The request as if it were a form without files; those hang on it as an {@link Upload}. */
  HttpServletRequest request(HttpServletRequest sent) {
    sent.setAttribute(Upload.PLACE, new Upload(List.copyOf(files), List.copyOf(refused)));
    return new Plain(sent, fields);
  }

  private static final class Plain extends HttpServletRequestWrapper {

    private final Map<String, String[]> fields;

    Plain(HttpServletRequest sent, Map<String, List<String>> read) {
      super(sent);
      Map<String, String[]> all = new LinkedHashMap<>();
      read.forEach((name, values) -> all.put(name, values.toArray(String[]::new)));
      fields = Collections.unmodifiableMap(all);
    }

    @Override
    public String getContentType() {
      return "application/x-www-form-urlencoded";
    }

    @Override
    public @Nullable String getHeader(String name) {
      return name.equalsIgnoreCase("Content-Type") ? getContentType() : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return name.equalsIgnoreCase("Content-Type")
          ? Collections.enumeration(List.of(getContentType()))
          : super.getHeaders(name);
    }

    @Override
    public @Nullable String getParameter(String name) {
      String[] values = fields.get(name);
      return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return fields;
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.enumeration(fields.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      return fields.get(name);
    }
  }
}
