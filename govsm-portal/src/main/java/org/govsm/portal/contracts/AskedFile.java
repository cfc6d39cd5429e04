package org.govsm.portal.contracts;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.web.MultipartForm;
import org.govsm.portal.web.MultipartForm.FilePart;

/**
 * File of several that came together, with what is said of it alone. The page that asks holds it
 * and sends it again, so that no node keeps anything.
 *
 * @param at its place among them, from 0
 * @param typed what was typed about it, by field
 */
record AskedFile(int at, String name, byte[] bytes, Map<String, String> typed) {

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
      decoded(kept.substring(colon + 1))
          .map(
              bytes ->
                  new AskedFile(all.size(), kept.substring(0, Math.max(0, colon)), bytes, typed))
          .ifPresent(all::add);
    }
    return all;
  }

  private static Optional<byte[]> decoded(String text) {
    try {
      return Optional.of(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
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
    return at == place ? this : new AskedFile(at, name, bytes, none);
  }

  /** The field that holds it. */
  String field() {
    return KEPT + at;
  }

  /** What the field holds. */
  String kept() {
    return name + ":" + Base64.getEncoder().encodeToString(bytes);
  }

  /** The file as it came. */
  FilePart part() {
    return new FilePart(() -> new ByteArrayInputStream(bytes), name, 0, bytes.length);
  }

  /** The name of a field about it. */
  String field(String field) {
    return field + "." + at;
  }
}
