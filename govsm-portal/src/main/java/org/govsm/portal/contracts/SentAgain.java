package org.govsm.portal.contracts;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Optional;
import org.govsm.portal.web.FileSource;
import org.govsm.portal.web.MultipartForm;

/**
 * A file between two pages: the second page holds it and sends it again, so that no node keeps
 * anything. One that is too large for that has to be chosen again.
 *
 * @param content its bytes as a field of a form; empty where they are too many
 */
public record SentAgain(String name, FileSource source, String content) {

  /** With a third more as text it still fits a field. */
  private static final int MOST = 700 * 1024;

  /** The file of a form: chosen now, or sent again by the page. */
  static Optional<SentAgain> of(MultipartForm form) throws IOException {
    Optional<MultipartForm.FilePart> chosen = form.file();
    if (chosen.isPresent()) {
      return Optional.of(new SentAgain(chosen.get().name(), chosen.get(), content(chosen.get())));
    }
    String content = form.field("content");
    try {
      byte[] bytes = Base64.getDecoder().decode(content);
      FileSource source = () -> new ByteArrayInputStream(bytes);
      return content.isEmpty()
          ? Optional.empty()
          : Optional.of(new SentAgain(form.field("name"), source, content));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether nothing is in it that could be seen. */
  boolean isBlank() throws IOException {
    try (InputStream in = new BufferedInputStream(source.open())) {
      int next = in.read();
      while (next >= 0 && next <= ' ') {
        next = in.read();
      }
      return next < 0;
    }
  }

  private static String content(FileSource file) throws IOException {
    try (InputStream in = file.open()) {
      byte[] bytes = in.readNBytes(MOST + 1);
      return bytes.length > MOST ? "" : Base64.getEncoder().encodeToString(bytes);
    }
  }
}
