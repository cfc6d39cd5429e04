package org.govsm.portal.web;

import jakarta.ws.rs.core.MediaType;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;

/**
 * A form with a file, as browsers send it (RFC 7578). The body is read once to find where its parts
 * lie; the file is not held in memory.
 */
public final class MultipartForm {

  private static final int HEADER_BYTES = 4 * 1024;
  private static final int FIELD_BYTES = 1024 * 1024;
  private static final int FIELDS = 128;
  private static final int ALL_FIELDS_BYTES = 32 * 1024 * 1024;
  private static final int MOST_FILES = 50;
  private static final Pattern NAME = Pattern.compile("(?i);\\s*name=\"([^\"]*)\"");
  private static final Pattern FILE = Pattern.compile("(?i);\\s*filename=\"([^\"]*)\"");

  private final Map<String, String> fields = new LinkedHashMap<>();
  private final FileSource body;
  private long fieldBytes;
  private final List<FilePart> files = new ArrayList<>();

  /** A file within the body. */
  public record FilePart(FileSource body, String name, long offset, long bytes)
      implements FileSource {

    /** The same file, where its body lies elsewhere. */
    public FilePart in(FileSource other) {
      return new FilePart(other, name, offset, bytes);
    }

    @Override
    public InputStream open() throws IOException {
      InputStream in = body.open();
      in.skipNBytes(offset);
      return new FirstBytes(in, bytes);
    }
  }

  private MultipartForm(FileSource body) {
    this.body = body;
  }

  /**
   * Reads a form.
   *
   * @param body the body; it is opened again to read the file
   * @throws IOException if the body cannot be read
   * @throws ProblemException with status 400 if it is no such form, or a field or the name of the
   *     file turns the order of its letters
   */
  public static MultipartForm read(MediaType type, FileSource body) throws IOException {
    String boundary = type.getParameters().get("boundary");
    if (boundary == null || boundary.isEmpty()) {
      throw broken();
    }
    MultipartForm form = new MultipartForm(body);
    try (InputStream in = new BufferedInputStream(body.open())) {
      form.parts(new Scanner(in, boundary));
    }
    return form;
  }

  private void parts(Scanner in) throws IOException {
    in.skipTo(0);
    while (in.hasPart()) {
      part(in);
    }
  }

  private void part(Scanner in) throws IOException {
    String header = in.header();
    Matcher name = NAME.matcher(header);
    Matcher fileName = FILE.matcher(header);
    if (!name.find()) {
      throw broken();
    }
    TurnedText.refuse(header);
    long offset = in.at;
    if (fileName.find()) {
      long bytes = in.skipTo(0);
      if (!fileName.group(1).isEmpty() && files.size() <= MOST_FILES) { // one more tells of many
        files.add(new FilePart(body, fileName.group(1), offset, bytes));
      }
    } else if (fields.size() == FIELDS) {
      throw broken();
    } else {
      in.skipTo(FIELD_BYTES);
      String text = in.kept.toString(StandardCharsets.UTF_8);
      fieldBytes += in.kept.size();
      if (fieldBytes > ALL_FIELDS_BYTES) {
        throw broken();
      }
      TurnedText.refuse(text);
      if (fields.putIfAbsent(name.group(1), text) != null) {
        throw ProblemException.of(SingleFields.fault(name.group(1)));
      }
    }
  }

  /** What was entered in a field; empty where the form has none of that name. */
  public String field(String name) {
    return fields.getOrDefault(name, "").strip();
  }

  /**
   * The file, if one was chosen.
   *
   * @throws ProblemException with status 400 where several were, as to take one would be to guess
   */
  public Optional<FilePart> file() {
    List<FilePart> all = files();
    if (all.size() > 1) {
      throw ProblemException.of(SingleFields.fault("file"));
    }
    return all.stream().findFirst();
  }

  /**
   * The files that were chosen, in their order.
   *
   * @throws ProblemException with status 422 where they are {@link #tooMany}
   */
  public List<FilePart> files() {
    tooMany()
        .ifPresent(
            fault -> {
              throw ProblemException.of(fault);
            });
    return List.copyOf(files);
  }

  /** What is wrong where more files were chosen than are taken at once. */
  public Optional<InputFault> tooMany() {
    Message text = Message.of("upload.files-many").with("most", MOST_FILES);
    return files.size() > MOST_FILES ? Optional.of(Faults.at("/file", text)) : Optional.empty();
  }

  /** How many files are taken at once. */
  public static int mostFiles() {
    return MOST_FILES;
  }

  /** The names of the fields. */
  public Set<String> names() {
    return Collections.unmodifiableSet(fields.keySet());
  }

  private static ProblemException broken() {
    return ProblemException.of(400, "upload.broken");
  }

  /** Goes through a body from boundary to boundary. */
  private static final class Scanner {

    private final InputStream in;
    private final byte[] delimiter;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long at;

    Scanner(InputStream in, String boundary) {
      this.in = in;
      this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    private int next() throws IOException {
      int one = in.read();
      if (one < 0) {
        throw broken();
      }
      at++;
      return one;
    }

    /** Goes on behind the next boundary, and says how many bytes came before it. */
    long skipTo(int keepAtMost) throws IOException {
      kept.reset();
      long start = at;
      int matched = at == 0 ? 2 : 0; // the first boundary has no line before it
      while (matched < delimiter.length) {
        int one = next();
        keep(one, keepAtMost);
        boolean fits = one == (delimiter[matched] & 0xFF);
        matched = fits ? matched + 1 : one == '\r' ? 1 : 0; // a boundary has no second \r
      }
      long bytes = at - start - delimiter.length;
      if (keepAtMost > 0) {
        byte[] all = kept.toByteArray();
        kept.reset();
        kept.write(all, 0, Math.toIntExact(bytes));
      }
      return bytes;
    }

    private void keep(int one, int most) {
      if (most == 0) {
        return;
      } else if (kept.size() == most + delimiter.length) {
        throw broken();
      }
      kept.write(one);
    }

    /** Behind a boundary: whether a part follows, or the end. */
    boolean hasPart() throws IOException {
      int one = next();
      int two = next();
      if (one == '-' && two == '-') {
        return false;
      } else if (one == '\r' && two == '\n') {
        return true;
      }
      throw broken();
    }

    String header() throws IOException {
      ByteArrayOutputStream header = new ByteArrayOutputStream();
      String end = "\r\n\r\n";
      for (int matched = 0; matched < end.length(); ) {
        int one = next();
        header.write(one);
        matched = one == end.charAt(matched) ? matched + 1 : one == '\r' ? 1 : 0;
        if (header.size() > HEADER_BYTES) {
          throw broken();
        }
      }
      return header.toString(StandardCharsets.UTF_8);
    }
  }
}
