package org.govsm.portal.contracts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Draft;
import org.govsm.portal.web.Drafts;
import org.govsm.portal.web.Page;

/**
 * Statements of before: what was stated of files that came together, kept for whoever stated it as
 * a draft is, so that uploading one of them again needs no stating again.
 */
final class StatedBefore {

  private static final String FORM = "uploads/";

  private StatedBefore() {}

  /** Keeps what was stated of a batch, if anything was. */
  static void keep(Transaction tx, String batch, UploadBatch of, Instant at) {
    Map<String, String> typed = new LinkedHashMap<>(of.stated());
    typed.values().removeIf(String::isEmpty);
    if (!typed.isEmpty()) {
      new Drafts(tx).keep(of.by().actor(), FORM + batch, typed, at);
    }
  }

  /**
   * What was stated of a file.
   *
   * @param again the batch, and the number of the file from 1 behind a dot
   */
  static Map<String, String> of(Transaction tx, Page page, String again) {
    int dot = again.lastIndexOf('.');
    String number = again.substring(dot + 1);
    if (dot < 0 || !number.matches("\\d{1,4}")) {
      return Map.of();
    }
    String end = "." + (Integer.parseInt(number) - 1);
    Optional<Draft> draft =
        new Drafts(tx).find(page.caller().actor(), FORM + again.substring(0, dot));
    Map<String, String> typed = new LinkedHashMap<>();
    draft.ifPresent(
        kept ->
            kept.typed()
                .forEach(
                    (field, text) -> {
                      if (!field.contains(".")) {
                        typed.putIfAbsent(field, text);
                      } else if (field.endsWith(end)) {
                        typed.put(field.substring(0, field.length() - end.length()), text);
                      }
                    }));
    return typed;
  }
}
