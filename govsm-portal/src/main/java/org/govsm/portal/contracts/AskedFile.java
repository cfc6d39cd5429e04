package org.govsm.portal.contracts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.portal.web.MultipartForm;
import org.govsm.portal.web.MultipartForm.FilePart;

/**
 * File of several that came together, with what is said of it alone. The page that asks holds it
 * and sends it again, so that no node keeps anything.
 *
 * @param at its place among them, from 0
 * @param content its bytes in base 64
 * @param typed what was typed about it, by field
 */
record AskedFile(int at, String name, String content, Map<String, String> typed) {

  /** What can differ from file to file. */
  static final List<String> FIELDS = List.of("format", "account", "from", "last");

  /** The most files, and bytes of them all, that a page holds. */
  static final int MOST = 20;

  static final int MOST_BYTES = 4 * 1024 * 1024;

  private static final int MOST_OF_ONE = 700 * 1024;
  private static final String KEPT = "kept.";

  /** The files that a page sends again; none where it holds none. */
  static List<AskedFile> sent(MultipartForm form) {
    List<AskedFile> all = new ArrayList<>();
    for (int at = 0; at < MOST && !form.field(KEPT + at).isEmpty(); at++) {
      String kept = form.field(KEPT + at);
      int colon = kept.lastIndexOf(':');
      Map<String, String> typed = new LinkedHashMap<>();
      for (String field : FIELDS) {
        typed.put(field, form.field(field + "." + at));
      }
      if (isContent(kept.substring(colon + 1))) {
        String name = kept.substring(0, Math.max(0, colon));
        all.add(new AskedFile(at, name, kept.substring(colon + 1), typed));
      }
    }
    return all;
  }

  private static boolean isContent(String text) {
    try {
      return Base64.getDecoder().decode(text).length <= MOST_OF_ONE;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** A file as it was chosen. */
  static AskedFile of(int at, FilePart part, Map<String, String> typed) throws IOException {
    try (InputStream in = part.open()) {
      String content = Base64.getEncoder().encodeToString(in.readAllBytes());
      return new AskedFile(at, part.name(), content, typed);
    }
  }

  /** Whether files are small and few enough for a page. */
  static boolean fit(List<FilePart> files) {
    return files.size() <= MOST
        && files.stream().allMatch(one -> one.bytes() <= MOST_OF_ONE)
        && files.stream().mapToLong(FilePart::bytes).sum() <= MOST_BYTES;
  }

  /** The same file; nothing is said of it unless it is that of a place. */
  AskedFile onlyIf(int place) {
    Map<String, String> none = new LinkedHashMap<>();
    FIELDS.forEach(field -> none.put(field, ""));
    return at == place ? this : new AskedFile(at, name, content, none);
  }

  /** The field that holds it. */
  String field() {
    return KEPT + at;
  }

  /** What the field holds. */
  String kept() {
    return name + ":" + content;
  }

  /** The file as it came. */
  FilePart part() {
    byte[] bytes = Base64.getDecoder().decode(content);
    return new FilePart(() -> new ByteArrayInputStream(bytes), name, 0, bytes.length);
  }

  /** The name of a field about it. */
  String field(String field) {
    return field + "." + at;
  }
}
