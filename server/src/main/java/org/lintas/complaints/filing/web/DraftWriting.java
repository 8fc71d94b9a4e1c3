package org.lintas.complaints.filing.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintas.uploads.Cleaned;

/** Drafts as bytes, to be sealed. */
final class DraftWriting {

  private DraftWriting() {}

  static byte[] write(Draft draft) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(draft.step().ordinal());
      text(out, draft.receipt());
      out.writeInt(draft.answers().size());
      for (Map.Entry<String, List<String>> each : draft.answers().entrySet()) {
        text(out, each.getKey());
        out.writeInt(each.getValue().size());
        for (String value : each.getValue()) {
          text(out, value);
        }
      }
      out.writeInt(draft.files().size());
      for (Cleaned file : draft.files()) {
        text(out, file.name());
        text(out, file.type());
        bytes(out, file.bytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Draft read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      Step step = Step.values()[in.readInt()];
      String receipt = text(in);
      Map<String, List<String>> answers = new HashMap<>();
      int fields = in.readInt();
      for (int each = 0; each < fields; each++) {
        String field = text(in);
        List<String> values = new ArrayList<>();
        int count = in.readInt();
        for (int value = 0; value < count; value++) {
          values.add(text(in));
        }
        answers.put(field, List.copyOf(values));
      }
      List<Cleaned> files = new ArrayList<>();
      int count = in.readInt();
      for (int each = 0; each < count; each++) {
        files.add(new Cleaned(text(in), text(in), bytes(in)));
      }
      return new Draft(step, Map.copyOf(answers), List.copyOf(files), receipt);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    bytes(out, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(bytes(in), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    return in.readNBytes(in.readInt());
  }
}
